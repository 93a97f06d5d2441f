import fc from "fast-check";
import { expect, test } from "vitest";
import { topmost } from "../../src/app/scroll.ts";

const itemsAt = (bottoms: readonly number[]) =>
  bottoms.map((bottom) => ({ bottom, getBoundingClientRect: () => ({ bottom }) }));

test("the topmost item in view is the first that does not end above the window", () => {
  expect(topmost(itemsAt([-300, -100, 50, 250]))?.bottom).toBe(50);
  expect(topmost(itemsAt([10, 20]))?.bottom).toBe(10);
  expect(topmost(itemsAt([-20, -10]))).toBeUndefined();
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 })), (bottoms) => {
      const list = itemsAt(bottoms.toSorted((a, b) => a - b));
      expect(topmost(list)).toBe(list.find(({ bottom }) => bottom > 0));
    }),
  );
});
