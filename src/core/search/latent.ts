/**
 * Papers by what they are about: latent semantic analysis of the corpus (S. Deerwester and others, "Indexing by latent
 * semantic analysis", JASIS 41(6), 1990), made at build time. A paper that says the query's subject in other words is
 * moved up among those that have its words; none is found by this alone.
 */
import type { PlannedWord } from "./plan.ts";
import { inverseFrequency, type Posting, type TermIndex } from "./term-index.ts";

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
  /** @returns of each of some papers how near it lies to what the words are about: 0 to 1, and what rounding adds. */
  towards(words: readonly PlannedWord[]): (papers: ArrayLike<number>) => Float64Array;
};

export function createNearness({ dimensions, vectors }: LatentSpace, index: TermIndex): Nearness {
  const spread = measure(vectors, dimensions);
  const directions = new Map<string, Float64Array>();

  /** Where the papers with a term lie. The most common directions, in which all papers lie, count least. */
  function directionOf(term: string): Float64Array {
    const known = directions.get(term);
    if (known) return known;
    const posting = index.posting(term, "all");
    const direction = sumOfRows(posting, vectors, dimensions);
    const weight = inverseFrequency(posting.papers.length, index.size);
    for (let k = 0; k < dimensions; k++) direction[k]! *= spread[k]! > 0 ? weight / spread[k]! : 0;
    if (directions.size >= REMEMBERED) directions.clear();
    directions.set(term, direction);
    return direction;
  }

  function towards(words: readonly PlannedWord[]): (papers: ArrayLike<number>) => Float64Array {
    const aim = new Float64Array(dimensions);
    for (const { weight, variants } of words) {
      const [best] = variants;
      if (!best) continue;
      const direction = directionOf(best.term);
      const part = weight * best.weight;
      for (let k = 0; k < dimensions; k++) aim[k]! += part * direction[k]!;
    }
    const whole = UNIT * Math.hypot(...aim) || 1;
    return (papers) => {
      const near = new Float64Array(papers.length);
      for (let i = 0; i < near.length; i++)
        near[i] = Math.max(0, product(aim, vectors, papers[i]! * dimensions) / whole);
      return near;
    };
  }

  return { towards };
}

/** The rows of a posting's papers, each times its score. Of eight columns at a time the sums stay in the processor. */
function sumOfRows({ papers, scores }: Posting, vectors: Int8Array, dimensions: number): Float64Array {
  const sums = new Float64Array(dimensions);
  let k = 0;
  for (; k + 8 <= dimensions; k += 8) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < papers.length; i++) {
      const at = papers[i]! * dimensions + k;
      const score = scores[i]!;
      a += score * vectors[at]!;
      b += score * vectors[at + 1]!;
      c += score * vectors[at + 2]!;
      d += score * vectors[at + 3]!;
      e += score * vectors[at + 4]!;
      f += score * vectors[at + 5]!;
      g += score * vectors[at + 6]!;
      h += score * vectors[at + 7]!;
    }
    sums.set([a, b, c, d, e, f, g, h], k);
  }
  for (; k < dimensions; k++) {
    for (let i = 0; i < papers.length; i++) sums[k]! += scores[i]! * vectors[papers[i]! * dimensions + k]!;
  }
  return sums;
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

/** Of each dimension the squared singular value, up to a factor, as far as rows of one length show it. */
function measure(vectors: Int8Array, dimensions: number): Float64Array {
  const spread = new Float64Array(dimensions);
  for (let from = 0; from < vectors.length; from += dimensions) {
    for (let k = 0; k < dimensions; k++) spread[k]! += vectors[from + k]! ** 2;
  }
  return spread;
}
