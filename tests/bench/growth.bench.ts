/**
 * Does a made-up corpus grow as a real one? A corpus given by `--corpus FILE` says how different words, people and venues
 * grow with the papers (Heaps's law, fitted to its last octaves); held against it is what is made up of it, at doubling
 * sizes up to `--papers N`. `--out FILE` keeps the made-up papers, for the other benchmarks and for a build.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { print } from "./support/figures.ts";
import { grown } from "./support/growth.ts";
import { type BenchPaper, readPapers } from "./support/judged.ts";
import { type Grown, makeUpPapers, measureGrowth, THINGS } from "./support/made-up-papers.ts";

const SEED = 1;
const KINDS: readonly (keyof Grown)[] = ["words", "people", "names", "venues"];
/** Things of one paper and of two: a law of growth says how many of those there are. */
const RARE = [1, 2] as const;
/** Sizes printed, each half of the next. */
const SIZES = 6;

/** Things, kind by kind, and of how many papers each is. */
type Tally = { readonly [kind in keyof Grown]: Map<string, number> };

const emptyTally = (): Tally => ({
  words: new Map(),
  people: new Map(),
  names: new Map(),
  venues: new Map(),
});

function add(tally: Tally, paper: Omit<BenchPaper, "id">): void {
  for (const kind of KINDS) {
    const papers = tally[kind];
    for (const thing of new Set(THINGS[kind](paper))) papers.set(thing, (papers.get(thing) ?? 0) + 1);
  }
}

function figures(what: string, tally: Tally, laws: Grown, papers: number): string[] {
  const cells = KINDS.flatMap((kind) => {
    const all = [...tally[kind].values()];
    const shares = RARE.map((times) => all.filter((one) => one === times).length / all.length);
    return [
      Math.round(grown(laws[kind], papers)).toLocaleString("en"),
      all.length.toLocaleString("en"),
      ...shares.map((share) => `${(100 * share).toFixed(0)}%`),
    ];
  });
  return [`${papers} ${what}`, ...cells];
}

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    papers: { type: "string", default: "100000" },
    out: { type: "string" },
    judged: { type: "string", multiple: true },
  },
});

if (values.corpus === undefined) {
  console.log("needs --corpus papers.jsonl[.gz]");
} else {
  const source = await readPapers(values.corpus);
  const count = Number(values.papers);
  const laws = measureGrowth(source);
  const real = emptyTally();
  for (const paper of source) add(real, paper);
  const rows = [figures("real", real, laws, source.length)];
  const made = emptyTally();
  const out = values.out === undefined ? undefined : createWriteStream(values.out);
  let papers = 0;
  for (const { id: _id, ...paper } of makeUpPapers(source, count, SEED)) {
    if (out && !out.write(`${JSON.stringify(paper)}\n`)) await once(out, "drain");
    add(made, paper);
    papers++;
    const halvings = Math.log2(count / papers);
    if (Number.isInteger(halvings) && halvings < SIZES) rows.push(figures("made up", made, laws, papers));
  }
  if (out) await finished(out.end());
  console.log(KINDS.map((kind) => `${kind} ~ papers^${laws[kind].beta.toFixed(2)}`).join(", "));
  print(["papers", ...KINDS.flatMap((kind) => [`${kind}: law`, "are", "of 1", "of 2"])], rows);
}
