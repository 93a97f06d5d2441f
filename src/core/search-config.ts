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
  /**
   * What being about the same adds to a paper's score at most, as a part of the best score: to so many papers, those
   * with the highest scores by their words.
   */
  nearness: { worth: 0.4, best: 1000 },
  /**
   * For the best papers, a title that reads like the query: what the same order and the same neighbours add at most, as
   * a part of the score; nothing from so many words on. A stop word counts this much of a word.
   */
  titleOrder: { best: 60, order: 1, neighbours: 1.5, to: 9, stopWord: 0.6 },
  /** Neighbours in the query that are neighbours in a paper's title or abstract: as before, for short queries. */
  together: { most: 1, from: 1, to: 6 },
  /** What a full name of one of the authors adds, as a part of the score; longer queries are no names. */
  authorName: { bonus: 0.5, longest: 4 },
  /**
   * What is found: papers with so much of the words' mass (`most` up to `from` words, `least` from `to` on), and beside
   * them the `best` by score, so that a word too many empties no list; but not what is far below the first (`floor`).
   */
  found: { most: 1, least: 0.3, from: 3, to: 8, best: 10, floor: 0.15 },
  completion: { most: 40, weight: 0.9, besideWord: 0.4 },
  correction: { most: 2, weights: [0.9, 0.6], twoEditsFrom: 7 },
} as const;

/** Eight hexadecimal digits that change whenever the configuration does. */
export const FINGERPRINT: string = hash(JSON.stringify(SEARCH_CONFIG));
