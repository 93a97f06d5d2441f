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

/** By paper, 0 to 1: how near it lies to what the words are about. Papers without a score are left at 0. */
export type Nearness = (words: readonly PlannedWord[], scores: Float64Array) => Float64Array;

export function createNearness({ dimensions, vectors }: LatentSpace, index: TermIndex): Nearness {
  const spread = spreadOf(vectors, dimensions);
  const directions = new Map<string, Float64Array>();

  /** Where the papers with a term lie. The most common directions, in which all papers lie, count least. */
  function directionOf(term: string): Float64Array {
    const known = directions.get(term);
    if (known) return known;
    const { papers, scores } = index.posting(term, "all");
    const direction = new Float64Array(dimensions);
    for (let i = 0; i < papers.length; i++) {
      const from = papers[i]! * dimensions;
      for (let k = 0; k < dimensions; k++) direction[k]! += scores[i]! * vectors[from + k]!;
    }
    const weight = inverseFrequency(papers.length, index.size);
    for (let k = 0; k < dimensions; k++) direction[k]! *= spread[k]! > 0 ? weight / spread[k]! : 0;
    if (directions.size >= REMEMBERED) directions.clear();
    directions.set(term, direction);
    return direction;
  }

  return (words, scores) => {
    const aim = new Float64Array(dimensions);
    for (const { weight, variants } of words) {
      const [best] = variants;
      if (!best) continue;
      const direction = directionOf(best.term);
      for (let k = 0; k < dimensions; k++) aim[k]! += weight * best.weight * direction[k]!;
    }
    const length = Math.hypot(...aim);
    const near = new Float64Array(scores.length);
    if (length === 0) return near;
    for (let paper = 0; paper < scores.length; paper++) {
      if (scores[paper] === 0) continue;
      let shared = 0;
      for (let k = 0; k < dimensions; k++) shared += aim[k]! * vectors[paper * dimensions + k]!;
      near[paper] = Math.max(0, shared / (length * UNIT));
    }
    return near;
  };
}

/** Directions of so many terms are kept. */
const REMEMBERED = 2_000;

/** The squared singular value of each dimension, up to a factor, as far as rows of one length show it. */
function spreadOf(vectors: Int8Array, dimensions: number): Float64Array {
  const spread = new Float64Array(dimensions);
  for (let at = 0; at < vectors.length; at++) spread[at % dimensions]! += vectors[at]! ** 2;
  return spread;
}
