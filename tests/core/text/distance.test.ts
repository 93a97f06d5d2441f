import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/core/text/distance.ts";

/** The definition, without a table: the best of all ways to treat the two ends. */
function reference(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [headA, headB] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    reference(headA, b) + 1,
    reference(a, headB) + 1,
    reference(headA, headB) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? reference(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

describe("editDistance", () => {
  it.each([
    ["stability", "stability", 0],
    ["stabilty", "stability", 1],
    ["stabiilty", "stability", 1],
    ["stabxlity", "stability", 1],
    ["stabillity", "stability", 1],
    ["ca", "abc", 3],
  ])("from %s to %s is %i", (a, b, edits) => {
    expect(editDistance(a, b, 5)).toBe(edits);
  });

  it("agrees with the definition, up to its limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(reference(a, b), limit + 1));
      }),
      { numRuns: 500 },
    );
  });
});
