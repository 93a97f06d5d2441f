/** From planned words to a score for each paper. Knows postings, and not who keeps them. */
import { SEARCH_CONFIG } from "../search-config.ts";
import type { PlannedWord } from "./plan.ts";
import { INDEX_FIELDS, type IndexField, inverseFrequency, type TermIndex } from "./term-index.ts";

export type Scores = {
  /** By paper; 0 where no word is found. */
  scores: Float64Array;
  /**
   * By paper with a score: how much of the wanted words it has, each weighing its inverse document frequency; 0 to 1.
   * Good until the next query.
   */
  covered: Float64Array;
  /** Those with a score, each once, in no order. */
  papers: Int32Array;
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
export function createScorer(index: TermIndex): (words: readonly PlannedWord[]) => Scores {
  const { size } = index;
  const bestOf = createBest(index);
  const covered = new Float64Array(size);
  const found = new Int32Array(size);
  /** By paper, a bit for each of the words that it has: which of a short query's words, so that each power is taken once. */
  const held = new Uint32Array(size);
  const { exponent, from, to } = SEARCH_CONFIG.coverage;

  return (words) => {
    const scores = new Float64Array(size);
    const weights = fieldWeights(words.length);
    let count = 0;
    let asked = 0;
    words.forEach((word, bit) => {
      const { best, papers } = bestOf(word, weights);
      const mass = word.wanted ? inverseFrequency(papers.length, size) : 0;
      asked += mass;
      for (let i = 0; i < papers.length; i++) {
        const paper = papers[i]!;
        if (scores[paper] === 0) {
          found[count++] = paper;
          held[paper] = 0;
          covered[paper] = 0;
        }
        scores[paper]! += word.weight * best[paper]!;
        covered[paper]! += mass;
        held[paper]! |= 1 << bit;
        best[paper] = 0;
      }
    });
    const power = between(words.length, from, to, exponent, 0);
    const damped = power > 0 && power !== 1 ? new Float64Array(1 << words.length) : undefined;
    let left = 0;
    for (let i = 0; i < count; i++) {
      const paper = found[i]!;
      const part = asked > 0 ? covered[paper]! / asked : 1;
      covered[paper] = part;
      if (damped) scores[paper]! *= damped[held[paper]!] ||= part ** power;
      else if (power > 0) scores[paper]! *= part;
      // Without any of the wanted words nothing may be left.
      if (scores[paper]! > 0) found[left++] = paper;
    }
    return { scores, covered, papers: found.slice(0, left) };
  };
}

/** What a word's best variant gives by paper, to be put back to zero, and the papers that it gives anything. */
type Best = { best: Float64Array; papers: Int32Array };

function createBest(
  index: TermIndex,
): (word: PlannedWord, weights: Readonly<Record<IndexField, number>>) => Best {
  const best = new Float64Array(index.size);
  /** What the variant at hand gives; all zero between variants. */
  const one = new Float64Array(index.size);
  const papers = new Int32Array(index.size);
  const held = new Int32Array(index.size);

  return ({ variants }, weights) => {
    let count = 0;
    variants.forEach(({ term, weight, fields = INDEX_FIELDS }, at) => {
      // There is nothing yet that the first one's could be less than.
      const into = at === 0 ? best : one;
      const list = at === 0 ? papers : held;
      let length = 0;
      for (const field of fields) {
        const posting = index.posting(term, field);
        const factor = weight * weights[field];
        for (let i = 0; i < posting.papers.length; i++) {
          const paper = posting.papers[i]!;
          if (into[paper] === 0) list[length++] = paper;
          into[paper]! += factor * posting.scores[i]!;
        }
      }
      if (at === 0) {
        count = length;
        return;
      }
      for (let i = 0; i < length; i++) {
        const paper = held[i]!;
        if (best[paper] === 0) papers[count++] = paper;
        if (one[paper]! > best[paper]!) best[paper] = one[paper]!;
        one[paper] = 0;
      }
    });
    return { best, papers: papers.subarray(0, count) };
  };
}
