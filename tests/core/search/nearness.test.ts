import { expect, test } from "vitest";
import { createEngine } from "../../../src/core/search/engine.ts";
import { createNearness, quantize } from "../../../src/core/search/latent.ts";
import type { PlannedWord } from "../../../src/core/search/plan.ts";
import { prepare } from "../../../src/core/search/prepare.ts";
import { ask, corpusOf } from "./corpus.ts";

/** Of a linear congruential generator: the same papers in every run. (Numerical Recipes, section 7.1.) */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** More than those whose nearness is looked at. */
const PAPERS = 2400;
const DIMENSIONS = 6;
const next = numbers(1);
const pick = (): string =>
  ["gradient", "descent", "network", "kernel", "bandit", "graph", "proof", "stability"][
    Math.floor(8 * next() ** 2)
  ]!;
const row = (length: number): string => Array.from({ length }, pick).join(" ");
const corpus = corpusOf(
  Array.from({ length: PAPERS }, (_, at) => ({
    title: `${row(1 + (at % 4))} ${at}`,
    abstract: row(at % 12),
  })),
);
const prepared = {
  ...prepare(corpus),
  latent: quantize(
    Array.from({ length: PAPERS * DIMENSIONS }, () => next() - 0.5),
    DIMENSIONS,
  ),
};

test.each(["gradient", "gradient descent", "kernel bandit graph proof", "stability of the network kernel"])(
  "a page of %j shows what stands there in the list of all",
  (text) => {
    const all = ask(createEngine(corpus, prepared), text, { limit: PAPERS }).hits;
    expect(all.length).toBeGreaterThan(20);
    for (const [offset, limit] of [
      [0, 1],
      [0, 20],
      [20, 20],
      [90, 10],
      [995, 10],
      [all.length - 3, 20],
    ] as const) {
      const page = ask(createEngine(corpus, prepared), text, { offset, limit }).hits;
      const shown = ({ card, score, reasons }: (typeof page)[number]): unknown => [card.id, score, reasons];
      expect(page.map(shown)).toEqual(all.slice(offset, offset + limit).map(shown));
    }
    const newest = ask(createEngine(corpus, prepared), text, { limit: 30, sort: "newest" }).hits;
    for (const { card, score } of newest) {
      expect(score).toBe(all.find((hit) => hit.card.id === card.id)?.score);
    }
  },
);

test("what is near stays so, whatever else was asked since", () => {
  const word = (term: string): PlannedWord => ({
    query: term,
    weight: 1,
    wanted: true,
    variants: [{ term, weight: 1, how: "exact", word: term }],
  });
  const all = (nearnessOf: (papers: number[]) => Float64Array): number[] => [
    ...nearnessOf(Array.from({ length: PAPERS }, (_, at) => at)),
  ];
  const anew = (term: string): number[] => {
    const nearnessOf = createNearness(prepared.latent, prepared.index).towards([word(term)]);
    return all(nearnessOf);
  };
  const nearness = createNearness(prepared.latent, prepared.index);
  const towards = (words: PlannedWord[]) => nearness.towards(words);
  const [kernel, graph] = [towards([word("kernel")]), towards([word("graph")])];
  const [wantedKernel, wantedGraph] = [anew("kernel"), anew("graph")];
  expect(wantedKernel).not.toEqual(wantedGraph);
  expect(all(kernel)).toEqual(wantedKernel);
  expect(all(graph)).toEqual(wantedGraph);
  expect(all(kernel)).toEqual(wantedKernel);
  const again = towards([word("kernel")]);
  expect(all(again)).toEqual(wantedKernel);
  expect(all(graph)).toEqual(wantedGraph);
});
