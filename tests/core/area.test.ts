import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInside, parseArea, printArea } from "../../src/core/area.ts";
import { parse } from "../../src/core/query/parse.ts";

const unit = fc.double({ min: 0, max: 1, noNaN: true });
/** Papers stand at places of four decimals. */
const place = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
const areas = fc.tuple(unit, unit, unit, unit).map(([a, b, c, d]) => ({
  left: Math.min(a, b),
  right: Math.max(a, b),
  top: Math.min(c, d),
  bottom: Math.max(c, d),
}));

describe("a part of the map", () => {
  test("is written across, then down", () => {
    expect(printArea({ left: 0.12, top: 0.3, right: 0.45, bottom: 0.6 })).toBe("0.12..0.45;0.3..0.6");
    expect(parseArea("0.12..0.45;0.3..0.6")).toEqual({ left: 0.12, top: 0.3, right: 0.45, bottom: 0.6 });
  });

  test("is rounded outwards, and never beyond the map", () => {
    expect(printArea({ left: 0.1239, top: -0.2, right: 0.4501, bottom: 7 })).toBe("0.123..0.451;0..1");
  });

  test.each([
    "",
    "0.1..0.2",
    "0.2..0.1;0..1",
    "a..b;c..d",
    "0.1..0.2;0.3..0.4;0.5",
    "-1..0;0..1",
    "0..1;0..1e9",
  ])("is not %j", (text) => {
    expect(parseArea(text)).toBeUndefined();
  });

  test("written and read again is written the same, and holds what it held", () => {
    fc.assert(
      fc.property(areas, place, place, (area, x, y) => {
        const read = parseArea(printArea(area))!;
        expect(printArea(read)).toBe(printArea(area));
        expect(isInside([x, y], read) || !isInside([x, y], area)).toBe(true);
      }),
    );
  });

  test("holds its edges", () => {
    const area = { left: 0.2, top: 0.4, right: 0.6, bottom: 0.8 };
    expect(isInside([0.2, 0.8], area)).toBe(true);
    expect(isInside([0.2, 0.81], area)).toBe(false);
  });

  test("can be typed; what is none is said", () => {
    expect(parse("map:0.1..0.2;0.3..0.4")).toEqual({
      query: { kind: "value", facet: "map", text: "0.1..0.2;0.3..0.4", exact: false },
      notes: [],
    });
    expect(parse("map:here").notes).toEqual([{ code: "bad-value", field: "map", value: "here" }]);
  });
});
