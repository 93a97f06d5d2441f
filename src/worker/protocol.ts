/** What the page and the worker say to each other. Plain data; an error crosses as a value. */
import type { DataError } from "../core/data-failure.ts";
import type { Request, Result, Suggestion } from "../core/engine.ts";
import type { Card, MathTable } from "../core/schema.ts";
import type { Overview, PageIds, PaperPage } from "../core/source.ts";

export type { DataError };

/** A question and its answer, by name. */
export type Calls = {
  run: { ask: Request; answer: Result };
  suggest: { ask: { text: string; limit: number }; answer: Suggestion[] };
  paper: { ask: { id: string }; answer: PaperPage | null };
  cards: { ask: { ids: string[] }; answer: { cards: Card[]; math: MathTable } };
  ids: { ask: null; answer: PageIds };
  overview: { ask: null; answer: Overview };
};
export type CallName = keyof Calls;

/** Comes first and names the data folder. */
export type Open = { kind: "open"; data: string };
export type Call<K extends CallName> = { kind: "call"; id: number; name: K; ask: Calls[K]["ask"] };

/** Page → worker. */
export type ToWorker = Open | { [K in CallName]: Call<K> }[CallName];

/** Worker → page. */
export type FromWorker =
  | { kind: "answer"; id: number; ok: true; value: Calls[CallName]["answer"] }
  | { kind: "answer"; id: number; ok: false; error: DataError };
