import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createAdder, createHeld } from "../../../src/core/search/adder.ts";
import type { PlannedWord } from "../../../src/core/search/plan.ts";
import {
  INDEX_FIELDS,
  type IndexField,
  scoreIn,
  type TermIndex,
} from "../../../src/core/search/term-index.ts";

/** Papers are gone through some thousands at a time: these are several times as many. */
const SIZE = 10_000;
const WEIGHTS = { all: 1, title: 1.7, authors: 0.5 };
const TERMS = ["edge", "stability", "decay"];

/** Far apart, side by side, and about where one lot of papers ends and the next begins. */
const places = fc.oneof(
  fc.nat(SIZE - 1),
  fc.nat(5),
  fc.integer({ min: 4090, max: 4100 }),
  fc.integer({ min: SIZE - 5, max: SIZE - 1 }),
);
const posting = fc
  .uniqueArray(fc.tuple(places, fc.integer({ min: 1, max: 9 })), {
    selector: ([paper]) => paper,
    maxLength: 40,
  })
  .map((found) => found.toSorted(([a], [b]) => a - b))
  .map((found) => ({
    papers: Int32Array.from(found, ([paper]) => paper),
    scores: Float64Array.from(found, ([, score]) => score),
  }));
const indexes = fc.array(posting, { minLength: 9, maxLength: 9 }).map((postings): TermIndex => ({
  size: SIZE,
  posting: (term, field) => postings[3 * TERMS.indexOf(term) + INDEX_FIELDS.indexOf(field)]!,
}));
const fields = fc.constantFrom<readonly IndexField[] | undefined>(undefined, ["title", "authors"]);
const variant = fc.record({ term: fc.constantFrom(...TERMS), weight: fc.constantFrom(1, 0.9, 0.4), fields });
const words = fc.array(
  fc.record({
    weight: fc.constantFrom(1, 1.5),
    variants: fc.uniqueArray(variant, { selector: ({ term }) => term, maxLength: 3 }),
  }),
  { maxLength: 4 },
);

test("each paper gets, of each word, the best that a variant gives it", () => {
  fc.assert(
    fc.property(indexes, fc.array(words, { minLength: 1, maxLength: 3 }), (index, queries) => {
      const held = createHeld(SIZE);
      // One after the other: nothing may be left of the one before.
      const add = createAdder(index, held);
      for (const query of queries) {
        const planned = query.map(({ weight, variants }): PlannedWord => ({
          query: "",
          weight,
          wanted: true,
          variants: variants.map(({ term, weight: own, fields: only }) => ({
            term,
            weight: own,
            how: "exact",
            word: term,
            ...(only && { fields: only }),
          })),
        }));
        const given = (paper: number): number[] =>
          planned.map(({ weight, variants }) => {
            const gives = variants.map(({ term, weight: own, fields: only = INDEX_FIELDS }) =>
              only.reduce(
                (sum, field) => sum + own * WEIGHTS[field] * scoreIn(index.posting(term, field), paper),
                0,
              ),
            );
            return weight * Math.max(0, ...gives);
          });
        const scores = new Float64Array(SIZE);
        const holding = add(planned, WEIGHTS, scores);
        const papers = [...held.papers.subarray(0, held.count)];
        const wanted = Array.from(scores, (_, paper) => paper).filter((paper) =>
          TERMS.some((term) => INDEX_FIELDS.some((field) => scoreIn(index.posting(term, field), paper) > 0)),
        );
        const having = wanted.filter((paper) => given(paper).some((gives) => gives > 0));
        expect(papers).toEqual(having);
        for (const paper of having) {
          const gives = given(paper);
          expect(scores[paper]).toBeCloseTo(
            gives.reduce((sum, one) => sum + one, 0),
            9,
          );
          expect(held.bits[paper]).toBe(gives.reduce((set, one, at) => set | (one > 0 ? 1 << at : 0), 0));
        }
        expect(holding).toEqual(
          planned.map((_, at) => having.filter((paper) => given(paper)[at]! > 0).length),
        );
        // Who takes the papers leaves no bits.
        for (const paper of papers) held.bits[paper] = 0;
        expect(scores.filter((score) => score > 0)).toHaveLength(having.length);
      }
    }),
    { seed: Number(process.env["SEED"] ?? 8), numRuns: Number(process.env["RUNS"] ?? 50) },
  );
});
