/**
 * How long does an answer take? On a corpus given by `--corpus FILE`, whole queries and every key press on the way to
 * them, as the page asks: twenty results with marks, sentences, reasons and the counts of every facet. The baseline is
 * MiniSearch with prefix and fuzzy 0.2 on every word, which gives scores alone.
 */
import { parseArgs } from "node:util";
import MiniSearch from "minisearch";
import { paperVectors } from "../../scripts/pipeline/related.ts";
import { createEngine } from "../../src/core/search/engine.ts";
import { quantize } from "../../src/core/search/latent.ts";
import { indexCorpus, readied } from "../../src/core/search/prepare.ts";
import { percentile, print } from "./support/figures.ts";
import { corpusOf, readPapers } from "./support/judged.ts";

/** Searches as people type them into a site of machine-learning papers. */
const QUERIES = `
edge of stability
diffusion models
graph neural networks
reinforcement learning from human feedback
vision transformer
few-shot learning
neural tangent kernel
adversarial robustness
large language models reasoning
contrastive learning of visual representations
federated learning with non-iid data
bayesian optimization
object detection
causal inference
variational autoencoder
double descent
gaussian processes
image super-resolution
multi-agent path finding
self-supervised learning
domain adaptation
neural architecture search
speech recognition
point cloud segmentation
optimal transport
offline reinforcement learning
knowledge distillation
human pose estimation
generative adversarial networks
time series forecasting
lottery ticket hypothesis
robot grasping
attention is all you need
mixture of experts
differential privacy
text to image generation
imitation learning
simultaneous localization and mapping
semantic segmentation
explainable ai
continual learning catastrophic forgetting
machine translation
meta-learning
stochastic gradient descent convergence
visual question answering
recommender systems
anomaly detection
neural radiance fields
curriculum learning
molecular property prediction
depth estimation
pruning
conformal prediction
state space models
in-context learning
fairness in machine learning
yoshua bengio
sergey levine robot
transfomer languge model
optimizaton of nonconvex functons
`
  .trim()
  .split("\n");

const SHARES = [0.5, 0.95, 1];

/** Each text is timed twice, in turns with the baseline, and its best time counts: other work on the machine only adds. */
const ROUNDS = 2;

const { values } = parseArgs({
  options: { corpus: { type: "string" }, judged: { type: "string", multiple: true } },
});

if (values.corpus === undefined) {
  console.log("needs --corpus papers.jsonl[.gz]");
} else {
  const papers = await readPapers(values.corpus);
  const corpus = corpusOf(papers);
  const { latent } = paperVectors(papers);
  const indexed = indexCorpus(corpus);
  const space = quantize(latent.values, latent.columns);
  const baseline = new MiniSearch<Record<string, string>>({
    fields: ["title", "authors", "abstract"],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  baseline.addAll(
    papers.map(({ id, title, authors = [], abstract = "" }) => ({
      id,
      title,
      authors: authors.map(({ name }) => name).join(" "),
      abstract,
    })),
  );
  const prefixes = QUERIES.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  console.log(`${papers.length} papers, ${QUERIES.length} queries, ${prefixes.length} key presses`);
  for (const [what, texts, typing] of [
    ["whole queries", QUERIES, false],
    ["key presses", prefixes, true],
  ] as const) {
    const own = texts.map(() => Infinity);
    const theirs = texts.map(() => Infinity);
    for (let round = 0; round < ROUNDS; round++) {
      // A new engine remembers nothing of another round.
      const engine = createEngine(corpus, { ...readied(indexed), latent: space });
      // As the page does: before the first key the box is empty.
      engine.run({ text: "", selection: {}, offset: 0, limit: 20 });
      texts.forEach((text, at) => {
        const took = time(() => engine.run({ text, selection: {}, offset: 0, limit: 20, typing }));
        own[at] = Math.min(own[at]!, took);
        theirs[at] = Math.min(
          theirs[at]!,
          time(() => baseline.search(text)),
        );
      });
    }
    console.log(`\n${what}, ms`);
    print(
      ["", "median", "p95", "longest"],
      [
        ["baseline: MiniSearch, prefix and fuzzy", ...figures(theirs)],
        ["this engine", ...figures(own)],
        ["× baseline", ...SHARES.map((share) => ratio(own, theirs, share))],
      ],
    );
  }
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function figures(times: readonly number[]): string[] {
  return SHARES.map((share) => percentile(times, share).toFixed(1));
}

function ratio(own: readonly number[], theirs: readonly number[], share: number): string {
  return (percentile(own, share) / percentile(theirs, share)).toFixed(2);
}
