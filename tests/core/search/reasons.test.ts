import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reason, Request } from "../../../src/core/engine.ts";
import { createEngine } from "../../../src/core/search/engine.ts";
import { ask, engineOf, type Said } from "./corpus.ts";
import { corpusFrom, papers, PIECES } from "./made-up.ts";

/** Why the paper was found, with a word that no paper has beside it. */
function reasons(paper: Said, query: string, more: Partial<Request> = {}): Reason[] {
  return ask(engineOf([paper, { title: "Something else" }]), query, more).hits[0]!.reasons;
}

function find(all: readonly Reason[], wanted: Partial<Reason>): Reason[] {
  return all.filter((reason) =>
    Object.entries(wanted).every(([key, value]) => reason[key as keyof Reason] === value),
  );
}

describe("why a paper was found", () => {
  it("names each word as it was typed, as the paper has it, and the field", () => {
    const paper = {
      title: "Generalizing networks",
      abstract: "A Network.",
      authors: ["Annie Yang"],
      venue: "ICML",
    };
    const all = reasons(paper, "network yang icml");
    expect(find(all, { query: "network" }).map(({ term, field, how }) => [term, field, how])).toEqual([
      ["networks", "title", "stem"],
      ["Network", "abstract", "exact"],
    ]);
    expect(find(all, { query: "yang" })).toMatchObject([{ term: "Yang", field: "authors", how: "exact" }]);
    expect(find(all, { query: "icml" })).toMatchObject([{ term: "ICML", field: "venue", how: "exact" }]);
  });

  it("names corrections and completions", () => {
    expect(reasons({ title: "The edge of stability" }, "stabilty")).toMatchObject([
      { query: "stabilty", term: "stability", field: "title", how: "corrected", share: 1 },
    ]);
    expect(reasons({ title: "The edge of stability" }, "stab", { typing: true })).toMatchObject([
      { query: "stab", term: "stability", field: "title", how: "completed", share: 1 },
    ]);
  });

  it("names the organization, and pairs of characters", () => {
    const paper = { title: "深度学习", organization: "Yang Networks" };
    expect(reasons(paper, "networks")).toMatchObject([{ term: "Networks", field: "other", share: 1 }]);
    expect(find(reasons(paper, "度学"), { field: "title" })[0]).toMatchObject({ query: "度学", term: "度" });
  });

  it("names a title that reads like the query, and a name that is the query", () => {
    const title = reasons({ title: "Weight decay" }, "weight decay");
    expect(find(title, { how: "title" })).toMatchObject([{ term: "Weight decay", field: "title" }]);
    const name = reasons({ title: "A paper", authors: ["Annie Yang"] }, "annie yang");
    expect(find(name, { how: "phrase", field: "authors" })).toHaveLength(1);
  });

  it("is empty where nothing but a filter was asked for", () => {
    expect(reasons({ title: "A paper", venue: "ICML" }, "venue:icml")).toEqual([]);
  });
});

describe("the shares of a paper", () => {
  it("stand in order and sum to 1, whatever is asked of whatever papers", () => {
    const query = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(papers, query, fc.boolean(), (made, pieces, typing) => {
        const text = pieces.map((piece) => piece.text).join(" ");
        const { hits } = createEngine(corpusFrom(made)).run({
          text,
          selection: {},
          offset: 0,
          limit: 50,
          typing,
        });
        for (const { reasons: own } of hits) {
          const shares = own.map(({ share }) => share);
          expect(shares).toEqual(shares.toSorted((a, b) => b - a));
          const sum = shares.reduce((a, b) => a + b, 0);
          expect(shares.length === 0 || Math.abs(sum - 1) < 1e-9, `${text}: ${sum}`).toBe(true);
        }
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});

describe("the same query", () => {
  it("composed, decomposed or with marks that no reader sees in it, gives the same list", () => {
    const query = fc.array(fc.constantFrom(...PIECES, { text: "Şimşekli" }, { text: "Candès" }), {
      minLength: 1,
      maxLength: 4,
    });
    const unseen = fc.constantFrom("\u200B", "\u200D", "\u200F", "\u202A", "\u2066", "\u00AD", "\uFEFF");
    fc.assert(
      fc.property(papers, query, unseen, fc.boolean(), (made, pieces, mark, typing) => {
        const engine = createEngine(corpusFrom(made));
        const list = (text: string): [string, number][] =>
          engine
            .run({ text, selection: {}, offset: 0, limit: 50, typing })
            .hits.map(({ card, score }) => [card.id, score]);
        const text = pieces.map((piece) => piece.text).join(" ");
        const found = list(text.normalize("NFC"));
        expect(list(text.normalize("NFD")), text).toEqual(found);
        // Within a formula it would part the name of a command.
        const marked = pieces.map((piece) =>
          piece.text.includes("$") ? piece.text : piece.text.replaceAll(/\p{L}(?=\p{L})/gu, `$&${mark}`),
        );
        expect(list(marked.join(" ")), text).toEqual(found);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
