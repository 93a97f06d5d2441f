/**
 * Are duplicates found, and nothing else? Ten thousand records made of a corpus given by `--corpus FILE`, two thousand of
 * them second records of a paper or papers that only look like one (see support/duplicates.ts): over all pairs of
 * records, how many of those merged are of one paper, and how many of those of one paper are merged.
 */
import { parseArgs } from "node:util";
import { mergeRecords } from "../../scripts/pipeline/merge.ts";
import { normalize } from "../../scripts/pipeline/normalize.ts";
import { seededRandom } from "../../scripts/pipeline/random.ts";
import { makeDuplicates } from "./support/duplicates.ts";
import { print } from "./support/figures.ts";
import { readPapers } from "./support/judged.ts";
import { scorePairs } from "./support/pairs.ts";

const SIZE = { records: 10_000, duplicates: 2_000 };
const SEED = 1;

const { values } = parseArgs({
  options: { corpus: { type: "string" }, judged: { type: "string", multiple: true } },
});
if (values.corpus === undefined) {
  console.log("needs --corpus papers.jsonl[.gz]");
} else {
  const made = makeDuplicates(await readPapers(values.corpus), SIZE, seededRandom(SEED));
  const listed = made.map(({ record }, at) =>
    normalize({ file: `list-${at % 2}.txt`, format: "made-up", lines: [at + 1, at + 1], raw: "", record }),
  );
  const paperOf = new Map(listed.map((record, at) => [record, made[at]!.paper]));
  const start = performance.now();
  const merged = mergeRecords(listed, { off: new Set(["glued-words", "hyphenation"]) });
  const seconds = (performance.now() - start) / 1000;
  const { precision, recall, missed, wrong } = scorePairs(
    merged.map(({ records }) => records),
    paperOf,
  );
  print(
    ["records", "papers", "seconds", "precision", "recall"],
    [
      [
        String(listed.length),
        String(merged.length),
        seconds.toFixed(1),
        precision.toFixed(4),
        recall.toFixed(4),
      ],
    ],
  );
  const titles = (pairs: typeof wrong) =>
    pairs.slice(0, 5).map(([a, b]) => `  ${a.fields.title} | ${b.fields.title}`);
  console.log(
    [`${wrong.length} merged wrongly`, ...titles(wrong), `${missed.length} missed`, ...titles(missed)].join(
      "\n",
    ),
  );
}
