/**
 * The one search configuration: the build and the browser both import it, so that what was indexed and what is asked
 * are cut into the same terms. Its fingerprint travels with the data; data made under another one is refused.
 * Figures were chosen on the Cranfield and CISI collections together (`tests/bench/relevance.ts` measures them).
 */
import { hash } from "./text/fold.ts";

export const SEARCH_CONFIG = {
  /** Raised whenever folding, tokens, stems or stop words change. */
  analysis: 1,
  /** BM25's saturation and length normalization; no lower bound (MiniSearch's `d`). */
  bm25: { k: 1.2, b: 0.75, d: 0 },
  /** A word said several times counts more, but not in proportion: weight = times ** repetition. */
  repetition: 0.7,
  /** Weights of the fields beside `all`, which weighs 1. A title's falls as the query grows from … to … words. */
  title: { most: 1.7, least: 0.3, from: 3, to: 6 },
  authors: 0.5,
  /** A paper with part of the words is scored down: by (part ** exponent), the exponent falling to 0 at so many words. */
  coverage: { exponent: 1, from: 2, to: 8 },
  /** For the best papers, a title like the query; nothing from so many words on. */
  likeTitle: { best: 60, weight: 0.5, to: 9 },
  completion: { most: 40, weight: 0.9, besideWord: 0.4 },
  correction: { most: 2, weights: [0.9, 0.6], twoEditsFrom: 7 },
} as const;

/** Eight hexadecimal digits that change whenever the configuration does. */
export const FINGERPRINT: string = hash(JSON.stringify(SEARCH_CONFIG));
