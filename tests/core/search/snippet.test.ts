import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark } from "../../../src/core/engine.ts";
import { bestSnippet } from "../../../src/core/search/snippet.ts";

/** Each place where one of the words stands. */
function marksOf(text: string, ...words: string[]): Mark[] {
  const found = words.flatMap((word) =>
    [...text.matchAll(new RegExp(word, "g"))].map(({ index }): Mark => [index, index + word.length]),
  );
  return found.toSorted((a, b) => a[0] - b[0]);
}

const WORTH: Readonly<Record<string, number>> = { rare: 3, often: 1, also: 1 };
const weigh = (text: string): number => WORTH[text] ?? 0;

/** Half of a character beyond U+FFFF. */
const HALF = /\p{Cs}/u;

function snippet(text: string, ...words: string[]) {
  const { marks, ...rest } = bestSnippet(text, marksOf(text, ...words), weigh);
  return { ...rest, marked: marks.map(([start, end]) => rest.text.slice(start, end)) };
}

describe("the sentence that is shown", () => {
  it("is the one whose matched words are worth most together", () => {
    const text = "It is often and also so. Here it is rare. It is often.";
    expect(snippet(text, "rare", "often", "also")).toEqual({
      text: "Here it is rare.",
      marked: ["rare"],
      cut: { before: true, after: true },
    });
    expect(snippet(text, "often", "also").text).toBe("It is often and also so.");
  });

  it("counts a word once, however often it is said", () => {
    expect(snippet("It is often, often, often. It is often and also so.", "often", "also").text).toBe(
      "It is often and also so.",
    );
  });

  it("is the first of equals, and the first of all where nothing matches", () => {
    expect(snippet("One is often. Two is also.", "often", "also").text).toBe("One is often.");
    expect(snippet("One is so. Two is so.")).toEqual({
      text: "One is so.",
      marked: [],
      cut: { before: false, after: true },
    });
    expect(snippet("No end", "rare")).toEqual({
      text: "No end",
      marked: [],
      cut: { before: false, after: false },
    });
  });
});

describe("a long sentence", () => {
  const long = `${"word ".repeat(100)}it is rare here ${"more ".repeat(100)}end.`;

  it("is cut between words, around the first match", () => {
    const { text, marked, cut } = snippet(long, "rare");
    expect(marked).toEqual(["rare"]);
    expect(cut).toEqual({ before: true, after: true });
    expect(text.length).toBeLessThanOrEqual(320);
    expect(text).toMatch(/^word .* more$/);
  });

  it("is cut through no formula", () => {
    const formula = String.raw`$\sum_{i = 1}^{n} x_i \cdot y_i + \alpha + \beta + \gamma$`;
    const text = `${"word ".repeat(60)}${formula} rare ${"more ".repeat(55)}${formula} end ${"x ".repeat(50)}.`;
    const shown = snippet(text, "rare").text;
    expect(shown.split("$").length % 2).toBe(1);
    expect(shown).toContain(formula);
  });

  it("is cut through no character", () => {
    const shown = snippet("𝔸".repeat(400)).text;
    expect(shown).not.toMatch(HALF);
  });
});

describe("whatever the text", () => {
  it("the snippet is a part of it, and its marks are those that stand within", () => {
    const word = fc.constantFrom(
      "rare",
      "often",
      "also",
      "so. ",
      "$x_1$",
      "Here",
      "深度",
      "\u{1F600}",
      "a".repeat(90),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), fc.constantFrom(" ", ""), (words, joint) => {
        const text = words.join(joint);
        const shown = snippet(text, "rare", "often");
        expect(text).toContain(shown.text);
        expect(shown.marked.filter((marked) => marked !== "rare" && marked !== "often")).toEqual([]);
        expect(shown.text).not.toMatch(HALF);
      }),
      { seed: 8 },
    );
  });
});
