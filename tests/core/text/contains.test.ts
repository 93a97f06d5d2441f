import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMatcher, rowOf } from "../../../src/core/text/contains.ts";
import { tokens } from "../../../src/core/text/tokens.ts";

const holds = (row: string, text: string, open = false): boolean => createMatcher(rowOf(row, open))(text);

describe("a row of words", () => {
  it("is found whatever stands between the words, and nowhere within others", () => {
    expect(holds("edge of stability", "At the Edge-of-Stability: why")).toBe(true);
    expect(holds("edge of stability", "The edge of the stability region")).toBe(false);
    expect(holds("edge", "Knowledge")).toBe(false);
    expect(holds("simsekli", "Umut Şimşekli")).toBe(true);
    expect(holds("fisher information", "Fisher’s information")).toBe(true);
    expect(holds("量子", "容错量子计算")).toBe(true);
    expect(holds("ell 2", String.raw`an $\ell_2$ ball`)).toBe(true);
    expect(holds("", "anything")).toBe(false);
  });

  it("may end in the start of a word", () => {
    expect(holds("deep gen", "Deep generative models", true)).toBe(true);
    expect(holds("deep gen", "Deep generative models", false)).toBe(false);
  });

  it("is found where the tokens stand one after the other, for any text", () => {
    const piece = fc.constantFrom(
      "a",
      "bc",
      "é",
      "'s",
      "’",
      "-",
      " ",
      "\\alpha",
      "$",
      "量",
      "子",
      "O'B",
      "½",
      ".",
      "x".repeat(45),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, fc.boolean(), (row, within, open) => {
        const words = tokens(row).map(({ term }) => term);
        const found = tokens(within).map(({ term }) => term);
        const expected =
          words.length > 0 &&
          found.some((_, at) =>
            words.every((word, i) => {
              const here = found[at + i];
              return here === word || (open && i === words.length - 1 && here?.startsWith(word) === true);
            }),
          );
        expect(createMatcher({ words, open })(within)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });
});
