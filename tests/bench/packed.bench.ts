/**
 * Does the packed index keep its promises at a hundred thousand papers? Engines side by side over one corpus, each in a
 * process of its own: `--corpus FILE`, and where `--papers N` asks for more than it has, as many made up of it. Papers drawn
 * by lot are looked for by their titles, by words of these, and by an author with a word; found are those among the first
 * ten. Key presses are those on the way to some of these queries. Times are the engine's alone, of one run; limits are
 * ratios of the packed index to another.
 */
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import type { Asked, Built, Looked } from "./support/contend.ts";
import { type Contender, CONTENDERS } from "./support/contenders.ts";
import { percentile, print } from "./support/figures.ts";
import { type BenchPaper, readPapers } from "./support/judged.ts";
import { contentOf, misspell, shuffle } from "./support/known-items.ts";
import { nameOfTitle } from "../../src/core/text/paper-name.ts";
import { seededRandom } from "../../scripts/pipeline/random.ts";
import { makeUpPapers } from "./support/made-up-papers.ts";

const SEED = 1;
/** Papers looked for, each by a query of every kind; of so many of them some queries are typed key by key. */
const SAMPLE = 60;
const TYPED = 6;
const FIRST = 10;
const PROMISED = 100_000;
/** The baselines' indexes need it at a hundred thousand papers. */
const HEAP = "--max-old-space-size=8000";

type Random = () => number;
type Kind = { kind: string; typed: boolean; make: (paper: BenchPaper, random: Random) => string | undefined };

const threeOf = ({ title }: BenchPaper, random: Random) => {
  const words = shuffle(contentOf(title), random).slice(0, 3);
  return words.length < 3 ? undefined : words;
};

const KINDS: readonly Kind[] = [
  { kind: "whole title", typed: false, make: ({ title }) => title },
  { kind: "3 words", typed: true, make: (paper, random) => threeOf(paper, random)?.join(" ") },
  {
    kind: "3 words, one misspelled",
    typed: false,
    make: (paper, random) =>
      threeOf(paper, random)
        ?.map((word, at) => (at === 1 ? misspell(word, random) : word))
        .join(" "),
  },
  {
    kind: "author + word",
    typed: true,
    make({ title, authors = [] }, random) {
      const [word] = shuffle(contentOf(title), random);
      const author = authors[Math.floor(random() * authors.length)];
      return word && author && `${author.name} ${word}`;
    },
  },
];

/** What the packed index may cost at most, as a part of what another does. */
const LIMITS: readonly { what: Figure; against: keyof typeof CONTENDERS; most: number }[] = [
  { what: "query p95, ms", against: "flexsearch", most: 0.4 },
  { what: "query p95, ms", against: "minisearch", most: 0.02 },
  { what: "key press p95, ms", against: "flexsearch", most: 0.3 },
  { what: "index, MB brotli", against: "minisearch", most: 0.45 },
  { what: "ready, ms", against: "minisearch", most: 0.02 },
  { what: "heap, MB", against: "minisearch", most: 0.1 },
];

const FIGURES = {
  "build, s": (built: Built) => built.seconds,
  "index, MB": (built: Built) => built.bytes / 1e6,
  "index, MB brotli": (built: Built) => built.brotli / 1e6,
  "beside it, MB brotli": (built: Built) => built.beside / 1e6,
  "ready, ms": (_: Built, asked: Asked) => asked.ready,
  "heap, MB": (_: Built, asked: Asked) => asked.heap / 1e6,
  "query median, ms": (_: Built, { queries }: Asked) =>
    percentile(
      queries.map(({ took }) => took),
      0.5,
    ),
  "query p95, ms": (_: Built, { queries }: Asked) =>
    percentile(
      queries.map(({ took }) => took),
      0.95,
    ),
  "key press p95, ms": (_: Built, { presses }: Asked) => percentile(presses, 0.95),
  "worst key press, ms": (_: Built, { presses }: Asked) => percentile(presses, 1),
} satisfies Record<string, (built: Built, asked: Asked) => number>;
type Figure = keyof typeof FIGURES;

async function keepPapers(file: string, source: readonly BenchPaper[], count: number): Promise<BenchPaper[]> {
  const papers: BenchPaper[] = [];
  const out = createWriteStream(file);
  const all = count <= source.length ? source.slice(0, count) : makeUpPapers(source, count, SEED);
  const named = new Map<string, number>();
  for (const unnamed of all) {
    // As the build names papers: an index writes down what does not follow from a title.
    const name = nameOfTitle(unnamed.title);
    const times = (named.get(name) ?? 0) + 1;
    named.set(name, times);
    const paper = { ...unnamed, id: times === 1 ? name : `${name}-${times}` };
    papers.push(paper);
    if (!out.write(`${JSON.stringify(paper)}\n`)) await once(out, "drain");
  }
  await finished(out.end());
  return papers;
}

function makeQueries(papers: readonly BenchPaper[]): Looked[] {
  const random = seededRandom(SEED);
  const places = shuffle([...papers.keys()], random).filter((at) => contentOf(papers[at]!.title).length >= 3);
  return places.slice(0, SAMPLE).flatMap((paper, at) =>
    KINDS.flatMap(({ kind, typed, make }) => {
      const text = make(papers[paper]!, random);
      if (text === undefined) return [];
      const parts = typed && at < TYPED ? Array.from(text, (_, end) => text.slice(0, end + 1)) : [];
      return [{ kind, text, paper, id: papers[paper]!.id, typed: parts }];
    }),
  );
}

function contend<T>(name: string, task: string, folder: string, input: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--expose-gc", HEAP, "--import", "tsx", "tests/bench/support/contend.ts", name, task, folder, input],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(JSON.parse(said) as T) : reject(new Error(`${name} ended with code ${code}`)),
    );
  });
}

async function compare(source: readonly BenchPaper[], count: number, folder: string): Promise<void> {
  const corpus = join(folder, "papers.jsonl");
  const looked = makeQueries(await keepPapers(corpus, source, count));
  const queries = join(folder, "queries.json");
  await writeFile(queries, JSON.stringify(looked));
  const presses = looked.reduce((sum, { typed }) => sum + typed.length, 0);
  console.log(`${count} papers, ${looked.length} queries, ${presses} key presses`);
  const found = new Map<string, { built: Built; asked: Asked }>();
  for (const [name, contender] of Object.entries(CONTENDERS)) {
    const { filesOf }: Contender = contender;
    const known = filesOf === undefined ? undefined : found.get(filesOf)?.built;
    const built = known ?? (await contend<Built>(name, "build", folder, corpus));
    found.set(name, { built, asked: await contend<Asked>(name, "ask", folder, queries) });
  }
  const names = Object.keys(CONTENDERS) as (keyof typeof CONTENDERS)[];
  const valueOf = (figure: Figure, name: string) => {
    const { built, asked } = found.get(name)!;
    return FIGURES[figure](built, asked);
  };
  const foundOf = (kind: string, name: string) => {
    const ranks = found.get(name)!.asked.queries.filter((_, at) => looked[at]!.kind === kind);
    return (100 * ranks.filter(({ rank }) => rank >= 0 && rank < FIRST).length) / ranks.length;
  };
  print(
    ["", ...names.map((name) => CONTENDERS[name].name)],
    [
      ...(Object.keys(FIGURES) as Figure[]).map((figure) => [
        figure,
        ...names.map((name) => written(valueOf(figure, name))),
      ]),
      ...KINDS.map(({ kind }) => [
        `found by ${kind}, %`,
        ...names.map((name) => foundOf(kind, name).toFixed(0)),
      ]),
    ],
  );
  console.log(`\n${count < PROMISED ? `limits are promised for ${PROMISED} papers, not for so few\n` : ""}`);
  print(
    ["packed against", "", "is ×", "at most ×", ""],
    LIMITS.map(({ what, against, most }) => {
      const ratio = valueOf(what, "packed") / valueOf(what, against);
      return [what, against, ratio.toFixed(3), String(most), ratio <= most ? "holds" : "does not hold"];
    }),
  );
}

function written(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    papers: { type: "string" },
    out: { type: "string" },
    judged: { type: "string", multiple: true },
  },
});

if (values.corpus === undefined) {
  console.log("needs --corpus papers.jsonl[.gz]");
} else {
  const folder = await mkdtemp(join(tmpdir(), "literature-explorer-packed-"));
  try {
    const source = await readPapers(values.corpus);
    await compare(source, Number(values.papers ?? source.length), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
