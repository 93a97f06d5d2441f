import { describe, expect, it } from "vitest";
import { createVocabulary } from "../../../src/core/search/vocabulary.ts";

const entry = (word: string, papers: number, prominent = false) => ({ word, papers, prominent });

const vocabulary = createVocabulary([
  entry("generalization", 40, true),
  entry("generalizatino", 1),
  entry("generalizations", 3),
  entry("generalize", 12),
  entry("class", 30),
  entry("lass", 1),
  entry("cluster", 30),
  entry("bluster", 1),
  entry("fluster", 2),
  entry("stability", 20),
]);

describe("the nearest words", () => {
  it("are those with the fewest edits, of as many those with the same first letter, then the more frequent", () => {
    expect(vocabulary.nearest("stabilty", 2, 5)).toEqual([{ word: "stability", edits: 1 }]);
    expect(vocabulary.nearest("generalisation", 2, 2)).toEqual([
      { word: "generalization", edits: 1 },
      { word: "generalizations", edits: 2 },
    ]);
    expect(vocabulary.nearest("dluster", 1, 5).map(({ word }) => word)).toEqual(["cluster", "fluster"]);
  });

  it("hold no misspelling of a word that many papers write right, however near it is", () => {
    expect(vocabulary.nearest("generalizatin", 2, 9).map(({ word }) => word)).not.toContain("generalizatino");
    expect(vocabulary.nearest("generalizatinoo", 2, 1)).toEqual([{ word: "generalization", edits: 2 }]);
  });

  it("hold short words, which lie near one another by chance", () => {
    expect(vocabulary.nearest("glass", 1, 5)).toEqual([
      { word: "class", edits: 1 },
      { word: "lass", edits: 1 },
    ]);
  });

  it("are none where nothing is near", () => {
    expect(vocabulary.nearest("zzzzzzzz", 2, 5)).toEqual([]);
  });
});

describe("completions", () => {
  it("are the longer words that begin so, the most frequent first, those of titles and names alone if asked", () => {
    expect(vocabulary.completions("generaliz", 2, false)).toEqual(["generalization", "generalize"]);
    expect(vocabulary.completions("ge", 5, true)).toEqual(["generalization"]);
    expect(vocabulary.completions("stability", 5, false)).toEqual([]);
  });
});

describe("a word", () => {
  it("is held by so many papers", () => {
    expect([vocabulary.has("class"), vocabulary.papers("class")]).toEqual([true, 30]);
    expect([vocabulary.has("clas"), vocabulary.papers("clas")]).toEqual([false, 0]);
  });
});
