/**
 * Adds up what words give papers, some thousands of papers at a time: what is added to then stays near the processor,
 * whichever of many postings it comes from, and the papers come out in their order.
 */
import type { PlannedWord, Variant } from "./plan.ts";
import { INDEX_FIELDS, type IndexField, type Posting, type TermIndex } from "./term-index.ts";

/** What each field counts. */
export type Weights = Readonly<Record<IndexField, number>>;

/** Which of a few words papers have: by paper a bit a word, and those that have any, each once, ascending. */
export type Held = { bits: Uint8Array; papers: Int32Array; count: number };

export function createHeld(size: number): Held {
  // The list is written at its end before it is known whether it grows.
  return { bits: new Uint8Array(size), papers: new Int32Array(size + 1), count: 0 };
}

/** Papers at a time, a power of two: three columns of numbers fit into a processor's second cache. */
const BLOCK = 4096;
/** A paper's place in its block. */
const WITHIN = BLOCK - 1;

/** A posting, what its scores count, and its part of the block at hand: from one place up to, and without, the other. */
type Run = Posting & { factor: number; from: number; to: number };

/** A word with the runs of each of its variants, and how many papers have it so far. */
type Adding = { weight: number; variants: Run[][]; holding: number };

/**
 * @returns what adds to the scores what the best of each word's variants gives, word after word, and sets in `held` which
 *   papers have which of the words: at most eight. It returns by word how many papers have it.
 */
export function createAdder(
  index: TermIndex,
  held: Held,
): (words: readonly PlannedWord[], weights: Weights, scores: Float64Array) => number[] {
  const { size } = index;
  const columns = createColumns(Math.min(size, BLOCK));

  /** The longest comes last: `all` holds what the others hold. */
  function runsOf({ term, weight, fields = INDEX_FIELDS }: Variant, weights: Weights): Run[] {
    const found: Run[] = [];
    for (const field of fields.toReversed()) {
      const { papers, scores } = index.posting(term, field);
      if (papers.length > 0) found.push({ papers, scores, factor: weight * weights[field], from: 0, to: 0 });
    }
    return found;
  }

  return (words, weights, scores) => {
    const adding = words.map(({ weight, variants }): Adding => {
      const runs = variants.map((variant) => runsOf(variant, weights)).filter(({ length }) => length > 0);
      return { weight, variants: runs, holding: 0 };
    });
    held.count = 0;
    for (let start = 0; start < size; start += BLOCK) {
      const end = Math.min(size, start + BLOCK);
      let isEmpty = true;
      adding.forEach((word, at) => {
        if (!advance(word, end)) return;
        isEmpty = false;
        addWord(word, columns, start, held.bits, 1 << at, scores);
      });
      if (!isEmpty) list(held, start, end);
    }
    return adding.map(({ holding }) => holding);
  };
}

/** @returns whether any of the runs has papers before this one, behind those that it had. */
function advance({ variants }: Adding, end: number): boolean {
  let isThere = false;
  for (const runs of variants) {
    for (const run of runs) {
      run.from = run.to;
      run.to = firstFrom(run.papers, run.from, end);
      if (run.from < run.to) isThere = true;
    }
  }
  return isThere;
}

/** The place of the first paper, from a place on, that is not before this one. (J. L. Bentley and A. C. Yao, IPL 5(3), 1976.) */
function firstFrom(papers: Int32Array, from: number, end: number): number {
  let step = 1;
  let low = from;
  while (low + step <= papers.length && papers[low + step - 1]! < end) {
    low += step;
    step *= 2;
  }
  let high = Math.min(papers.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (papers[middle]! < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By a paper's place in its block: what fields of the variant at hand give, and what the best one does; all zero between words. */
type BlockColumns = { sums: Float64Array; best: Float64Array; list: Int32Array };

function createColumns(size: number): BlockColumns {
  return { sums: new Float64Array(size), best: new Float64Array(size), list: new Int32Array(size) };
}

function addWord(
  word: Adding,
  { sums, best, list: given }: BlockColumns,
  start: number,
  bits: Uint8Array,
  bit: number,
  scores: Float64Array,
): void {
  const { weight, variants } = word;
  if (variants.length === 1) {
    for (const run of variants[0]!) word.holding += addAll(run, weight * run.factor, bits, bit, scores);
    return;
  }
  let count = 0;
  for (const runs of variants) {
    const last = runs.length - 1;
    for (let i = 0; i < last; i++) addTo(sums, runs[i]!);
    count = takeBest(runs[last]!, runs[last]!.factor, sums, best, given, count);
    for (let i = 0; i < last; i++) count = takeBest(runs[i]!, 0, sums, best, given, count);
    for (let i = 0; i < last; i++) clear(sums, runs[i]!);
  }
  for (let i = 0; i < count; i++) {
    const within = given[i]!;
    const paper = start + within;
    bits[paper]! |= bit;
    scores[paper]! += weight * best[within]!;
    best[within] = 0;
  }
  word.holding += count;
}

// What goes over many papers stands by itself: each of these is compiled for what it does.

/** @returns how many of the papers did not have the word's bit. */
function addAll(
  { papers, scores: gives, from, to }: Run,
  factor: number,
  bits: Uint8Array,
  bit: number,
  scores: Float64Array,
): number {
  let had = 0;
  for (let i = from; i < to; i++) {
    const paper = papers[i]!;
    const own = bits[paper]!;
    bits[paper] = own | bit;
    had += own & bit;
    scores[paper]! += factor * gives[i]!;
  }
  return to - from - had / bit;
}

function addTo(sums: Float64Array, { papers, scores, factor, from, to }: Run): void {
  for (let i = from; i < to; i++) sums[papers[i]! & WITHIN]! += factor * scores[i]!;
}

function clear(sums: Float64Array, { papers, from, to }: Run): void {
  for (let i = from; i < to; i++) sums[papers[i]! & WITHIN] = 0;
}

/**
 * What a variant gives in one field with what it gives in others, where that is more than another variant gives.
 * @param given gets the places of papers that none gave anything before, from `known` on. @returns how many it has.
 */
function takeBest(
  { papers, scores, from, to }: Run,
  factor: number,
  others: Float64Array,
  best: Float64Array,
  given: Int32Array,
  known: number,
): number {
  let count = known;
  for (let i = from; i < to; i++) {
    const within = papers[i]! & WITHIN;
    const sum = factor * scores[i]! + others[within]!;
    const before = best[within]!;
    if (sum <= before) continue;
    best[within] = sum;
    if (before === 0) given[count++] = within;
  }
  return count;
}

/** Lists the block's papers that have any word, behind those of the blocks before. */
function list(held: Held, start: number, end: number): void {
  const { bits, papers } = held;
  let { count } = held;
  for (let paper = start; paper < end; paper++) {
    papers[count] = paper;
    // One more where there are bits; a branch would be guessed wrong too often.
    count += (bits[paper]! + 255) >>> 8;
  }
  held.count = count;
}
