import { describe, expect, it } from "vitest";
import type { Suggestion } from "../../../src/core/engine.ts";
import { engineOf } from "./corpus.ts";

const engine = engineOf(
  [
    {
      title: "Gradient descent on graphs",
      authors: ["Annie Yang", "Umut Şimşekli"],
      venue: "ICML",
      topics: ["sgd"],
    },
    { title: "Gradients without graphs", authors: ["Greg Yang"], venue: "ICML Workshop", has: ["code"] },
    {
      title: "The gradient of attention",
      venue: "NeurIPS",
      topics: ["sgd"],
      abstract: "What is needed is a needle.",
    },
    { title: "Graphs of Chinese texts: 深度学习", places: [{ path: ["Europe", "Italy"] }] },
  ],
  [{ id: "sgd", label: "Stochastic gradient methods" }],
);

function suggestions(kind: Suggestion["kind"], text: string): string[] {
  return engine
    .suggest(text, 20)
    .filter((one) => one.kind === kind)
    .map((one) => (one.kind === "completion" ? one.text : one.label));
}

describe("the end of the last word", () => {
  it("is offered by how many papers have it, of the forms of a word the most frequent alone", () => {
    expect(suggestions("completion", "gra")).toEqual(["graphs", "gradient"]);
  });

  it("stands behind what was typed before", () => {
    expect(suggestions("completion", "Attention and gra")).toEqual(["Attention and gradient"]);
    expect(suggestions("completion", '"gradient desc')).toEqual(['"gradient descent']);
    expect(suggestions("completion", "title:att")).toEqual(["title:attention"]);
    expect(suggestions("completion", "gradient -att")).toEqual(["gradient -attention"]);
  });

  it("is not offered where it would find just the same, or where the word has ended", () => {
    expect(suggestions("completion", "graph")).toEqual(["graphs"]);
    expect(suggestions("completion", "graphs")).toEqual([]);
    expect(suggestions("completion", "gra ")).toEqual([]);
    expect(suggestions("completion", "学")).toEqual([]);
  });

  it("goes by words of titles and names alone after one or two letters", () => {
    expect(suggestions("completion", "ne")).toEqual([]);
    expect(suggestions("completion", "nee")).toEqual(["needed", "needle"]);
  });
});

describe("people", () => {
  it.each(["yang", "Yang", "annie yang", "Yang, Annie", "ann ya"])(
    "%s is found by any of the names",
    (text) => {
      expect(suggestions("author", text)).toContain("Annie Yang");
    },
  );

  it("are found without their accents, and in their own field", () => {
    expect(suggestions("author", "simsek")).toEqual(["Umut Şimşekli"]);
    expect(suggestions("author", "S\u0327ims\u0327ek")).toEqual(["Umut Şimşekli"]);
    expect(suggestions("author", "author:şimşek")).toEqual(["Umut Şimşekli"]);
    expect(suggestions("author", "gradients author:ya")).toEqual(["Annie Yang", "Greg Yang"]);
    expect(suggestions("completion", "author:ya")).toEqual([]);
  });

  it("come with the number of their papers", () => {
    expect(engine.suggest("greg", 5)).toContainEqual({
      kind: "author",
      id: "greg-yang",
      label: "Greg Yang",
      count: 1,
    });
  });
});

describe("topics", () => {
  it("are found by the starts of their words, and in their own field", () => {
    expect(engine.suggest("topic:grad", 5)).toEqual([
      { kind: "topic", id: "sgd", label: "Stochastic gradient methods", count: 2 },
    ]);
    expect(suggestions("topic", "stoch meth")).toEqual(["Stochastic gradient methods"]);
  });
});

describe("the values of other fields", () => {
  it("are written out, in quotes where they need them", () => {
    expect(suggestions("completion", "graphs venue:ic")).toEqual([
      "graphs venue:ICML",
      'graphs venue:"ICML Workshop"',
    ]);
    expect(suggestions("completion", "-venue:neur")).toEqual(["-venue:NeurIPS"]);
    expect(suggestions("completion", "has:c")).toEqual(["has:code"]);
    expect(suggestions("completion", "place:it")).toEqual(["place:Italy"]);
  });

  it("are not offered twice, nor once they are there", () => {
    expect(suggestions("completion", "venue:icml")).toEqual(['venue:"ICML Workshop"']);
    expect(suggestions("completion", "venue:neurips")).toEqual([]);
    expect(engine.suggest("venue:icml ", 5)).toEqual([]);
    expect(engine.suggest("year:2024", 5)).toEqual([]);
  });
});

describe("titles", () => {
  it("are those that hold all of the words, the last one perhaps cut short", () => {
    expect(suggestions("title", "gradient gra").toSorted()).toEqual([
      "Gradient descent on graphs",
      "Gradients without graphs",
      "The gradient of attention",
    ]);
    expect(suggestions("title", "descent gra")).toEqual(["Gradient descent on graphs"]);
    expect(suggestions("title", "学习")).toEqual(["Graphs of Chinese texts: 深度学习"]);
  });

  it("are not those that are excluded", () => {
    expect(suggestions("title", "gradient venue:icml")).not.toContain("The gradient of attention");
    expect(suggestions("title", "graphs -desc")).toEqual([]);
  });
});

describe("nothing", () => {
  it.each(["", " ", "-", '"', "(", "&", "zzzz", "author:", "venue:zzz", "nothing:at"])(
    "is offered for %j",
    (text) => {
      expect(engine.suggest(text, 20)).toEqual([]);
    },
  );

  it("goes beyond the limit", () => {
    expect(engine.suggest("gra", 2)).toHaveLength(2);
    expect(engine.suggest("gra", 0)).toEqual([]);
  });
});
