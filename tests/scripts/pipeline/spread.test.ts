import { expect, test } from "vitest";
import { spread } from "../../../scripts/pipeline/spread.ts";

test("of few values all are taken, as they are", () => {
  const values = ["a", "b", "c"];
  expect(spread(values, 3)).toBe(values);
  expect(spread([], 3)).toEqual([]);
});

test("of many values some are taken from all over, in their order", () => {
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([0, 2, 4, 6, 8]);
  expect(spread([0, 1, 2, 3, 4, 5, 6], 3)).toEqual([0, 2, 4]);
});
