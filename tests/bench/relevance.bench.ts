/**
 * How good are the first results? On judged collections given by `--judged FOLDER` (`corpus.jsonl`, `queries.jsonl`,
 * `qrels.tsv`): nDCG@10. On a corpus given by `--corpus FILE`, of which the first `--papers N` are taken: how often the
 * paper that a person has in mind stands first. The baseline is MiniSearch as it comes, over title, authors and
 * abstract; packed files, which large corpora are searched in, are to rank as this engine does on MiniSearch's index.
 */
import { parseArgs } from "node:util";
import MiniSearch from "minisearch";
import { seededRandom } from "../../scripts/pipeline/random.ts";
import { paperVectors } from "../../scripts/pipeline/related.ts";
import type { Engine } from "../../src/core/engine.ts";
import { packCards } from "../../src/core/packed/cards-write.ts";
import { packLatent } from "../../src/core/packed/latent-file.ts";
import { packIndex } from "../../src/core/packed/write.ts";
import { createEngine } from "../../src/core/search/engine.ts";
import { type LatentSpace, quantize } from "../../src/core/search/latent.ts";
import { prepare } from "../../src/core/search/prepare.ts";
import { print } from "./support/figures.ts";
import { type BenchPaper, corpusOf, ndcg, readJudged, readPapers } from "./support/judged.ts";
import { knownItems } from "./support/known-items.ts";
import { openPackedEngine } from "./support/packed-engine.ts";

const SAMPLE = 300;
const SEED = 1;
const DEPTH = 1_000;

/** Text → ids, the best first. */
type Ranker = (text: string) => string[];

function minisearchDefaults(papers: readonly BenchPaper[]): Ranker {
  const index = new MiniSearch<Record<string, string>>({ fields: ["title", "authors", "abstract"] });
  index.addAll(
    papers.map(({ id, title, authors = [], abstract = "" }) => ({
      id,
      title,
      authors: authors.map(({ name }) => name).join(" "),
      abstract,
    })),
  );
  return (text) => index.search(text).map((hit) => String(hit.id));
}

function ownEngine(papers: readonly BenchPaper[], withLatent: boolean): Ranker {
  const corpus = corpusOf(papers);
  const prepared = prepare(corpus);
  if (withLatent) prepared.latent = latentOf(papers);
  return rankerOf(createEngine(corpus, prepared));
}

function packedEngine(papers: readonly BenchPaper[]): Ranker {
  const corpus = corpusOf(papers);
  const { catalog, abstracts } = corpus;
  const latent = packLatent(latentOf(papers), papers.length);
  const files = { cards: packCards(catalog), ...packIndex(corpus), latent };
  return rankerOf(openPackedEngine(files, papers.length, abstracts));
}

function latentOf(papers: readonly BenchPaper[]): LatentSpace {
  const { latent } = paperVectors(papers);
  return quantize(latent.values, latent.columns);
}

function rankerOf(engine: Engine): Ranker {
  return (text) =>
    engine.run({ text, selection: {}, offset: 0, limit: DEPTH, plain: true }).hits.map(({ card }) => card.id);
}

/** It is to rank as the row above it does. */
const PACKED = "this engine, packed";
const MOST_APART = 0.002;

const ENGINES: [string, (papers: readonly BenchPaper[]) => Ranker][] = [
  ["baseline: MiniSearch's defaults", minisearchDefaults],
  ["this engine without the latent space", (papers) => ownEngine(papers, false)],
  ["this engine", (papers) => ownEngine(papers, true)],
  [PACKED, packedEngine],
];

/**
 * How likely as much is gained by chance: the share of resamples of the queries in which the mean is not above the
 * baseline's (paired bootstrap; T. Sakai, "Evaluating evaluation metrics based on the bootstrap", SIGIR 2006).
 */
function chance(gains: readonly number[], resamples = 10_000): number {
  const random = seededRandom(SEED);
  let worse = 0;
  for (let i = 0; i < resamples; i++) {
    let sum = 0;
    for (let j = 0; j < gains.length; j++) sum += gains[Math.floor(random() * gains.length)]!;
    if (sum <= 0) worse++;
  }
  return worse / resamples;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function measureJudged(folder: string): Promise<void> {
  const { name, papers, queries } = await readJudged(folder);
  console.log(`${name}: ${papers.length} papers, ${queries.length} judged queries`);
  let before: number[] | undefined;
  let apart = 0;
  const rows = ENGINES.map(([engine, make]) => {
    const rank = make(papers);
    const scores = queries.map(({ text, relevant }) => ndcg(rank(text), relevant));
    const gained = before && chance(scores.map((score, at) => score - before![at]!));
    if (engine === PACKED) apart = Math.abs(mean(scores) - mean(before!));
    before = scores;
    return [engine, mean(scores).toFixed(4), gained === undefined ? "" : gained.toFixed(4)];
  });
  print(["engine", "nDCG@10", "p against the row above"], rows);
  const verdict = apart <= MOST_APART ? "holds" : "does not hold";
  console.log(`packed files: ${apart.toFixed(4)} apart, at most ${MOST_APART}: ${verdict}`);
}

function measureKnown(papers: readonly BenchPaper[]): void {
  console.log(`${papers.length} papers, ${SAMPLE} of them looked for: the first hit is the paper, in %`);
  const rankers = ENGINES.map(([name, make]): [string, Ranker] => [name, make(papers)]);
  const rows = knownItems(papers, SAMPLE, SEED).map(({ kind, queries }) => [
    kind,
    ...rankers.map(([, rank]) => {
      const right = queries.filter(({ text, id }) => rank(text)[0] === id).length;
      return ((100 * right) / queries.length).toFixed(1);
    }),
  ]);
  print(["asked for by", ...rankers.map(([name]) => name)], rows);
}

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    papers: { type: "string", default: "2000" },
    judged: { type: "string", multiple: true, default: [] },
  },
});

if (values.corpus === undefined && values.judged.length === 0) {
  console.log("needs --judged FOLDER or --corpus papers.jsonl[.gz]");
}
for (const folder of values.judged) {
  await measureJudged(folder);
  console.log();
}
if (values.corpus !== undefined)
  measureKnown((await readPapers(values.corpus)).slice(0, Number(values.papers)));
