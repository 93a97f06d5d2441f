import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, hash, slug } from "../../../src/core/text/fold.ts";

describe("fold", () => {
  it("sets accents and case aside", () => {
    expect(fold("Umut Şimşekli")).toBe("umut simsekli");
    expect(fold("Emmanuel J. Candès")).toBe("emmanuel j. candes");
    expect(fold("Đặng, Łukasz, Søren, Æsir, Œuvre, Þór, Weiß, Işık")).toBe(
      "dang, lukasz, soren, aesir, oeuvre, thor, weiss, isik",
    );
  });

  it("meets composed, decomposed and compatibility forms", () => {
    expect(fold("Poincare\u0301")).toBe(fold("Poincaré"));
    expect(fold("ﬁne-tuning Ｆｕｌｌ 𝐁𝐨𝐥𝐝 ℝ²")).toBe("fine-tuning full bold r2");
    expect(fold("ΛΌΓΟΣ")).toBe("λογοσ");
    expect(fold("λόγος")).toBe("λογοσ");
    expect(fold("СЪЁМКА")).toBe("съемка");
  });

  it("takes out what no reader sees", () => {
    expect(fold("trans\u00ADfor\u200Bmer\u200E \u2066attention\u2069\uFEFF")).toBe("transformer attention");
  });

  it("keeps the letters of scripts whose marks are letters", () => {
    expect(fold("ガンマ")).toBe("ガンマ");
    expect(fold("हिन्दी")).toBe("हिन्दी");
    expect(fold("한국어")).toBe("한국어");
    expect(fold("離散拡散モデル")).toBe("離散拡散モデル");
  });

  it("is at rest after one pass, for every character there is", { timeout: 60_000 }, () => {
    const moving: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      const once = fold(character);
      if (once !== character && fold(once) !== once) moving.push(code.toString(16));
    }
    expect(moving).toEqual([]);
  });

  it("is at rest after one pass, for any text", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("gives one answer for the four normal forms", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const form of ["NFC", "NFD", "NFKC", "NFKD"])
          expect(fold(text.normalize(form))).toBe(fold(text));
      }),
    );
  });
});

describe("slug", () => {
  it("names titles and people in ASCII", () => {
    expect(slug("Discrete Tilt Matching")).toBe("discrete-tilt-matching");
    expect(slug("Umut Şimşekli")).toBe("umut-simsekli");
    expect(slug("What’s next? O'Brien's “law” — revisited")).toBe("whats-next-obriens-law-revisited");
  });

  it("gives a text without Latin letters or digits a hash, the same for both its normal forms", () => {
    expect(slug("量子纠错")).toMatch(/^paper-[0-9a-f]{8}$/);
    expect(slug("量子纠错")).not.toBe(slug("强化学习"));
    expect(slug("ガンマ".normalize("NFD"), "author")).toBe(slug("ガンマ", "author"));
  });

  it("cuts a long title between words", () => {
    const long = slug("wording ".repeat(50));
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long.endsWith("-wording")).toBe(true);
    expect(slug("x".repeat(500))).toBe("x".repeat(120));
  });

  it("always has the shape of an id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(slug(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe("hash", () => {
  // http://www.isthe.com/chongo/src/fnv/test_fnv.c gives 811c9dc5 for no bytes at all; the others are worked out for
  // two bytes a unit: ((basis ^ 'a') * prime ^ 0) * prime modulo 2³².
  it("is FNV-1a over UTF-16 units", () => {
    expect(hash("")).toBe("811c9dc5");
    const prime = 0x01000193n;
    const expected = ((0x811c9dc5n ^ 0x61n) * prime * prime) % 2n ** 32n;
    expect(hash("a")).toBe(expected.toString(16).padStart(8, "0"));
  });
});
