import fc from "fast-check";
import { expect, test } from "vitest";
import { latentVectors } from "../../../scripts/pipeline/svd.ts";
import type { SparseRow } from "../../../scripts/pipeline/term-vectors.ts";

const sparse = (rows: readonly number[][]): SparseRow[] =>
  rows.map((row) => {
    const filled = row.flatMap((weight, column) => (weight === 0 ? [] : [{ column, weight }]));
    return {
      columns: Int32Array.from(filled, ({ column }) => column),
      weights: Float64Array.from(filled, ({ weight }) => weight),
    };
  });
const rowsOf = ({ columns, values }: ReturnType<typeof latentVectors>, count: number) =>
  Array.from({ length: count }, (_, row) => [...values.subarray(row * columns, (row + 1) * columns)]);
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, k) => sum + x * b[k]!, 0);

test("texts of one subject lie together and those of two apart, though they share no word", () => {
  // Words: boat, sail, mast | loaf, oven, crust. The first and third text meet only through the second.
  const matrix = sparse([
    [1, 0, 0, 0, 0, 0],
    [1, 1, 0, 0, 0, 0],
    [0, 1, 1, 0, 0, 0],
    [0, 0, 0, 1, 1, 0],
    [0, 0, 0, 0, 1, 1],
  ]);
  const rows = rowsOf(latentVectors(matrix, 6, 2), 5);
  expect(dot(rows[0]!, rows[2]!)).toBeCloseTo(1, 6);
  expect(dot(rows[3]!, rows[4]!)).toBeCloseTo(1, 6);
  expect(dot(rows[0]!, rows[3]!)).toBeCloseTo(0, 6);
});

test("with as many dimensions as the matrix has, the cosines are those of its rows", () => {
  const entry = fc.integer({ min: -4, max: 4 });
  const matrix = fc.array(fc.array(entry, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(matrix, (dense) => {
      const rows = rowsOf(latentVectors(sparse(dense), 4, 4), dense.length);
      const unit = dense.map((row) => row.map((value) => value / (Math.hypot(...row) || 1)));
      for (let i = 0; i < dense.length; i++) {
        for (let j = 0; j < dense.length; j++) {
          expect(dot(rows[i]!, rows[j]!)).toBeCloseTo(dot(unit[i]!, unit[j]!), 5);
        }
      }
    }),
  );
});

test("the same matrix gives the same numbers", () => {
  const matrix = sparse([
    [1, 2, 0],
    [0, 1, 3],
  ]);
  expect(latentVectors(matrix, 3, 2)).toEqual(latentVectors(matrix, 3, 2));
});

test("directions learned from some of the rows are those of all, where the others are of the same kinds", () => {
  const kinds = [
    [1, 1, 0, 0, 0],
    [1, 2, 0, 0, 0],
    [0, 0, 1, 1, 0],
    [0, 0, 2, 1, 0],
  ];
  // Every fifth row has a column to itself, which none of the learnt rows has.
  const dense = Array.from({ length: 40 }, (_, at) => [...kinds[at % 4]!.slice(0, 4), at % 5 === 3 ? 1 : 0]);
  const whole = rowsOf(latentVectors(sparse(dense), 5, 2), 40);
  const learnt = rowsOf(latentVectors(sparse(dense), 5, 2, 8), 40);
  for (const [i, j] of [
    [0, 4],
    [0, 1],
    [2, 7],
    [1, 38],
  ] as const) {
    expect(Math.abs(dot(learnt[i]!, learnt[j]!) - dot(whole[i]!, whole[j]!))).toBeLessThan(0.1);
  }
});

test("an empty matrix, and one of empty rows, have vectors of nothing", () => {
  expect(latentVectors([], 0, 40).values).toHaveLength(0);
  expect([...latentVectors(sparse([[0], [0]]), 1, 40).values]).toEqual([0, 0]);
});
