import { describe, expect, it } from "vitest";
import { ask, engineOf, titles } from "./corpus.ts";

const engine = engineOf([
  { title: "Grokking and the edge of stability", authors: ["Xiao Yang"], venue: "ICML" },
  {
    title: "Stability on graphs",
    authors: ["X. Yang", "Kaiming He"],
    abstract: "From a state to an action.",
  },
  {
    title: "Quantum circuits",
    authors: ["Annie Yang"],
    abstract: "The \u201Cedge of stability\u201D of a network.",
  },
  { title: "To be or not to be", date: "2024-05" },
]);

describe("a sign without a word", () => {
  it("neither admits nor excludes anything", () => {
    expect(titles(engine, "state -> action")).toEqual(["Stability on graphs"]);
    expect(titles(engine, "grokking -&")).toEqual(["Grokking and the edge of stability"]);
    expect(titles(engine, 'grokking -"\u2026"')).toEqual(["Grokking and the edge of stability"]);
    expect(titles(engine, "venue:icml OR &")).toEqual(["Grokking and the edge of stability"]);
    expect(titles(engine, "&")).toHaveLength(4);
  });
});

describe("stop words", () => {
  it("are looked for in titles where nothing else is asked for", () => {
    expect(titles(engine, "to be or not to be")).toEqual(["To be or not to be"]);
    expect(titles(engine, "to be year:2024")).toEqual(["To be or not to be"]);
    expect(titles(engine, "to be -grokking")).toEqual(["To be or not to be"]);
  });

  it("keep nothing away beside a phrase or a word in a field", () => {
    expect(titles(engine, 'on "edge of stability"')).toEqual(titles(engine, '"edge of stability"'));
    expect(titles(engine, "the title:stability")).toHaveLength(2);
  });
});

describe("a field without its value", () => {
  it("asks for nothing while it is being typed", () => {
    expect(titles(engine, "grokking author:", { typing: true })).toEqual(titles(engine, "grokking"));
    expect(titles(engine, "Venue:", { typing: true })).toHaveLength(4);
    expect(titles(engine, "-venue:", { typing: true })).toHaveLength(4);
  });
});

describe("a word that the corpus holds in another form", () => {
  it("is found, and corrected to no other word", () => {
    const nets = engineOf([{ title: "Graph nets" }, { title: "A new method" }, { title: "The next method" }]);
    for (const query of ["net", "graphs", "methods"]) expect(ask(nets, query).notes).toEqual([]);
    expect(titles(nets, "net")).toEqual(["Graph nets"]);
  });
});

describe("quotation marks", () => {
  it("mean the same, straight and curly, in the query and in the text", () => {
    const found = titles(engine, '"edge of stability"');
    expect(found).toHaveLength(2);
    for (const query of [
      "\u201Cedge of stability\u201D",
      "\u201Eedge of stability\u201C",
      "\u201Dedge of stability\u201D",
    ])
      expect(titles(engine, query)).toEqual(found);
  });
});

describe("a name", () => {
  it.each(["xiao yang", "Yang, Xiao", "X. Yang", "Yang X"])("author:%s is Xiao Yang or X. Yang", (name) => {
    expect(titles(engine, `author:"${name}"`).toSorted()).toEqual([
      "Grokking and the edge of stability",
      "Stability on graphs",
    ]);
  });

  it("is not another one with the same family name", () => {
    expect(titles(engine, 'author:"annie yang"')).toEqual(["Quantum circuits"]);
    expect(titles(engine, 'author:"a yang"')).toEqual(["Quantum circuits"]);
    expect(titles(engine, "author:yang")).toHaveLength(3);
    expect(titles(engine, "author:he")).toEqual(["Stability on graphs"]);
  });
});

describe("a query that is not quite the grammar", () => {
  it.each([
    ['"edge of stability', "unclosed-quote"],
    ["(edge of stability", "unclosed-bracket"],
    ["edge of stability)", "unclosed-bracket"],
    ["edge - of stability", "stray-operator"],
    ["OR edge of stability", "stray-operator"],
    ["edge of stability year:soon", "bad-value"],
  ])("%s finds what the words find, and it is said", (query, code) => {
    const { hits, notes } = ask(engine, query);
    expect(notes.map((note) => note.code)).toContain(code);
    expect(hits.map(({ card }) => card.title)).toEqual(titles(engine, "edge of stability"));
  });
});
