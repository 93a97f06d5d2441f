/** From planned words to a score for each paper. Knows postings, and not who keeps them. */
import { SEARCH_CONFIG } from "../search-config.ts";
import type { PlannedWord } from "./plan.ts";
import { INDEX_FIELDS, type IndexField, inverseFrequency, type TermIndex } from "./term-index.ts";

export type Scores = {
  /** By paper; 0 where no word is found. */
  scores: Float64Array;
  /** By paper: how much of the wanted words it has, each weighing its inverse document frequency; 0 to 1. */
  covered: Float64Array;
};

/** Between two points a straight line, flat beyond them. */
export function between(at: number, from: number, to: number, first: number, last: number): number {
  const part = Math.min(1, Math.max(0, (at - from) / (to - from)));
  return first + (last - first) * part;
}

/** What each field counts in a query of so many words. */
export function fieldWeights(words: number): Record<IndexField, number> {
  const { title, authors } = SEARCH_CONFIG;
  return { all: 1, title: between(words, title.from, title.to, title.most, title.least), authors };
}

/**
 * A paper's score is the sum, over the words, of what the best of the word's variants gives: its BM25 in each field
 * times the field's weight. With part of the wanted words it is scored down, less so the longer the query.
 */
export function scoreWords(words: readonly PlannedWord[], index: TermIndex): Scores {
  const scores = new Float64Array(index.size);
  const covered = new Float64Array(index.size);
  const best = new Float64Array(index.size);
  const one = new Float64Array(index.size);
  const weights = fieldWeights(words.length);
  let asked = 0;
  for (const word of words) {
    const touched = bestVariants(word, index, weights, best, one);
    const mass = word.wanted ? inverseFrequency(touched.length, index.size) : 0;
    asked += mass;
    for (const paper of touched) {
      scores[paper]! += word.weight * best[paper]!;
      covered[paper]! += mass;
      best[paper] = 0;
    }
  }
  const { exponent, from, to } = SEARCH_CONFIG.coverage;
  const power = between(words.length, from, to, exponent, 0);
  for (let paper = 0; paper < scores.length; paper++) {
    if (scores[paper] === 0) continue;
    const part = asked > 0 ? covered[paper]! / asked : 1;
    covered[paper] = part;
    if (power > 0) scores[paper]! *= part ** power;
  }
  return { scores, covered };
}

/**
 * Writes what a word's best variant gives each paper into `best`, and returns the papers that it gives anything.
 * @param one all zero, before and after: what the variant at hand gives.
 */
function bestVariants(
  word: PlannedWord,
  index: TermIndex,
  weights: Record<IndexField, number>,
  best: Float64Array,
  one: Float64Array,
): number[] {
  const touched: number[] = [];
  for (const { term, weight, fields = INDEX_FIELDS } of word.variants) {
    const held: number[] = [];
    for (const field of fields) {
      const { papers, scores } = index.posting(term, field);
      const factor = weight * weights[field];
      for (let i = 0; i < papers.length; i++) {
        const paper = papers[i]!;
        if (one[paper] === 0) held.push(paper);
        one[paper]! += factor * scores[i]!;
      }
    }
    for (const paper of held) {
      if (best[paper] === 0) touched.push(paper);
      if (one[paper]! > best[paper]!) best[paper] = one[paper]!;
      one[paper] = 0;
    }
  }
  return touched;
}
