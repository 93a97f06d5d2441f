import { describe, expect, it } from "vitest";
import { orderedWord, titleOrderBonus } from "../../../src/core/search/title-order.ts";
import { SEARCH_CONFIG } from "../../../src/core/search-config.ts";

const { order, neighbours, to, stopWord } = SEARCH_CONFIG.titleOrder;

function bonus(query: string, title: string, { open = false, corrections = [] as string[] } = {}): number {
  const words = query.split(" ");
  const ordered = words.map((word, at) => orderedWord(word, corrections, open && at === words.length - 1));
  return titleOrderBonus(ordered, title.split(" "));
}

/** What is left of the bonus in a query of so many words. */
const fade = (words: number): number => 1 - (words - 1) / (to - 1);

describe("a title that reads like the query", () => {
  it("gets all of the bonus, which fades as the query grows", () => {
    expect(bonus("weight decay", "weight decay")).toBeCloseTo(fade(2) * (order + neighbours), 12);
    expect(bonus("deep weight decay", "deep weight decay")).toBeCloseTo(fade(3) * (order + neighbours), 12);
    const long = Array.from({ length: to }, (_, at) => `word${at}`).join(" ");
    expect(bonus(long, long)).toBe(0);
  });

  it("gets the part for the order alone where other words stand between", () => {
    expect(bonus("weight decay", "weight without decay")).toBeCloseTo(fade(2) * order, 12);
  });

  it("gets half of the order where the two words are turned round", () => {
    expect(bonus("weight decay", "decay of weight")).toBeCloseTo((fade(2) * order) / 2, 12);
  });

  it("gets nothing for no word, and nothing for a query of one", () => {
    expect(bonus("weight decay", "graph networks")).toBe(0);
    expect(bonus("weight decay", "")).toBe(0);
    expect(bonus("grokking", "grokking")).toBe(0);
  });
});

describe("stop words", () => {
  it("tell one title from another", () => {
    expect(bonus("on weight decay", "on weight decay")).toBeGreaterThan(
      bonus("on weight decay", "beyond weight decay"),
    );
  });

  it("weigh less than words", () => {
    // Of the three words "on" and "weight" stand in the title's order.
    const part = (stopWord + 1) / (stopWord + 2);
    const pairs = stopWord / (stopWord + 1);
    expect(bonus("on weight decay", "on weight")).toBeCloseTo(
      fade(3) * (order * part + neighbours * pairs),
      12,
    );
  });
});

describe("a word of the title", () => {
  it("may be the correction of one of the query's, or what an open one begins", () => {
    expect(bonus("weigt decay", "weight decay")).toBeLessThan(bonus("weight decay", "weight decay"));
    expect(bonus("weigt decay", "weight decay", { corrections: ["weight"] })).toBe(
      bonus("weight decay", "weight decay"),
    );
    expect(bonus("weight dec", "weight decay")).toBeLessThan(bonus("weight decay", "weight decay"));
    expect(bonus("weight dec", "weight decay", { open: true })).toBe(bonus("weight decay", "weight decay"));
  });
});
