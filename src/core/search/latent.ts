/**
 * Papers by what they are about: latent semantic analysis of the corpus (S. Deerwester and others, "Indexing by latent
 * semantic analysis", JASIS 41(6), 1990), made at build time. A paper that says the query's subject in other words is
 * moved up among those that have its words; none is found by this alone.
 */
import type { PlannedWord } from "./plan.ts";
import { inverseFrequency, type TermIndex } from "./term-index.ts";

export type LatentSpace = {
  dimensions: number;
  /** A paper after the other in the catalog's order, each of length 127 (or 0), rounded to whole numbers. */
  vectors: Int8Array;
};

const UNIT = 127;

/** @param values a row a paper, of any length. */
export function quantize(values: ArrayLike<number>, dimensions: number): LatentSpace {
  const vectors = new Int8Array(values.length);
  for (let from = 0; from < values.length; from += dimensions) {
    let square = 0;
    for (let k = 0; k < dimensions; k++) square += values[from + k]! ** 2;
    const length = Math.sqrt(square);
    if (length === 0) continue;
    for (let k = 0; k < dimensions; k++) vectors[from + k] = Math.round((UNIT * values[from + k]!) / length);
  }
  return { dimensions, vectors };
}

export type Nearness = {
  /** No paper lies nearer than this; 1, but for what rounding adds. */
  most: number;
  /** @returns how near a paper lies to what the words are about: 0 to `most`. */
  towards(words: readonly PlannedWord[]): (paper: number) => number;
};

export function createNearness({ dimensions, vectors }: LatentSpace, index: TermIndex): Nearness {
  const { spread, longest } = measure(vectors, dimensions);
  const directions = new Map<string, Float64Array>();

  const whole = dimensions - (dimensions % 4);

  /** Where the papers with a term lie. The most common directions, in which all papers lie, count least. */
  function directionOf(term: string): Float64Array {
    const known = directions.get(term);
    if (known) return known;
    const { papers, scores } = index.posting(term, "all");
    const direction = new Float64Array(dimensions);
    for (let i = 0; i < papers.length; i++) {
      const from = papers[i]! * dimensions;
      const score = scores[i]!;
      let k = 0;
      for (; k < whole; k += 4) {
        direction[k]! += score * vectors[from + k]!;
        direction[k + 1]! += score * vectors[from + k + 1]!;
        direction[k + 2]! += score * vectors[from + k + 2]!;
        direction[k + 3]! += score * vectors[from + k + 3]!;
      }
      for (; k < dimensions; k++) direction[k]! += score * vectors[from + k]!;
    }
    const weight = inverseFrequency(papers.length, index.size);
    for (let k = 0; k < dimensions; k++) direction[k]! *= spread[k]! > 0 ? weight / spread[k]! : 0;
    if (directions.size >= REMEMBERED) directions.clear();
    directions.set(term, direction);
    return direction;
  }

  /** While a word is being typed, what it is about seldom changes: what the papers' nearness to that was, below 0 where unknown. */
  let last: { key: string; near: Float64Array } | undefined;

  function towards(words: readonly PlannedWord[]): (paper: number) => number {
    const aim = new Float64Array(dimensions);
    const meant: (string | number)[] = [];
    for (const { weight, variants } of words) {
      const [best] = variants;
      if (!best) continue;
      const direction = directionOf(best.term);
      const part = weight * best.weight;
      meant.push(best.term, part);
      for (let k = 0; k < dimensions; k++) aim[k]! += part * direction[k]!;
    }
    const length = Math.hypot(...aim);
    if (length === 0) return () => 0;
    const key = meant.join(" ");
    if (last?.key !== key) {
      last = { key, near: (last?.near ?? new Float64Array(vectors.length / dimensions)).fill(-1) };
    }
    const remembered = last;
    const nearnessOf = (paper: number): number =>
      Math.max(0, product(aim, vectors, paper * dimensions) / (length * UNIT));
    return (paper) => {
      // Another query may have come since, and written over it.
      if (last !== remembered) return nearnessOf(paper);
      const known = remembered.near[paper]!;
      return known >= 0 ? known : (remembered.near[paper] = nearnessOf(paper));
    };
  }

  return { most: longest / UNIT, towards };
}

/** The inner product with a row: four sums side by side, for one alone would wait for itself at each step. */
function product(aim: Float64Array, vectors: Int8Array, from: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = aim.length - (aim.length % 4);
  for (let k = 0; k < whole; k += 4) {
    a += aim[k]! * vectors[from + k]!;
    b += aim[k + 1]! * vectors[from + k + 1]!;
    c += aim[k + 2]! * vectors[from + k + 2]!;
    d += aim[k + 3]! * vectors[from + k + 3]!;
  }
  for (let k = whole; k < aim.length; k++) a += aim[k]! * vectors[from + k]!;
  return a + b + (c + d);
}

/** Directions of so many terms are kept. */
const REMEMBERED = 2_000;

/**
 * Of each dimension the squared singular value, up to a factor, as far as rows of one length show it; and the length of
 * the longest row.
 */
function measure(vectors: Int8Array, dimensions: number): { spread: Float64Array; longest: number } {
  const spread = new Float64Array(dimensions);
  let longest = 0;
  for (let from = 0; from < vectors.length; from += dimensions) {
    let square = 0;
    for (let k = 0; k < dimensions; k++) {
      const part = vectors[from + k]! ** 2;
      spread[k]! += part;
      square += part;
    }
    longest = Math.max(longest, square);
  }
  return { spread, longest: Math.sqrt(longest) };
}
