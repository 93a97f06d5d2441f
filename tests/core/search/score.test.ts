import { describe, expect, it } from "vitest";
import { buildIndex, createTermIndex } from "../../../src/core/search/minisearch-index.ts";
import type { PlannedWord, Variant } from "../../../src/core/search/plan.ts";
import { between, createScorer, type Scores } from "../../../src/core/search/score.ts";
import type { IndexField, TermIndex } from "../../../src/core/search/term-index.ts";
import { SEARCH_CONFIG } from "../../../src/core/search-config.ts";

describe("a term's score in a paper", () => {
  // S. Robertson and H. Zaragoza (2009): idf · tf · (k + 1) / (tf + k · (1 − b + b · length / average)), k = 1.2, b = 0.75;
  // idf = ln(1 + (N − n + 0.5) / (n + 0.5)). A length is the number of different terms.
  const index = createTermIndex(
    buildIndex(
      [["grok", "decay"], ["grok", "grok", "network", "train"], ["network"]].map((all) => ({
        all,
        title: [],
        authors: [],
      })),
    ),
  );

  it("is BM25, by hand", () => {
    const { papers, scores } = index.posting("grok", "all");
    // N = 3, n = 2: idf = ln 1.6. Lengths 2, 3 and 1: the average is 2.
    const byPaper = new Map(Array.from(papers, (paper, at) => [paper, scores[at]!]));
    expect([...byPaper.keys()].toSorted((a, b) => a - b)).toEqual([0, 1]);
    // tf = 1, length 2: 2.2 / (1 + 1.2 · 1) = 1
    expect(byPaper.get(0)).toBeCloseTo(0.4700036, 6);
    // tf = 2, length 3: 4.4 / (2 + 1.2 · (0.25 + 0.75 · 1.5)) = 4.4 / 3.65
    expect(byPaper.get(1)).toBeCloseTo(0.4700036 * 1.2054795, 6);
  });

  it("is higher for a rarer term", () => {
    const scoreIn = (term: string): number => index.posting(term, "all").scores[0]!;
    // n = 1: idf = ln(1 + 2.5 / 1.5) = 0.9808293
    expect(scoreIn("decay")).toBeCloseTo(0.9808293, 6);
    expect(scoreIn("decay")).toBeGreaterThan(scoreIn("grok"));
  });

  it("is nothing where no paper holds it", () => {
    expect(index.posting("zzzz", "all").papers).toHaveLength(0);
    expect(index.posting("grok", "title").papers).toHaveLength(0);
    expect(index.size).toBe(3);
  });
});

/** Field and term → paper → score, of four papers. */
function indexOf(postings: Record<string, Record<number, number>>): TermIndex {
  return {
    size: 4,
    posting(term: string, field: IndexField) {
      const found = Object.entries(postings[`${field} ${term}`] ?? {});
      return {
        papers: Int32Array.from(found, ([paper]) => Number(paper)),
        scores: Float64Array.from(found, ([, score]) => score),
      };
    },
  };
}

function word(...variants: Partial<Variant>[]): PlannedWord {
  return {
    query: variants[0]!.term!,
    weight: 1,
    wanted: true,
    variants: variants.map((variant) => ({
      term: "",
      weight: 1,
      how: "exact",
      word: variant.term!,
      ...variant,
    })),
  };
}

function scoreWords(words: PlannedWord[], index: TermIndex): Scores {
  return createScorer(index)(words);
}

const { most: inTitle } = SEARCH_CONFIG.title;

describe("a paper's score", () => {
  it("is what its fields give, each with its weight", () => {
    const index = indexOf({ "all grok": { 0: 2, 1: 1 }, "title grok": { 0: 3 }, "authors grok": { 1: 4 } });
    const { scores } = scoreWords([word({ term: "grok" })], index);
    expect([...scores]).toEqual([2 + inTitle * 3, 1 + SEARCH_CONFIG.authors * 4, 0, 0]);
  });

  it("takes the best of a word's variants, not all of them", () => {
    const index = indexOf({ "all stabil": { 0: 2, 1: 2 }, "all stabl": { 0: 4, 2: 4 } });
    const { scores } = scoreWords([word({ term: "stabil" }, { term: "stabl", weight: 0.9 })], index);
    expect([...scores]).toEqual([3.6, 2, 3.6, 0]);
  });

  it("looks for a variant in its own fields alone", () => {
    const index = indexOf({ "all yang": { 0: 2, 1: 2 }, "title yang": { 0: 1 } });
    const { scores } = scoreWords([word({ term: "yang", fields: ["title", "authors"] })], index);
    expect([...scores]).toEqual([inTitle, 0, 0, 0]);
  });

  it("is scored down by the part of the words that it has, a rarer word being the larger part", () => {
    const index = indexOf({ "all often": { 0: 1, 1: 1 }, "all once": { 3: 1 } });
    const { scores, covered } = scoreWords([word({ term: "often" }), word({ term: "once" })], index);
    // ln(1 + 2.5 / 2.5) and ln(1 + 3.5 / 1.5), in two words: the exponent is 1.
    const [often, once] = [Math.log(2), Math.log(10 / 3)];
    expect(covered[0]).toBeCloseTo(often / (often + once), 12);
    expect(covered[3]).toBeCloseTo(once / (often + once), 12);
    expect(scores[0]).toBeCloseTo(covered[0]!, 12);
    expect(scores[3]!).toBeGreaterThan(scores[0]!);
    expect(covered[2]).toBe(0);
  });

  it("is not scored down for a word that only ranks", () => {
    const index = indexOf({ "all grok": { 0: 1 }, "all decay": { 1: 1 } });
    const { scores, covered } = scoreWords(
      [word({ term: "grok" }), { ...word({ term: "decay" }), wanted: false }],
      index,
    );
    expect([covered[0], scores[0]]).toEqual([1, 1]);
  });

  it("counts a word by its weight", () => {
    const index = indexOf({ "all grok": { 0: 1 } });
    expect(scoreWords([{ ...word({ term: "grok" }), weight: 1.5 }], index).scores[0]).toBe(1.5);
  });

  it("is nothing where no word is found", () => {
    const { scores, covered } = scoreWords([word({ term: "zzzz" })], indexOf({}));
    expect([...scores, ...covered]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("a straight line", () => {
  it("is flat beyond its ends", () => {
    expect([1, 3, 4.5, 6, 9].map((at) => between(at, 3, 6, 2, 1))).toEqual([2, 2, 1.5, 1, 1]);
  });
});
