import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryWords, textTerms } from "../../../src/core/text/analyze.ts";
import { tokens } from "../../../src/core/text/tokens.ts";

const words = (text: string): string[] => tokens(text).map(({ term }) => term);
const originals = (text: string): string[] => tokens(text).map(({ start, end }) => text.slice(start, end));

describe("tokens", () => {
  it("are the words, folded, each with its place in the original", () => {
    expect(words("Şimşekli’s Edge-of-Stability, in 3D")).toEqual([
      "simsekli",
      "edge",
      "of",
      "stability",
      "in",
      "3d",
    ]);
    expect(originals("Şimşekli’s Edge-of-Stability")).toEqual(["Şimşekli’s", "Edge", "of", "Stability"]);
  });

  it("are the same for composed, decomposed and unaccented spellings", () => {
    expect(words("Poincaré".normalize("NFD"))).toEqual(words("Poincaré".normalize("NFC")));
    expect(words("Poincaré")).toEqual(["poincare"]);
    expect(originals("le Poincare\u0301 gas")).toEqual(["le", "Poincare\u0301", "gas"]);
  });

  it("pass over what no reader sees", () => {
    expect(words("trans\u00ADfor\u200Bmer\u200E")).toEqual(["transformer"]);
    expect(words("\u2067attention\u2069")).toEqual(["attention"]);
  });

  it("keep an apostrophe's word whole, without the apostrophe", () => {
    expect(words("don't O'Brien's Doob's h-transform")).toEqual(["dont", "obrien", "doob", "h", "transform"]);
  });

  it("are characters where a script has no spaces", () => {
    expect(words("量子纠错 code")).toEqual(["量", "子", "纠", "错", "code"]);
    expect(words("ｶﾞンマ")).toEqual(words("ガンマ"));
    expect(words("한국".normalize("NFD"))).toEqual(["한", "국"]);
  });

  it("of a formula are its letters, numbers and named symbols", () => {
    expect(words(String.raw`$\mathcal{O}(n\log n)$ bounds`)).toEqual(["o", "n", "log", "n", "bounds"]);
    expect(words(String.raw`the $\ell_2$ norm`)).toEqual(["the", "ell", "2", "norm"]);
  });

  it("are at most 40 characters long", () => {
    expect(words("x".repeat(100))).toEqual(["x".repeat(40)]);
    expect(words("𝒳".repeat(100))).toEqual(["x".repeat(40)]);
  });

  it("stand in order and in the text, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let last = 0;
        for (const { term, start, end } of tokens(text)) {
          expect(term).not.toBe("");
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // "½" is two words in one place.
          last = start;
        }
      }),
    );
  });

  it("do not depend on the normal form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(words(text.normalize("NFD"))).toEqual(words(text.normalize("NFC")));
      }),
    );
  });
});

describe("index terms", () => {
  it("are stems without stop words", () => {
    expect(textTerms("The generalization of networks")).toEqual(["gener", "network"]);
  });

  it("of unspaced scripts are characters and pairs of neighbours", () => {
    expect(textTerms("量子码 量")).toEqual(["量", "量子", "子", "子码", "码", "量"]);
  });

  it("are looked up by pairs where the query has pairs", () => {
    expect(queryWords("量子码").map(({ term }) => term)).toEqual(["量子", "子码"]);
    expect(queryWords("码 networks").map(({ term }) => term)).toEqual(["码", "network"]);
  });
});
