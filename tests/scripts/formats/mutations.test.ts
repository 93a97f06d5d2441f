/**
 * Files of every layout, harmed at random: cut, torn, mixed. Whatever is left is read, with every line and every entry
 * accounted for, or refused in words. The same seed gives the same harm; MUTATIONS=100000 asks for more of it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { FORMATS } from "../../../scripts/formats/index.ts";
import { InputError } from "../../../scripts/pipeline/effects.ts";
import { readListings } from "../../../scripts/pipeline/read.ts";
import { tally } from "../../../scripts/pipeline/account.ts";
import { seededRandom } from "../../../scripts/pipeline/random.ts";
import { makeWorld } from "../../support/memory-effects.ts";
import { SAMPLES } from "./samples.ts";

const COUNT = Number(process.env["MUTATIONS"] ?? 10_000);
const SEED = 20_240_610;

function makeRandom(seed: number): (below: number) => number {
  const next = seededRandom(seed);
  return (below) => Math.floor(next() * below);
}
type Random = ReturnType<typeof makeRandom>;

/** Pieces of the real listings, small enough to harm thousands of. */
const REAL = readdirSync("seeds")
  .filter((file) => /\.(?:txt|bib)$/.test(file))
  .map((file) => readFileSync(`seeds/${file}`).subarray(0, 700));
const INPUTS: readonly Buffer[] = [
  ...Object.values(SAMPLES).flatMap((lines) => [
    Buffer.from(lines.join("\n")),
    Buffer.from(lines.join("\r\n"), "utf16le"),
  ]),
  // JSON in one line, as programs write it.
  ...["openalex", "semantic-scholar", "hugging-face-json", "csl-json"].map((id) =>
    Buffer.from(JSON.stringify(JSON.parse(SAMPLES[id]!.join("\n")))),
  ),
  ...REAL,
];

const bytes = (random: Random, length: number) => Buffer.from(Array.from({ length }, () => random(256)));

/** What is done to a file, each once or more. */
const HARM: readonly ((file: Buffer, random: Random) => Buffer)[] = [
  (file, random) => file.subarray(0, random(file.length)),
  (file, random) => file.subarray(random(file.length)),
  (file, random) => {
    const copy = Buffer.from(file);
    for (let flips = 1 + random(8); flips > 0; flips--) copy[random(copy.length)]! ^= 1 << random(8);
    return copy;
  },
  (file, random) => splice(file, random(file.length), 0, bytes(random, 1 + random(40))),
  (file, random) => splice(file, random(file.length), random(60), Buffer.alloc(0)),
  (file, random) => splice(file, random(file.length), 0, pieceOf(file, random)),
  (file, random) => splice(file, random(file.length), 0, pieceOf(INPUTS[random(INPUTS.length)]!, random)),
  (file, random) => {
    const [a, b, c] = [random(file.length), random(file.length), random(file.length)].toSorted(
      (x, y) => x - y,
    );
    return Buffer.concat([file.subarray(0, a), file.subarray(b, c), file.subarray(a, b), file.subarray(c)]);
  },
  (file, random) => splice(file, random(file.length), 0, Buffer.from(MARKS[random(MARKS.length)]!)),
  (file, random) => splice(file, random(file.length), 0, Buffer.from("Fluß übers Meer — “so”", "latin1")),
  (file) => Buffer.from(file.toString("latin1").replaceAll("\n", "\r"), "latin1"),
  (file, random) => splice(file, random(file.length), 0, Buffer.alloc(1_000, "x")),
];

/** Signs that mean something to some layout. */
const MARKS = [
  ...Array.from("\"'{}[](),:;<>&@%$\\|\n\t "),
  "\u202E",
  "\u200B",
  "\uFEFF",
  '{"',
  "}}",
  "]]",
  '\\"',
  "\\u0000",
  "\\ud800",
  '"__proto__":',
  '"constructor":{"prototype":1},',
  "TY  - JOUR\n",
  "ER  - \n",
  "%0 Book\n",
  "PMID- 1\n",
  "<entry>",
  "</entry>",
  "<![CDATA[",
  "<!--",
  "@misc{a,",
  "](/papers/2406.00001)",
  "\n\n",
];

const splice = (file: Buffer, at: number, gone: number, put: Buffer) =>
  Buffer.concat([file.subarray(0, at), put, file.subarray(at + gone)]);

function pieceOf(file: Buffer, random: Random): Buffer {
  const from = random(file.length);
  return file.subarray(from, from + random(400));
}

function harm(random: Random): Buffer {
  let file = INPUTS[random(INPUTS.length)]!;
  for (let times = 1 + random(3); times > 0; times--)
    if (file.length > 0) file = HARM[random(HARM.length)]!(file, random);
  return file;
}

/** What is wrong with the way a file was read; nothing where it was refused in words. */
async function problem(
  file: Buffer,
  format: string | undefined,
  packed: boolean,
): Promise<string | undefined> {
  const sources = { list: { tolerate: true, ...(format === undefined ? {} : { format }) } };
  const world = makeWorld({
    "seeds/list": new Uint8Array(packed ? gzipSync(file) : file),
    "seeds/sources.json": JSON.stringify(sources),
  });
  try {
    const { listings } = await readListings("seeds", world.effects);
    const [{ items, lines }] = listings as [(typeof listings)[0]];
    const { runs, shared, lines: byLine, entries } = tally(items, lines);
    let next = 1;
    for (const run of runs) {
      if (run.lines[0] !== next || run.lines[1] < next) return `line ${next} stands in no run, or in two`;
      next = run.lines[1] + 1;
    }
    if (next !== lines.length + 1) return `the account ends before line ${next} of ${lines.length}`;
    if (byLine.record + byLine.furniture + byLine.issue !== lines.length) return "the lines do not add up";
    const blank = runs.filter((run) => run.kind === "furniture" && run.what === "blank").length;
    if (runs.length - blank + shared.length !== items.length) return "an item is lost from the account";
    if (entries.total !== items.length) return "the entries do not add up";
    const nameless = items.some(
      ({ kind, ...item }) => "record" in item && item.record.title.trim() === "" && kind,
    );
    return nameless ? "a record has no title" : undefined;
  } catch (error) {
    return error instanceof InputError ? undefined : String(error);
  }
}

it(
  `${COUNT} harmed files are read with all accounted for, or refused in words`,
  { timeout: 600_000 },
  async () => {
    const wrong: string[] = [];
    for (let number = 0; number < COUNT && wrong.length === 0; number++) {
      const random = makeRandom(SEED + number);
      const file = harm(random);
      // Half of them by what they look like, half as a layout that they may not be.
      const format = random(2) === 0 ? undefined : FORMATS[random(FORMATS.length)]!.id;
      const found = await problem(file, format, random(20) === 0);
      if (found !== undefined)
        wrong.push(
          `mutation ${number} as ${format ?? "it looks"}: ${found}\n${file.subarray(0, 1_500).toString("latin1")}`,
        );
    }
    expect(wrong).toEqual([]);
  },
);
