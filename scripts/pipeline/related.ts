/** For each paper the papers most like it, and the words that they share. */
import type { Paper, Related } from "../../src/core/schema.ts";
import { rememberingStemmer } from "./phrases.ts";
import { type Dense, latentVectors } from "./svd.ts";
import { type SparseRow, type TermVectors, termsOf, weighTerms } from "./term-vectors.ts";

/** What papers are compared by; the map is drawn from the same. */
export type PaperVectors = TermVectors & {
  /** As long as the rows of terms. */
  latent: Dense;
};

const RANK = 40;
/** Of the latent vectors' cosine beside the terms'; the similarity is divided by the sum of both, so that it ends at 1. */
const LATENT_WEIGHT = 0.25;
const RELATIVES = 10;
const SHOWN_TERMS = 5;

/** A paper asks for others by its weightiest terms … */
const ASKED_TERMS = 40;
/** … each of which answers with the papers that it weighs most in; rarer terms with all of theirs. */
const LONGEST_POSTING = 300;
/** The best of these are compared in full. */
const CANDIDATES = 100;
/** How crowded it is around a paper is told by so many of its nearest. */
const NEAREST = 5;

export function paperVectors(papers: readonly Pick<Paper, "title" | "abstract">[]): PaperVectors {
  const vectors = weighTerms(papers);
  const latent = latentVectors(vectors.rows, vectors.terms.length, RANK);
  vectors.rows.forEach(({ weights }, row) => {
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0));
    for (let k = 0; k < latent.columns; k++) latent.values[row * latent.columns + k]! *= length;
  });
  return { ...vectors, latent };
}

/**
 * Finds each paper's ten relatives, from the corpus alone. Papers are as similar as the cosine of TF-IDF and a quarter
 * of that in 40 latent dimensions say; and a relative is one that is similar for where it stands: in a crowd, all are
 * like each other, and a survey is like everything. So a similarity is held against the mean of those of the five
 * papers nearest to the one and to the other, s / (s + (r + r') / 2), which gives a score from 0 to 1, 0.5 for a
 * neighbour as near as the five are (after L. Zelnik-Manor and P. Perona, "Self-tuning spectral clustering", NIPS 2004,
 * and A. Conneau and others, "Word translation without parallel data", ICLR 2018).
 *
 * A paper is compared with those that an inverted index of bounded postings names, so the work grows with the number of
 * papers and not with its square. Equal scores stand by id.
 * @returns in the papers' order; papers that share no term are no relatives.
 */
export function findRelated(
  papers: readonly Paper[],
  vectors: PaperVectors = paperVectors(papers),
): Related[][] {
  const { rows, terms } = vectors;
  const near = compare(vectors);
  const crowds = Float64Array.from(near, crowd);
  const stemOf = rememberingStemmer();
  return papers.map((paper, at) => {
    const best = Array.from(near[at]!.papers, (other, place) => {
      const alike = near[at]!.similarities[place]!;
      return { other, score: alike === 0 ? 0 : alike / (alike + (crowds[at]! + crowds[other]!) / 2) };
    })
      .toSorted((a, b) => b.score - a.score || byId(papers[a.other]!, papers[b.other]!))
      .slice(0, RELATIVES);
    if (best.length === 0) return [];
    const printed = termsOf(paper, stemOf);
    return best.map(({ other, score }) => ({
      id: papers[other]!.id,
      score: Math.round(score * 1000) / 1000,
      terms: sharedTerms(rows[at]!, rows[other]!, terms).map((term) => printed.get(term)!.printed),
    }));
  });
}

/** A paper's candidates, in no order, and how similar each is. */
type Near = { papers: Int32Array; similarities: Float64Array };

function compare(vectors: PaperVectors): Near[] {
  const { rows, terms } = vectors;
  const findCandidates = createCandidates(rows, terms.length);
  // A row laid out by columns, so that another is held against it in as many steps as it has terms.
  const open = new Float64Array(terms.length);
  return rows.map((row, at) => {
    const papers = findCandidates(row, at);
    row.columns.forEach((column, place) => (open[column] = row.weights[place]!));
    const similarities = Float64Array.from(papers, (other) =>
      weigh(dotOpen(open, rows[other]!), vectors.latent, at, other),
    );
    for (const column of row.columns) open[column] = 0;
    return { papers, similarities };
  });
}

/** The mean similarity of the nearest; 0 where there is none. */
function crowd({ similarities }: Near): number {
  const nearest = similarities.toSorted().slice(-NEAREST);
  return nearest.reduce((sum, one) => sum + one, 0) / Math.max(1, nearest.length);
}

function byId(a: Paper, b: Paper): number {
  return a.id < b.id ? -1 : 1;
}

type Postings = { papers: Int32Array; weights: Float64Array }[];

/** Term → the papers that it weighs most in. */
function invert(rows: readonly SparseRow[], size: number): Postings {
  const ends = new Int32Array(size);
  for (const { columns } of rows) for (const column of columns) ends[column]!++;
  for (let column = 1; column < size; column++) ends[column]! += ends[column - 1]!;
  const papers = new Int32Array(size === 0 ? 0 : ends[size - 1]!);
  const weights = new Float64Array(papers.length);
  // Filled from the last paper on, so that each list is in the papers' order and its end has become its beginning.
  for (let paper = rows.length - 1; paper >= 0; paper--) {
    const row = rows[paper]!;
    for (let at = 0; at < row.columns.length; at++) {
      const place = --ends[row.columns[at]!]!;
      papers[place] = paper;
      weights[place] = row.weights[at]!;
    }
  }
  return Array.from({ length: size }, (_, column) => {
    const range = [ends[column]!, ends[column + 1] ?? papers.length] as const;
    const list = { papers: papers.subarray(...range), weights: weights.subarray(...range) };
    return list.papers.length <= LONGEST_POSTING ? list : weightiest(list);
  });
}

function weightiest({ papers, weights }: Postings[number]): Postings[number] {
  const kept = Array.from(papers.keys())
    .toSorted((a, b) => weights[b]! - weights[a]! || a - b)
    .slice(0, LONGEST_POSTING);
  return {
    papers: Int32Array.from(kept, (at) => papers[at]!),
    weights: Float64Array.from(kept, (at) => weights[at]!),
  };
}

/** @returns a search for the papers that share a row's weightiest terms, other than the paper itself; in no order. */
function createCandidates(
  rows: readonly SparseRow[],
  size: number,
): (row: SparseRow, self: number) => Int32Array {
  const postings = invert(rows, size);
  const scores = new Float64Array(rows.length);
  const touched = new Int32Array(rows.length);
  return (row, self) => {
    const asked = Array.from(row.columns, (column, at) => ({ column, weight: row.weights[at]! }))
      .toSorted((a, b) => b.weight - a.weight || a.column - b.column)
      .slice(0, ASKED_TERMS);
    let count = 0;
    for (const { column, weight } of asked) {
      const { papers, weights } = postings[column]!;
      for (let at = 0; at < papers.length; at++) {
        const paper = papers[at]!;
        if (paper === self) continue;
        if (scores[paper] === 0) touched[count++] = paper;
        scores[paper]! += weight * weights[at]!;
      }
    }
    const best = largest(touched.subarray(0, count), scores);
    for (let at = 0; at < count; at++) scores[touched[at]!] = 0;
    return best;
  };
}

/** The papers of the largest scores, of equal ones those that come first, in no order: kept in a heap, the least on top. */
function largest(papers: Int32Array, scores: Float64Array): Int32Array {
  const heap = papers.slice(0, CANDIDATES);
  if (papers.length <= CANDIDATES) return heap;
  const isLess = (a: number, b: number) => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b);
  const sink = (from: number) => {
    const paper = heap[from]!;
    let place = from;
    for (let child = 2 * place + 1; child < CANDIDATES; child = 2 * place + 1) {
      if (child + 1 < CANDIDATES && isLess(heap[child + 1]!, heap[child]!)) child++;
      if (!isLess(heap[child]!, paper)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = paper;
  };
  for (let at = CANDIDATES >> 1; at >= 0; at--) sink(at);
  for (let at = CANDIDATES; at < papers.length; at++) {
    const paper = papers[at]!;
    if (!isLess(heap[0]!, paper)) continue;
    heap[0] = paper;
    sink(0);
  }
  return heap;
}

/** How alike two papers are, 0 to 1. */
export function similarity({ rows, latent }: PaperVectors, a: number, b: number): number {
  return weigh(sparseDot(rows[a]!, rows[b]!), latent, a, b);
}

/** @param words the cosine of the two papers' terms. */
function weigh(words: number, latent: Dense, a: number, b: number): number {
  const meaning = Math.max(0, denseDot(latent, a, b));
  return (words + LATENT_WEIGHT * meaning) / (1 + LATENT_WEIGHT);
}

function dotOpen(open: Float64Array, { columns, weights }: SparseRow): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at++) sum += open[columns[at]!]! * weights[at]!;
  return sum;
}

function sparseDot(a: SparseRow, b: SparseRow): number {
  let sum = 0;
  forShared(a, b, (_, product) => (sum += product));
  return sum;
}

function denseDot({ columns, values }: Dense, a: number, b: number): number {
  let sum = 0;
  for (let k = 0; k < columns; k++) sum += values[a * columns + k]! * values[b * columns + k]!;
  return sum;
}

function forShared(a: SparseRow, b: SparseRow, visit: (column: number, product: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.columns.length && j < b.columns.length) {
    const x = a.columns[i]!;
    const y = b.columns[j]!;
    if (x === y) visit(x, a.weights[i]! * b.weights[j]!);
    if (x <= y) i++;
    if (y <= x) j++;
  }
}

/** The shared terms that add most, as few words twice as can be: a pair stands for its words. */
function sharedTerms(a: SparseRow, b: SparseRow, terms: readonly string[]): string[] {
  const shared: { term: string; product: number }[] = [];
  forShared(a, b, (column, product) => shared.push({ term: terms[column]!, product }));
  shared.sort((x, y) => y.product - x.product || (x.term < y.term ? -1 : 1));
  const chosen: string[][] = [];
  for (const { term } of shared) {
    const stems = term.split(" ");
    const akin = chosen.filter((other) => other.some((stem) => stems.includes(stem)));
    if (akin.some((other) => other.length >= stems.length)) continue;
    if (akin.length === 0 && chosen.length === SHOWN_TERMS) continue;
    const place = akin.length === 0 ? chosen.length : chosen.indexOf(akin[0]!);
    chosen[place] = stems;
    for (const other of akin.slice(1)) chosen.splice(chosen.indexOf(other), 1);
  }
  return chosen.map((stems) => stems.join(" "));
}
