import { expect, test } from "vitest";
import { termsOf, weighTerms } from "../../../scripts/pipeline/term-vectors.ts";
import { stem } from "../../../src/core/text/stem.ts";

const terms = (title: string, abstract?: string) =>
  Object.fromEntries(
    [...termsOf({ title, ...(abstract !== undefined && { abstract }) }, stem)].map(
      ([term, { printed, count }]) => [term, `${printed} ×${count}`],
    ),
  );

test("terms are stems and neighbouring pairs, worded as they are first printed", () => {
  expect(terms("Lime Trees", "Lime trees flower.")).toEqual({
    lime: "Lime ×2",
    tree: "Trees ×2",
    "lime tree": "Lime Trees ×2",
    flower: "flower ×1",
    "tree flower": "trees flower ×1",
  });
});

test("a pair may stand about an “of”, and reaches across no stop, bracket or other word", () => {
  expect(Object.keys(terms("Edge of the stability"))).toEqual(["edg", "stabil", "edg stabil"]);
  expect(Object.keys(terms("Oak, ash (elm) and yew"))).toEqual(["oak", "ash", "elm", "yew"]);
});

test("formulas, numbers, single letters, stop words and what every abstract says are no terms", () => {
  expect(terms("We propose a novel method for $x^2 + bees$ in 1984 b")).toEqual({});
});

test("rows hold what others share; a word of one text alone makes its row shorter", () => {
  const { terms: columns, rows } = weighTerms([
    { title: "bees" },
    { title: "bees", abstract: "hives" },
    { title: "clocks" },
  ]);
  expect(columns).toEqual(["bee"]);
  expect(rows.map(({ weights }) => weights.length)).toEqual([1, 1, 0]);
  expect(rows[0]!.weights[0]).toBe(1);
  expect(rows[1]!.weights[0]).toBeLessThan(1);
});
