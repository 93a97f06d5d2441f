import { describe, expect, it } from "vitest";
import { isFull, wrapWidth } from "../../../scripts/formats/wrap-width.ts";

const rows = (text: string) => text.split("\n").map((line) => ({ text: line, gap: 0 }));

describe("the width of a page", () => {
  it("is one at which every line but the last of a paragraph is full", () => {
    const page = rows(
      [
        "Training modern neural networks often",
        "relies on large learning rates, at the",
        "edge of stability, where the dynamics",
        "exhibit oscillatory behavior.",
      ].join("\n"),
    );
    // The longest line has 38 characters; with "edge" it would have had 43.
    expect(wrapWidth(page)).toMatchObject({ least: 38, most: 42 });
  });

  it("is not there where lines end as they please", () => {
    const page = rows(
      "A title\nSome Body, Any One\nA venue\nAnother rather long title of a paper\nWho Else\nB venue",
    );
    expect(wrapWidth(page)).toBeUndefined();
  });

  it("is not taken from lines that blank lines part", () => {
    const page = rows(
      "abcde abcde abcde abcde\nabcde abcde abcde abcde\nabcde abcde abcde abcde\nabcde abcde abcde",
    );
    expect(wrapWidth(page)).toBeDefined();
    expect(wrapWidth(page.map((row) => ({ ...row, gap: 1 })))).toBeUndefined();
  });
});

describe("a full line", () => {
  it("has no room for the next line's first word", () => {
    expect(isFull("relies on large", "learning rates", { least: 20, most: 20 })).toBe(true);
    expect(isFull("relies on large", "rate", { least: 20, most: 20 })).toBe(false);
  });

  it("fits the width", () => {
    expect(isFull("a title that nobody wrapped", "Abstract", { least: 20, most: 20 })).toBe(false);
  });
});
