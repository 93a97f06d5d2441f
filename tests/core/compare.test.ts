import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedMarks, sharedTerms, tellingTerms } from "../../src/core/compare.ts";

const texts = (...titles: string[]) => titles.map((title) => ({ title }));
const said = (...titles: string[]): string[] => sharedTerms(texts(...titles)).map(({ text }) => text);

describe("what papers say in the same words", () => {
  it("is a row of words, function words within it included, said once", () => {
    expect(said("At the edge of stability", "The edge of stability, again")).toEqual(["edge of stability"]);
  });

  it("is found by stems, and told as the first paper writes it", () => {
    expect(said("Diffusing models", "A model that diffuses")).toEqual(["Diffusing", "models"]);
  });

  it("is no row across the end of a clause", () => {
    expect(said("Sharp minima, flat valleys", "Minima flat")).toEqual(["minima", "flat"]);
  });

  it("says a part of a row only where it stands elsewhere too", () => {
    expect(said("Random graphs", "Random graphs of random walks")).toEqual(["Random graphs", "Random"]);
  });

  it("is no function word, no number and no part of an address", () => {
    expect(said("Of the 2024 https://a.example/x", "Of the 2024 https://b.example/y")).toEqual([]);
  });

  it("tells which of the papers have it", () => {
    const terms = sharedTerms([
      { title: "Kernels" },
      { title: "Trees", abstract: "Not a kernel." },
      { title: "Graphs" },
      { title: "Graph kernels" },
    ]);
    expect(terms.map(({ text, papers }) => [text, papers])).toEqual([
      ["Kernels", [0, 1, 3]],
      ["Graphs", [2, 3]],
    ]);
  });

  it("finds words in any script", () => {
    expect(said("深度学习", "学习理论")).toContain("学习");
  });
});

describe("the most telling terms", () => {
  const terms = sharedTerms(texts("Learning sandpiles, models", "Sandpiles: learning; models"));
  const holding = (word: string) => ({ learning: 60, sandpiles: 2, models: 90 })[word];

  it("are the rarest, and common words are none", () => {
    expect(tellingTerms(terms, holding, 100).map(({ text }) => text)).toEqual(["sandpiles"]);
  });

  it("are all, the rarest first, where there are too few papers to call anything common", () => {
    expect(tellingTerms(terms, (word) => ({ sandpiles: 1 })[word] ?? 5, 9).map(({ text }) => text)).toEqual([
      "sandpiles",
      "Learning",
      "models",
    ]);
  });
});

describe("the marks of shared terms", () => {
  const marked = (text: string, ...titles: string[]) =>
    sharedMarks(text, sharedTerms(texts(...titles))).map(([from, to]) => text.slice(from, to));

  it("stand where a text has them, in any form", () => {
    expect(marked("Graphs, and a graph", "graph", "graphs")).toEqual(["Graphs", "graph"]);
  });

  it("cover a row as one", () => {
    expect(marked("the edge of stability", "edge of stability", "edge of stability")).toEqual([
      "edge of stability",
    ]);
  });

  it("are in order, within the text, and none over another", () => {
    const word = fc.constantFrom("edge", "of", "stability", "graph", "graphs", ",", "$x$", "学习");
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (one, other) => {
        let last = 0;
        for (const [from, to] of sharedMarks(one, sharedTerms(texts(one, other)))) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(one.length);
      }),
    );
  });
});
