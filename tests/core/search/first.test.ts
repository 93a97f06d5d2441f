import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstSorted, highest } from "../../../src/core/search/first.ts";

/** Many equal ones among them, for what is equal must stand in a certain order too. */
const values = fc.array(fc.oneof(fc.nat(3), fc.double({ min: 0, max: 9, noNaN: true })), { maxLength: 300 });
const counts = fc.oneof(fc.nat(5), fc.nat(300));

describe("the first few of many", () => {
  test("are the beginning of the sorted list", () => {
    fc.assert(
      fc.property(values, counts, (made, count) => {
        const compare = (a: number, b: number): number => made[b]! - made[a]! || a - b;
        const places = [...made.keys()];
        expect(firstSorted(places, count, compare)).toEqual(places.toSorted(compare).slice(0, count));
      }),
    );
  });

  test("by their values are the highest, and the lower place of equal ones, in whatever order they come", () => {
    fc.assert(
      fc.property(values, counts, fc.nat(), (made, count, turn) => {
        const places = [...made.keys()].map((at) => (at * 7 + turn) % made.length);
        const asked = [...new Set(places)].filter((at) => at % 5 !== turn % 5);
        const wanted = asked.toSorted((a, b) => made[b]! - made[a]! || a - b).slice(0, count);
        expect(highest(Int32Array.from(asked), count, Float64Array.from(made))).toEqual(wanted);
      }),
    );
  });
});
