/** The first singular vectors of a large sparse matrix, by random projection. */
import { seededRandom } from "./random.ts";
import { spread } from "./spread.ts";
import type { SparseRow } from "./term-vectors.ts";

/** A dense matrix, row by row. */
export type Dense = { rows: number; columns: number; values: Float64Array };

/** More directions than asked for, dropped at the end: the last ones asked for come out sharper. */
const OVERSAMPLE = 10;
/** Passes over the matrix and back; each sharpens the larger singular values against the smaller. */
const PASSES = 2;
const SEED = 40;
/** Rows that directions are learned from; more of them turn these by next to nothing, and need far more memory. */
const LEARNT = 20_000;
/** A squared length under this share of a column's own is rounding error. */
const NOTHING = 1e-12;

/**
 * Latent semantic analysis: the rows of a sparse matrix in the space of its `rank` first right singular vectors, scaled
 * by the singular values (U·S), each row then made of length 1 (or 0). Randomized subspace iteration: N. Halko, P. G.
 * Martinsson and J. A. Tropp, "Finding structure with randomness", SIAM Review 53(2), 2011, algorithms 4.4 and 5.1.
 * The work grows with the matrix's entries times the rank. The same matrix gives the same numbers.
 * @param size the matrix's columns.
 * @param learnt of a matrix of more rows, the directions are those of so many, spread evenly.
 */
export function latentVectors(
  matrix: readonly SparseRow[],
  size: number,
  rank: number,
  learnt = LEARNT,
): Dense {
  const sample = spread(matrix, learnt);
  const numbers = sample === matrix ? undefined : numberColumns(sample, size);
  const among = (rows: readonly SparseRow[]) =>
    numbers ? rows.map((row) => renumber(row, numbers.columns)) : rows;
  const right = learnDirections(among(sample), numbers?.size ?? size, rank);
  // With an orthonormal `right`, the small matrix leftᵀ·left has the squared singular values for eigenvalues.
  const left = times(among(matrix), right);
  return normalizeRows(rotate(left, mainDirections(gram(left), Math.min(rank, right.columns))));
}

/** @returns orthonormal columns, a few more than the rank. */
function learnDirections(matrix: readonly SparseRow[], size: number, rank: number): Dense {
  const width = Math.min(rank + OVERSAMPLE, matrix.length, size);
  const random = seededRandom(SEED);
  let right = dense(size, width);
  right.values.forEach((_, at) => (right.values[at] = gaussian(random)));
  for (let pass = 1; pass <= PASSES; pass++) {
    const left = times(matrix, right);
    orthonormalize(left, 1);
    right = timesTransposed(matrix, left, size);
    orthonormalize(right, pass === PASSES ? 2 : 1);
  }
  return right;
}

/** The columns that some row fills, numbered anew; -1 for the others. */
function numberColumns(rows: readonly SparseRow[], size: number): { columns: Int32Array; size: number } {
  const columns = new Int32Array(size).fill(-1);
  let filled = 0;
  for (const row of rows) {
    for (const column of row.columns) if (columns[column] === -1) columns[column] = filled++;
  }
  return { columns, size: filled };
}

function renumber({ columns, weights }: SparseRow, numbers: Int32Array): SparseRow {
  const known = (column: number) => numbers[column]! >= 0;
  return {
    columns: columns.filter(known).map((column) => numbers[column]!),
    weights: weights.filter((_, at) => known(columns[at]!)),
  };
}

function dense(rows: number, columns: number): Dense {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** Box and Muller's transform, of which one of the two numbers is used. */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function times(matrix: readonly SparseRow[], { columns: width, values }: Dense): Dense {
  const product = dense(matrix.length, width);
  matrix.forEach(({ columns, weights }, row) => {
    const to = row * width;
    for (let at = 0; at < columns.length; at++) {
      const from = columns[at]! * width;
      const weight = weights[at]!;
      for (let k = 0; k < width; k++) product.values[to + k]! += weight * values[from + k]!;
    }
  });
  return product;
}

function timesTransposed(
  matrix: readonly SparseRow[],
  { columns: width, values }: Dense,
  size: number,
): Dense {
  const product = dense(size, width);
  matrix.forEach(({ columns, weights }, row) => {
    const from = row * width;
    for (let at = 0; at < columns.length; at++) {
      const to = columns[at]! * width;
      const weight = weights[at]!;
      for (let k = 0; k < width; k++) product.values[to + k]! += weight * values[from + k]!;
    }
  });
  return product;
}

/**
 * Cholesky's QR: passes along the rows, as they lie in memory. One round keeps the directions apart from each other, a
 * second makes them as exact as numbers are (Yamamoto and others, "Roundoff error analysis of the CholeskyQR2
 * algorithm", ETNA 44, 2015). A column that depends on those before it becomes zero.
 */
function orthonormalize(matrix: Dense, rounds: number): void {
  for (let round = 0; round < rounds; round++) solveRight(matrix, cholesky(gram(matrix)));
}

function gram({ rows, columns: width, values }: Dense): Dense {
  const product = dense(width, width);
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    for (let i = 0; i < width; i++) {
      const value = values[from + i]!;
      if (value === 0) continue;
      for (let j = 0; j <= i; j++) product.values[i * width + j]! += value * values[from + j]!;
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) product.values[j * width + i] = product.values[i * width + j]!;
  }
  return product;
}

/** The lower triangle L with L·Lᵀ = the matrix; a column without a share of its own is left zero. */
function cholesky({ rows: size, values }: Dense): Dense {
  const lower = dense(size, size);
  const l = lower.values;
  for (let j = 0; j < size; j++) {
    let square = values[j * size + j]!;
    for (let k = 0; k < j; k++) square -= l[j * size + k]! ** 2;
    if (square <= NOTHING * values[j * size + j]!) continue;
    const pivot = Math.sqrt(square);
    l[j * size + j] = pivot;
    for (let i = j + 1; i < size; i++) {
      let sum = values[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * size + k]! * l[j * size + k]!;
      l[i * size + j] = sum / pivot;
    }
  }
  return lower;
}

/** Multiplies by the inverse of Lᵀ from the right, in place; where L has no pivot, the column becomes zero. */
function solveRight({ rows, columns: width, values }: Dense, { values: l }: Dense): void {
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    for (let j = 0; j < width; j++) {
      const pivot = l[j * width + j]!;
      let sum = values[from + j]!;
      for (let k = 0; k < j; k++) sum -= values[from + k]! * l[j * width + k]!;
      values[from + j] = pivot === 0 ? 0 : sum / pivot;
    }
  }
}

/**
 * The eigenvectors of a small symmetric matrix, largest eigenvalues first, as columns: Jacobi's cyclic method (Golub
 * and Van Loan, Matrix Computations, 4th ed., 8.5).
 */
function mainDirections(symmetric: Dense, rank: number): Dense {
  const size = symmetric.rows;
  const a = symmetric.values.slice();
  const vectors = dense(size, size);
  for (let i = 0; i < size; i++) vectors.values[i * size + i] = 1;
  for (let sweep = 0; sweep < 30 && offDiagonal(a, size) > 1e-20; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotateJacobi(a, vectors.values, size, p, q);
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).toSorted(
    (i, j) => a[j * size + j]! - a[i * size + i]! || i - j,
  );
  const chosen = dense(size, rank);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < rank; k++) chosen.values[row * rank + k] = vectors.values[row * size + order[k]!]!;
  }
  return chosen;
}

/** Squares off the diagonal, as a share of those on it. */
function offDiagonal(a: Float64Array, size: number): number {
  let off = 0;
  let on = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i === j) on += a[i * size + j]! ** 2;
      else off += a[i * size + j]! ** 2;
    }
  }
  return on === 0 ? 0 : off / on;
}

function rotateJacobi(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  const turn = (values: Float64Array, i: number, j: number) => {
    const x = values[i]!;
    const y = values[j]!;
    values[i] = c * x - s * y;
    values[j] = s * x + c * y;
  };
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q);
}

function rotate({ rows, columns: width, values }: Dense, turned: Dense): Dense {
  const rank = turned.columns;
  const product = dense(rows, rank);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) {
      const value = values[row * width + i]!;
      for (let k = 0; k < rank; k++) product.values[row * rank + k]! += value * turned.values[i * rank + k]!;
    }
  }
  return product;
}

function normalizeRows(matrix: Dense): Dense {
  const { rows, columns: width, values } = matrix;
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    const length = Math.hypot(...values.subarray(from, from + width));
    if (length > 0) for (let k = 0; k < width; k++) values[from + k]! /= length;
  }
  return matrix;
}
