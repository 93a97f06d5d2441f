import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../../../src/core/text/sentences.ts";

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it("end at full stops, question marks and exclamation marks", () => {
    expect(cut("We ask why. Is it so? Yes! (It is.) Done.")).toEqual([
      "We ask why.",
      "Is it so?",
      "Yes!",
      "(It is.)",
      "Done.",
    ]);
    expect(cut("我们提出一种方法。它很快！")).toEqual(["我们提出一种方法。", "它很快！"]);
  });

  it("do not end at abbreviations, initials and numbers", () => {
    expect(cut("See Fig. 2 and Smith et al. (2020), e.g. A. Turing. It grew by 3.5 percent.")).toEqual([
      "See Fig. 2 and Smith et al. (2020), e.g. A. Turing.",
      "It grew by 3.5 percent.",
    ]);
  });

  it("never end within mathematics", () => {
    expect(cut("Let $f(x) = 1. A$ hold. Then $g$.")).toEqual(["Let $f(x) = 1. A$ hold.", "Then $g$."]);
  });

  it("hold all of a text but spaces", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("A", "b", ". ", "! ", "$", " ", "。", "e.g.")), (pieces) => {
        const text = pieces.join("");
        expect(cut(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
