import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Mark } from "../../src/core/engine.ts";
import { piecesOf } from "../../src/ui/pieces.ts";

describe("text with marks", () => {
  test("is cut where marks begin and end", () => {
    expect(piecesOf("edge of stability", [[8, 17]])).toEqual([
      { kind: "text", value: "edge of ", start: 0, marked: false },
      { kind: "text", value: "stability", start: 8, marked: true },
    ]);
  });

  test("has a formula marked as a whole where a mark touches it", () => {
    expect(piecesOf("the $L^2$ norm", [[6, 7]])).toEqual([
      { kind: "text", value: "the ", start: 0, marked: false },
      { kind: "math", value: "L^2", start: 4, marked: true },
      { kind: "text", value: " norm", start: 9, marked: false },
    ]);
  });

  test("has a mark that runs over a formula on both its sides", () => {
    expect(piecesOf("an $L^2$-norm", [[0, 13]]).map(({ marked }) => marked)).toEqual([true, true, true]);
  });

  test("loses no letter and marks exactly what is to be marked", () => {
    const marked = fc.string().chain((text) =>
      fc.uniqueArray(fc.nat(text.length), { maxLength: 6 }).map((cuts) => {
        const sorted = cuts.toSorted((a, b) => a - b);
        const marks: Mark[] = [];
        for (let at = 0; at + 1 < sorted.length; at += 2) marks.push([sorted[at]!, sorted[at + 1]!]);
        // Without dollars there are no formulas, whose delimiters are not shown.
        return { text: text.replaceAll("$", "x"), marks };
      }),
    );
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const pieces = piecesOf(text, marks);
        expect(pieces.map(({ value }) => value).join("")).toBe(text);
        const wanted = marks.map(([from, to]) => text.slice(from, to)).join("");
        expect(
          pieces
            .filter((piece) => piece.marked)
            .map(({ value }) => value)
            .join(""),
        ).toBe(wanted);
      }),
    );
  });
});
