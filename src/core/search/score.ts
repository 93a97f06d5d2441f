/** From planned words to a score for each paper. Knows postings, and not who keeps them. */
import { SEARCH_CONFIG } from "../search-config.ts";
import { createAdder, createHeld, type Held, type Weights } from "./adder.ts";
import type { PlannedWord } from "./plan.ts";
import { type IndexField, inverseFrequency, type TermIndex } from "./term-index.ts";

export type Scores = {
  /** By paper; 0 where no word is found. */
  scores: Float64Array;
  /**
   * By paper with a score: how much of the wanted words it has, each weighing its inverse document frequency; 0 to 1.
   * Good until the next query.
   */
  covered: Float64Array;
  /** Those with a score, ascending. Good until the next query. */
  papers: Int32Array;
  /** The highest score. */
  best: number;
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

/** Of so many words at a time it is kept in a byte which of them a paper has. */
const GROUP = 8;

/**
 * A paper's score is the sum, over the words, of what the best of the word's variants gives: its BM25 in each field
 * times the field's weight. With part of the wanted words it is scored down, less so the longer the query.
 * @returns what writes into the scores that it is given; absent, into new ones.
 */
export function createScorer(
  index: TermIndex,
): (words: readonly PlannedWord[], scores?: Float64Array) => Scores {
  const { size } = index;
  const covered = new Float64Array(size);
  const held = createHeld(size);
  const add = createAdder(index, held);
  const { exponent, from, to } = SEARCH_CONFIG.coverage;

  /** @returns by set of these words, a bit each: what they weigh. */
  function addGroup(words: readonly PlannedWord[], weights: Weights, scores: Float64Array): Float64Array {
    const holding = add(words, weights, scores);
    return sumsOf(words.map(({ wanted }, at) => (wanted ? inverseFrequency(holding[at]!, size) : 0)));
  }

  function scoreFew(words: readonly PlannedWord[], scores: Float64Array): number {
    const sums = addGroup(words, fieldWeights(words.length), scores);
    const asked = sums.at(-1)!;
    const parts = sums.map((sum) => (asked > 0 ? sum / asked : 1));
    const power = between(words.length, from, to, exponent, 0);
    const damped = parts.map((part) => part ** power);
    return damp(held, parts, damped, covered, scores);
  }

  /** None is scored down: there are too many words for that. */
  function scoreMany(words: readonly PlannedWord[], scores: Float64Array): number {
    const weights = fieldWeights(words.length);
    let asked = 0;
    covered.fill(0);
    for (let first = 0; first < words.length; first += GROUP) {
      const sums = addGroup(words.slice(first, first + GROUP), weights, scores);
      asked += sums.at(-1)!;
      cover(held, sums, covered);
    }
    let best = 0;
    held.count = 0;
    for (let paper = 0; paper < size; paper++) {
      const score = scores[paper]!;
      if (score === 0) continue;
      covered[paper] = asked > 0 ? covered[paper]! / asked : 1;
      held.papers[held.count++] = paper;
      if (score > best) best = score;
    }
    return best;
  }

  return (words, scores = new Float64Array(size)) => {
    scores.fill(0);
    const best = (words.length > GROUP ? scoreMany : scoreFew)(words, scores);
    return { scores, covered, papers: held.papers.subarray(0, held.count), best };
  };
}

/** By set of a few numbers, a bit each: their sum. */
function sumsOf(numbers: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << numbers.length);
  for (const [at, number] of numbers.entries()) {
    const bit = 1 << at;
    for (let set = bit; set < 2 * bit; set++) sums[set] = sums[set - bit]! + number;
  }
  return sums;
}

/** Leaves no bits, and no papers without any of the wanted words: nothing may be left of their score. @returns the highest. */
function damp(
  held: Held,
  parts: Float64Array,
  damped: Float64Array,
  covered: Float64Array,
  scores: Float64Array,
): number {
  const { bits, papers, count } = held;
  let best = 0;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const paper = papers[i]!;
    const own = bits[paper]!;
    bits[paper] = 0;
    covered[paper] = parts[own]!;
    const score = scores[paper]! * damped[own]!;
    scores[paper] = score;
    if (score > 0) papers[left++] = paper;
    if (score > best) best = score;
  }
  held.count = left;
  return best;
}

/** Leaves no bits. */
function cover({ bits, papers, count }: Held, sums: Float64Array, covered: Float64Array): void {
  for (let i = 0; i < count; i++) {
    const paper = papers[i]!;
    covered[paper]! += sums[bits[paper]!]!;
    bits[paper] = 0;
  }
}
