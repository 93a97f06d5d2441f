import { describe, expect, it } from "vitest";
import type { Mark, Request } from "../../../src/core/engine.ts";
import { ask, engineOf, type Said } from "./corpus.ts";

function marked(text: string, marks: readonly Mark[]): string[] {
  return marks.map(([start, end]) => text.slice(start, end));
}

/** What is marked in the one paper that there is. */
function marksIn(paper: Said, query: string, more: Partial<Request> = {}) {
  const [hit] = ask(engineOf([paper, { title: "Something else" }]), query, more).hits;
  return {
    title: marked(hit!.card.title, hit!.marks.title),
    authors: hit!.marks.authors.flatMap((marks, at) => marked(hit!.card.authors![at]!.name, marks)),
    abstract: hit!.snippet ? marked(hit!.snippet.text, hit!.snippet.marks) : [],
  };
}

describe("a word is marked", () => {
  it("in every form of it, and with its accents", () => {
    expect(
      marksIn({ title: "Generalizing networks that generalize" }, "generalization network").title,
    ).toEqual(["Generalizing", "networks", "generalize"]);
    expect(marksIn({ title: "Poincaré maps, Poincare\u0301's maps" }, "poincare").title).toEqual([
      "Poincaré",
      "Poincare\u0301's",
    ]);
    expect(marksIn({ title: "Grok\u00ADking" }, "grokking").title).toEqual(["Grok\u00ADking"]);
  });

  it("where it was corrected or completed", () => {
    expect(marksIn({ title: "The edge of stability" }, "stabilty").title).toEqual(["stability"]);
    expect(marksIn({ title: "The edge of stability" }, "edge stab", { typing: true }).title).toEqual([
      "edge",
      "stability",
    ]);
    expect(marksIn({ title: "The edge of stability" }, "stab*").title).toEqual(["stability"]);
  });

  it("in Chinese by its pairs of characters, made one", () => {
    expect(marksIn({ title: "基于深度学习的方法" }, "深度学习").title).toEqual(["深度学习"]);
    expect(marksIn({ title: "学习学" }, "学").title).toEqual(["学", "学"]);
  });

  it("in the abstract's best sentence", () => {
    expect(
      marksIn({ title: "A title", abstract: "First of all. Then networks grok late." }, "grok network")
        .abstract,
    ).toEqual(["networks", "grok"]);
  });
});

describe("a word is not marked", () => {
  it("where it is a stop word, or excluded", () => {
    expect(marksIn({ title: "The edge of the graph" }, "the edge of -tree").title).toEqual(["edge"]);
    expect(marksIn({ title: "Graphs", abstract: "A tree." }, "graph -title:trees")).toMatchObject({
      title: ["Graphs"],
      abstract: [],
    });
  });

  it("in a field that was not asked for", () => {
    expect(
      marksIn({ title: "The edge of stability", abstract: "The edge of stability." }, 'title:"of stability"'),
    ).toMatchObject({ title: ["of stability"], abstract: ["stability"] });
  });
});

describe("a phrase is marked as one", () => {
  it("with its stop words and what stands between", () => {
    expect(marksIn({ title: "The edge-of stability, of course" }, '"edge of stability"').title).toEqual([
      "edge-of stability",
    ]);
  });
});

describe("mathematics is left whole", () => {
  it("with no mark within a formula or across its edge", () => {
    const paper = { title: "Flows on $\\mathbb R^4$ and flows", abstract: "A flow on $x_\\alpha$ flows." };
    expect(marksIn(paper, "flow alpha r 4")).toMatchObject({
      title: ["Flows", "flows"],
      abstract: ["flow", "flows"],
    });
    // The phrase goes into the formula; its words stand beside it as well.
    expect(marksIn(paper, '"flows on R 4"').title).toEqual(["Flows", "flows"]);
  });
});

describe("a name is marked", () => {
  const paper = { title: "A paper", authors: ["Xinyue Annie Yang", "Umut Şimşekli"] };

  it("by the words of it that were typed", () => {
    expect(marksIn(paper, "annie yang").authors).toEqual(["Annie", "Yang"]);
    expect(marksIn(paper, "simsekli").authors).toEqual(["Şimşekli"]);
  });

  it("as a whole where it was asked for as an author", () => {
    expect(marksIn(paper, 'author:"Yang, A."').authors).toEqual(["Xinyue Annie Yang"]);
    expect(marksIn(paper, "author:simsekli").authors).toEqual(["Umut Şimşekli"]);
  });
});
