/** What the page and the worker say to each other. Plain data; an error crosses as a value. */
import type { DataError } from "../core/data-failure.ts";
import type { Request, Result, Suggestion } from "../core/engine.ts";
import type { AuthorPage } from "../core/pages/author.ts";
import type { AuthorsPage, AuthorsQuery } from "../core/pages/authors.ts";
import type { MapPage } from "../core/pages/map.ts";
import type { TopicPage } from "../core/pages/topic.ts";
import type { TopicsPage } from "../core/pages/topics.ts";
import type { TrendsPage } from "../core/pages/trends.ts";
import type { Card, MathTable } from "../core/schema.ts";
import type { Citable } from "../core/exports/citable.ts";
import type { CitationQuery, Overview, PageKind, PaperPage } from "../core/source.ts";

export type { DataError };

/** A question and its answer, by name. */
export type Calls = {
  run: { ask: Request; answer: Result };
  suggest: { ask: { text: string; limit: number }; answer: Suggestion[] };
  paper: { ask: { id: string }; answer: PaperPage | null };
  cards: { ask: { ids: string[] }; answer: { cards: Card[]; math: MathTable } };
  authors: { ask: AuthorsQuery; answer: AuthorsPage };
  author: { ask: { id: string; limit: number }; answer: AuthorPage | null };
  topics: { ask: null; answer: TopicsPage };
  topic: { ask: { id: string; limit: number }; answer: TopicPage | null };
  trends: { ask: null; answer: TrendsPage };
  map: { ask: { limit: number }; answer: MapPage | null };
  places: { ask: Request; answer: number[] };
  cardsAt: { ask: { places: number[] }; answer: { cards: Card[]; math: MathTable } };
  citables: { ask: CitationQuery; answer: Citable[] };
  ids: { ask: PageKind; answer: string[] };
  overview: { ask: null; answer: Overview };
};
export type CallName = keyof Calls;

/** Comes first and names the data folder, and in it the manifest of the page's own build where it has one. */
export type Open = { kind: "open"; data: string; manifest?: string };
export type Call<K extends CallName> = { kind: "call"; id: number; name: K; ask: Calls[K]["ask"] };

/** Page → worker. */
export type ToWorker = Open | { [K in CallName]: Call<K> }[CallName];

/** Worker → page. */
export type FromWorker =
  | { kind: "answer"; id: number; ok: true; value: Calls[CallName]["answer"] }
  | { kind: "answer"; id: number; ok: false; error: DataError };
