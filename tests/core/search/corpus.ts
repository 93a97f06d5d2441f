/** A small corpus from what a test has to say of each paper. */
import type { Card } from "../../../src/core/schema.ts";
import type { Corpus } from "../../../src/core/search/corpus.ts";
import { createEngine } from "../../../src/core/search/engine.ts";
import type { Engine, Request, Result } from "../../../src/core/engine.ts";
import { slug } from "../../../src/core/text/fold.ts";

export type Said = Partial<Omit<Card, "authors" | "id">> & {
  title: string;
  authors?: string[];
  abstract?: string;
};

export function corpusOf(papers: readonly Said[], topics: Corpus["catalog"]["topics"] = []): Corpus {
  return {
    catalog: {
      papers: papers.map(({ abstract, authors, ...card }) => ({
        listings: ["listing.txt"],
        has: abstract === undefined ? [] : ["abstract"],
        ...card,
        id: slug(card.title),
        ...(authors && { authors: authors.map((name) => ({ id: slug(name, "author"), name })) }),
      })),
      topics,
      math: {},
    },
    abstracts: papers.map(({ abstract }) => abstract ?? ""),
    math: {},
  };
}

export function engineOf(papers: readonly Said[], topics?: Corpus["catalog"]["topics"]): Engine {
  return createEngine(corpusOf(papers, topics));
}

export function ask(engine: Engine, text: string, more: Partial<Request> = {}): Result {
  return engine.run({ text, selection: {}, offset: 0, limit: 50, ...more });
}

/** The titles of the hits, in order. */
export function titles(engine: Engine, text: string, more: Partial<Request> = {}): string[] {
  return ask(engine, text, more).hits.map(({ card }) => card.title);
}
