import { describe, expect, it } from "vitest";
import type { Request, Rescue } from "../../../src/core/engine.ts";
import { ask, engineOf } from "./corpus.ts";

const engine = engineOf([
  { title: "Grokking", authors: ["Umut Şimşekli"], venue: "NeurIPS", abstract: "The edge of stability." },
  {
    title: "Weight decay and stability",
    venue: "ICML",
    abstract: "Stable training, with pre-training before.",
  },
  { title: "Stability at an edge", venue: "ICML", date: "2024" },
  { title: "Art on art", date: "2023" },
]);

/** What is offered, without the ways of the other kinds. */
function offered(kind: Rescue["kind"], text: string, more: Partial<Request> = {}): [string, number][] {
  return ask(engine, text, more).rescues.flatMap((rescue): [string, number][] =>
    rescue.kind === kind && "text" in rescue ? [[rescue.text, rescue.total]] : [],
  );
}

describe("the likely spelling", () => {
  it("is offered for a phrase, which is never corrected in silence", () => {
    expect(ask(engine, '"edge of stabilty"').total).toBe(0);
    expect(offered("spelling", '"edge of stabilty"')).toEqual([['"edge of stability"', 1]]);
    expect(offered("spelling", "\u201Cedge of stabilty\u201D")).toEqual([['"edge of stability"', 1]]);
  });

  it("is offered for words in fields, names and values, as they were typed", () => {
    expect(offered("spelling", "title:stabilty")).toEqual([["title:stability", 2]]);
    expect(offered("spelling", "author:simsekly")).toEqual([["author:simsekli", 1]]);
    expect(offered("spelling", "venue:neurps", { typing: true })).toEqual([["venue:neurips", 1]]);
    expect(offered("spelling", "stabilt*")).toEqual([["stability", 3]]);
  });

  it("leaves parts of other words, excluded words and exact values alone", () => {
    // "weigt" stands within "weigts" too.
    expect(offered("spelling", '"weigt decay" -weigts')).toEqual([['"weight decay" -weigts', 1]]);
    expect(offered("spelling", 'venue:="Neurps"')).toEqual([]);
  });

  it("is not offered where the corpus holds the words", () => {
    expect(offered("spelling", '"stability edge"')).toEqual([]);
    expect(offered("spelling", "title:training")).toEqual([]);
  });
});

describe("a phrase that no paper has", () => {
  it("is offered as words, with what that gives", () => {
    expect(offered("drop-quotes", '"stability edge"')).toEqual([["stability edge", 2]]);
    expect(offered("drop-quotes", 'title:"stability edge" venue:icml')).toEqual([
      ["title:stability title:edge venue:icml", 1],
    ]);
    expect(offered("drop-quotes", '"pre-training stable"')).toEqual([["pre-training stable", 1]]);
  });

  it("becomes words alone, whatever stands in it", () => {
    expect(offered("drop-quotes", '"edge OR: (stability)"')).toEqual([["edge or stability", 2]]);
  });
});

describe("fewer words", () => {
  it("are offered one dropped at a time, those that give most first", () => {
    expect(offered("drop-words", "grokking title:decay venue:icml")).toEqual([["title:decay venue:icml", 1]]);
    expect(offered("drop-words", "title:stability title:art")).toEqual([
      ["title:stability", 2],
      ["title:art", 1],
    ]);
  });
});

describe("a filter", () => {
  it("is offered to be dropped, its values to have as one", () => {
    const selection = {
      venue: { include: ["NeurIPS"], exclude: [] },
      year: { include: ["2023", "2024"], exclude: [] },
    };
    expect(ask(engine, "stability", { selection }).rescues).toEqual([
      {
        kind: "drop-facet",
        key: "venue",
        values: ["NeurIPS"],
        exclude: false,
        labels: ["NeurIPS"],
        total: 1,
      },
      {
        kind: "drop-facet",
        key: "year",
        values: ["2023", "2024"],
        exclude: false,
        labels: ["2023", "2024"],
        total: 1,
      },
    ]);
  });

  it("is offered for each value to be without", () => {
    const selection = { venue: { include: [], exclude: ["NeurIPS", "ICML"] } };
    expect(ask(engine, "stability", { selection }).rescues).toEqual([
      { kind: "drop-facet", key: "venue", values: ["ICML"], exclude: true, labels: ["ICML"], total: 2 },
      { kind: "drop-facet", key: "venue", values: ["NeurIPS"], exclude: true, labels: ["NeurIPS"], total: 1 },
    ]);
  });
});

describe("a search that finds enough", () => {
  it("offers nothing, and so does one that nothing would help", () => {
    const many = engineOf(["a", "b", "c", "d", "e"].map((name) => ({ title: `Stability ${name}` })));
    expect(ask(many, "stability").rescues).toEqual([]);
    expect(ask(engine, "zzzzzz").rescues).toEqual([]);
  });
});
