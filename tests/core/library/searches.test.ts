import { expect, it } from "vitest";
import { freshOf, MOST_SEEN, seenOf } from "../../../src/core/library/searches.ts";

it("nothing is new where nothing has come", () => {
  expect(freshOf(["a", "b"], seenOf(["b", "a"]))).toEqual([]);
});

it("new is what a search did not find before, in the search's order", () => {
  expect(freshOf(["d", "a", "c", "b"], seenOf(["a", "b"]))).toEqual(["d", "c"]);
});

it("everything is new to a search that found nothing", () => {
  expect(freshOf(["a"], seenOf([]))).toEqual(["a"]);
});

it("what is damaged makes nothing new", () => {
  expect(freshOf(["a", "b"], "?")).toEqual([]);
});

it("of a search with very many papers the newest are remembered, and told apart", () => {
  const old = Array.from({ length: MOST_SEEN + 5 }, (_, at) => `paper-${at}`);
  const seen = seenOf(old);
  expect(seen).toHaveLength(Math.ceil((MOST_SEEN * 32) / 6));
  expect(freshOf(old, seen)).toEqual([]);
  expect(freshOf(["brand-new", ...old], seen)).toEqual(["brand-new"]);
});
