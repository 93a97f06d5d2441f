/**
 * Where pages get what they show. In a browser the worker's client stands behind it, at build time the corpus in
 * memory; a page cannot tell, and so can be rendered in both.
 */
import type { Request, Result, Suggestion } from "./engine.ts";
import type { Citable } from "./exports/citable.ts";
import type { AuthorPage } from "./pages/author.ts";
import type { AuthorsPage, AuthorsQuery } from "./pages/authors.ts";
import type { MapPage } from "./pages/map.ts";
import type { TopicPage } from "./pages/topic.ts";
import type { TopicsPage } from "./pages/topics.ts";
import type { TrendsPage } from "./pages/trends.ts";
import type { Card, Detail, Manifest, MathTable, Summary } from "./schema.ts";

/** A paper with what its page shows beside it. */
export type PaperPage = Detail & {
  /** The paper as a line to read: "Authors. Title. Venue, year. Identifiers." */
  citation: string;
  /** Of the papers in `paper.related` (and of any other paper the page names), by id. */
  cards: Record<string, Card>;
  /** The formulas of those cards' titles. */
  cardsMath: MathTable;
  /** What its topics and its listings are called: topic id, or file → label. */
  labels: { topics: Record<string, string>; listings: Record<string, string> };
};

export type Overview = { manifest: Manifest; report: Summary };

/** What has a page of its own. */
export type PageKind = "papers" | "authors" | "topics";

/** Papers to cite: by their ids, or all that a search finds, whatever its offset and limit. */
export type CitationQuery = { ids: string[] } | { search: Request };

export interface Source {
  run(request: Request): Promise<Result>;
  suggest(text: string, limit: number): Promise<Suggestion[]>;
  /** `undefined` where no paper has the id. */
  paper(id: string): Promise<PaperPage | undefined>;
  /** The cards of these papers, in their order; unknown ids are left out. */
  cards(ids: string[]): Promise<{ cards: Card[]; math: MathTable }>;
  authors(query: AuthorsQuery): Promise<AuthorsPage>;
  /** The first `limit` of the author's papers; `undefined` where no paper has the author. */
  author(id: string, limit: number): Promise<AuthorPage | undefined>;
  topics(): Promise<TopicsPage>;
  /** The first `limit` of the topic's papers; `undefined` where no paper has the topic. */
  topic(id: string, limit: number): Promise<TopicPage | undefined>;
  trends(): Promise<TrendsPage>;
  /** With the first `limit` papers listed; `undefined` where the data holds no map. */
  map(limit: number): Promise<MapPage | undefined>;
  /** Where all papers that a search finds stand in the catalog, whatever its offset and limit. */
  places(request: Request): Promise<number[]>;
  /** The cards at these places of the catalog. */
  cardsAt(places: number[]): Promise<{ cards: Card[]; math: MathTable }>;
  /** In the order of the ids, or of the search; unknown ids are left out. */
  citables(query: CitationQuery): Promise<Citable[]>;
  /** Papers as the catalog has them, the newest first. */
  ids(kind: PageKind): Promise<string[]>;
  overview(): Promise<Overview>;
}

/** Does a short piece of work once nobody waits for an answer. */
export type WhenIdle = (work: () => void) => void;
