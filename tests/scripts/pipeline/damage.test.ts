/** Listings cut, torn and mixed: a copy of a page may arrive in any state. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { InputError } from "../../../scripts/pipeline/effects.ts";
import { Paper, Report } from "../../../src/core/schema.ts";
import { makeWorld, textOf } from "../../support/memory-effects.ts";
import { readSeeds } from "../../support/real-listings.ts";

const listings = Object.entries(await readSeeds())
  .filter(([file]) => /\.(?:txt|bib)$/.test(file))
  .map(([, content]) => new TextDecoder().decode(content).split("\n"));

/** What happens to a line on its way. */
const DAMAGE: readonly ((lines: string[], at: number) => void)[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at) => void (lines[at] = lines[at]!.slice(0, at % 50)),
  (lines, at) => void lines.splice(at, 0, lines[(at * 7) % lines.length]!),
  (lines, at) => void (lines[at] = lines[at]!.replaceAll(" ", "\u00A0")),
  (lines, at) => void (lines[at] += " \\textit{$``"),
  (lines, at) => void (lines[at] = lines[at]!.replace(/(.{60}\S*) /g, "$1\n")),
];

const damaged = fc
  .record({
    listing: fc.constantFrom(...listings),
    start: fc.nat(2_000),
    length: fc.integer({ min: 5, max: 60 }),
    damage: fc.array(fc.tuple(fc.constantFrom(...DAMAGE), fc.nat(1_000)), { maxLength: 6 }),
    ends: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ listing, start, length, damage, ends }) => {
    const from = start % listing.length;
    const lines = listing.slice(from, from + length);
    for (const [harm, at] of damage) if (lines.length > 0) harm(lines, at % lines.length);
    return lines.join(ends);
  });

/** What is wrong with the way a listing was read; nothing where it was refused in words. */
async function problems(text: string): Promise<string[]> {
  const world = makeWorld({
    "seeds/list.txt": text,
    "seeds/sources.json": '{"list.txt": {"tolerate": true}}',
  });
  try {
    await buildData({ seeds: "seeds", out: "out" }, world.effects);
  } catch (error) {
    return error instanceof InputError ? [] : [String(error)];
  }
  const [file] = Report.parse(JSON.parse(textOf(world, "out/report.json"))).files;
  const { account, lines, records } = file!;
  const found: string[] = [];
  let next = 1;
  for (const entry of account) {
    if (entry.lines[0] !== next) found.push(`line ${next} stands in no entry, or in two`);
    next = entry.lines[1] + 1;
  }
  if (next !== lines.total + 1) found.push(`the account ends before line ${next} of ${lines.total}`);
  const papers = textOf(world, "out/papers.jsonl").trimEnd().split("\n");
  const sources = papers.flatMap((line) => Paper.parse(JSON.parse(line)).sources);
  if (sources.length !== records) found.push(`${records} records became ${sources.length} sources`);
  return found;
}

it(
  "a damaged listing is read with every line accounted for, or refused in words",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        expect(await problems(text)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
);
