import { describe, expect, it } from "vitest";
import { findWidths, isFull } from "../../../scripts/formats/wrap-width.ts";

const rows = (text: string, gap = 0) => text.split("\n").map((line) => ({ text: line, gap }));

const WRAPPED = [
  "Training modern neural networks often",
  "relies on large learning rates, at the",
  "edge of stability, where the dynamics",
  "exhibit oscillatory behavior.",
].join("\n");

describe("the widths that a page speaks for", () => {
  it("begin with one at which every line but the last of a paragraph is full", () => {
    // The longest line has 38 characters; with "edge" it would have had 43.
    expect(findWidths(rows(WRAPPED))[0]).toMatchObject({ least: 38, most: 42 });
  });

  it("are none where blank lines part all lines", () => {
    expect(findWidths(rows(WRAPPED, 1))).toEqual([]);
  });

  it("are none where every title stands above a long line", () => {
    const abstract = "We study titles. ".repeat(30);
    expect(findWidths(rows(`On Titles\n${abstract}\nMore on Titles\n${abstract}`))).toEqual([]);
  });
});

describe("a full line", () => {
  const width = { least: 20, most: 22 };

  it("has no room for the next line's first word", () => {
    expect(isFull("relies on large", "learning rates", width)).toBe(true);
    expect(isFull("relies on large", "rate", width)).toBe(false);
  });

  it("fits the width", () => {
    expect(isFull("a title that nobody wrapped", "Abstract", width)).toBe(false);
  });
});
