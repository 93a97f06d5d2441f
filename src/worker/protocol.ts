/** What the page and the worker say to each other. Plain data; an error crosses as a value. */
import type { Request, Result, Suggestion } from "../core/engine.ts";
import type { Card, MathTable } from "../core/schema.ts";
import type { Overview, PaperPage } from "../core/source.ts";

/** What may go wrong with the data, told apart because the remedy differs. */
export type DataError = {
  code: "missing" | "offline" | "damaged" | "version" | "fingerprint" | "internal";
  /** The file concerned, as the browser asked for it. */
  file?: string;
  message: string;
};

/** A question and its answer, by name. */
export type Calls = {
  run: { ask: Request; answer: Result };
  suggest: { ask: { text: string; limit: number }; answer: Suggestion[] };
  paper: { ask: { id: string }; answer: PaperPage | null };
  cards: { ask: { ids: string[] }; answer: { cards: Card[]; math: MathTable } };
  overview: { ask: null; answer: Overview };
};
export type CallName = keyof Calls;

/** Page → worker. `open` comes first and names the data folder. */
export type ToWorker =
  | { kind: "open"; data: string }
  | { [K in CallName]: { kind: "call"; id: number; name: K; ask: Calls[K]["ask"] } }[CallName];

/** Worker → page. */
export type FromWorker =
  | { kind: "answer"; id: number; ok: true; value: Calls[CallName]["answer"] }
  | { kind: "answer"; id: number; ok: false; error: DataError };
