/** From planned words to a score for each paper. Knows postings, and not who keeps them. */
import { SEARCH_CONFIG } from "../search-config.ts";
import type { PlannedWord, Variant } from "./plan.ts";
import {
  INDEX_FIELDS,
  type IndexField,
  inverseFrequency,
  type Posting,
  type TermIndex,
} from "./term-index.ts";

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

/** What each field counts. */
type Weights = Readonly<Record<IndexField, number>>;

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
  const addWord = createAdder(index, held);
  const { exponent, from, to } = SEARCH_CONFIG.coverage;

  /** @returns by set of these words, a bit each: what they weigh. */
  function addGroup(words: readonly PlannedWord[], weights: Weights, scores: Float64Array): Float64Array {
    held.count = 0;
    return sumsOf(
      words.map((word, at) => {
        const papers = addWord(word, weights, scores, 1 << at);
        return word.wanted ? inverseFrequency(papers, size) : 0;
      }),
    );
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
    let count = 0;
    for (let paper = 0; paper < size; paper++) {
      if (scores[paper] === 0) continue;
      covered[paper] = asked > 0 ? covered[paper]! / asked : 1;
      held.papers[count++] = paper;
    }
    return count;
  }

  return (words, scores = new Float64Array(size)) => {
    scores.fill(0);
    const count = (words.length > GROUP ? scoreMany : scoreFew)(words, scores);
    return { scores, covered, papers: held.papers.subarray(0, count) };
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

/** Which of a few words papers have: by paper a bit a word, and those that have any, each once. */
type Held = { bits: Uint8Array; papers: Int32Array; count: number };

function createHeld(size: number): Held {
  // The list is written at its end before it is known whether it grows.
  return { bits: new Uint8Array(size), papers: new Int32Array(size + 1), count: 0 };
}

/** Adds to the scores what the best of a word's variants gives. @returns how many papers have it. */
function createAdder(
  index: TermIndex,
  held: Held,
): (word: PlannedWord, weights: Weights, scores: Float64Array, bit: number) => number {
  /** What fields of the variant at hand give, and what the best one does; all zero between words. */
  const fieldSums = new Float64Array(index.size);
  const best = new Float64Array(index.size);
  const having = new Int32Array(index.size);

  /** The longest comes last: `all` holds what the others hold. */
  function postingsOf({ term, weight, fields = INDEX_FIELDS }: Variant, weights: Weights): Weighted[] {
    const found: Weighted[] = [];
    for (const field of fields.toReversed()) {
      const { papers, scores } = index.posting(term, field);
      if (papers.length > 0) found.push({ papers, scores, factor: weight * weights[field] });
    }
    return found;
  }

  return ({ weight, variants }, weights, scores, bit) => {
    const [only] = variants;
    if (variants.length === 1) {
      let count = 0;
      for (const { papers, scores: gives, factor } of postingsOf(only!, weights)) {
        count += addAll({ papers, scores: gives, factor: weight * factor }, held, bit, scores);
      }
      return count;
    }
    let count = 0;
    for (const variant of variants) {
      const postings = postingsOf(variant, weights);
      const last = postings.pop();
      for (const given of postings) addTo(fieldSums, given);
      if (last) count = takeBest(last, fieldSums, best, having, count);
      for (const given of postings) count = takeBest({ ...given, factor: 0 }, fieldSums, best, having, count);
      for (const { papers } of postings) clear(fieldSums, papers);
    }
    addBest(having.subarray(0, count), best, weight, held, bit, scores);
    return count;
  };
}

type Weighted = Posting & { factor: number };

// What goes over many papers stands by itself: each of these is compiled for what it does.

/** @returns how many of the papers did not have the word's bit. */
function addAll(
  { papers, scores: gives, factor }: Weighted,
  held: Held,
  bit: number,
  scores: Float64Array,
): number {
  const { bits, papers: list } = held;
  let { count } = held;
  let had = 0;
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i]!;
    const own = bits[paper]!;
    bits[paper] = own | bit;
    had += own & bit;
    // One more where there was no bit; a branch would be guessed wrong too often.
    list[count] = paper;
    count += (own - 1) >>> 31;
    scores[paper]! += factor * gives[i]!;
  }
  held.count = count;
  return papers.length - had / bit;
}

function addTo(sums: Float64Array, { papers, scores, factor }: Weighted): void {
  for (let i = 0; i < papers.length; i++) sums[papers[i]!]! += factor * scores[i]!;
}

function clear(sums: Float64Array, papers: Int32Array): void {
  for (let i = 0; i < papers.length; i++) sums[papers[i]!] = 0;
}

/**
 * What a variant gives in one field with what it gives in others, where that is more than another variant gives.
 * @param list gets papers that none gave anything before, from `count` on. @returns how many it has.
 */
function takeBest(
  { papers, scores, factor }: Weighted,
  others: Float64Array,
  best: Float64Array,
  list: Int32Array,
  known: number,
): number {
  let count = known;
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i]!;
    const sum = factor * scores[i]! + others[paper]!;
    const before = best[paper]!;
    if (sum <= before) continue;
    best[paper] = sum;
    if (before === 0) list[count++] = paper;
  }
  return count;
}

/** Leaves nothing in `best`. */
function addBest(
  given: Int32Array,
  best: Float64Array,
  weight: number,
  held: Held,
  bit: number,
  scores: Float64Array,
): void {
  const { bits, papers } = held;
  let { count } = held;
  for (let i = 0; i < given.length; i++) {
    const paper = given[i]!;
    const own = bits[paper]!;
    bits[paper] = own | bit;
    papers[count] = paper;
    count += (own - 1) >>> 31;
    scores[paper]! += weight * best[paper]!;
    best[paper] = 0;
  }
  held.count = count;
}

/** Leaves no bits. @returns how many papers stay: without any of the wanted words nothing may be left of a score. */
function damp(
  { bits, papers, count }: Held,
  parts: Float64Array,
  damped: Float64Array,
  covered: Float64Array,
  scores: Float64Array,
): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    const paper = papers[i]!;
    const own = bits[paper]!;
    bits[paper] = 0;
    covered[paper] = parts[own]!;
    const score = scores[paper]! * damped[own]!;
    scores[paper] = score;
    if (score > 0) papers[left++] = paper;
  }
  return left;
}

/** Leaves no bits. */
function cover({ bits, papers, count }: Held, sums: Float64Array, covered: Float64Array): void {
  for (let i = 0; i < count; i++) {
    const paper = papers[i]!;
    covered[paper]! += sums[bits[paper]!]!;
    bits[paper] = 0;
  }
}
