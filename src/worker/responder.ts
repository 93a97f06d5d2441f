/** What the worker does with a message, without a worker: so that it runs in a test. */
import { type DataError, DataFailure } from "../core/data-failure.ts";
import type { Source } from "../core/source.ts";
import type { Call, CallName, Calls, FromWorker, Open, ToWorker } from "./protocol.ts";

/** @param open called at each `open` message, and again at the first call after it has failed. */
export function createResponder(
  open: (data: string, manifest?: string) => Promise<Source>,
): (message: ToWorker, answer: (message: FromWorker) => void) => Promise<void> {
  let asked: Open | undefined;
  let source: Promise<Source> | undefined;

  function opened(): Promise<Source> {
    if (!asked) throw new Error("A call came before the data folder was named.");
    if (source) return source;
    const attempt = open(asked.data, asked.manifest);
    source = attempt;
    // The failure is said in the answers to the calls that wait for it; a later call tries again.
    attempt.catch(() => {
      if (source === attempt) source = undefined;
    });
    return attempt;
  }

  return async (message, answer) => {
    if (message.kind === "open") {
      asked = message;
      source = undefined;
      void opened();
      return;
    }
    try {
      answer({ kind: "answer", id: message.id, ok: true, value: await ask(await opened(), message) });
    } catch (error) {
      answer({ kind: "answer", id: message.id, ok: false, error: asData(error) });
    }
  };
}

type Answers = { [K in CallName]: (source: Source, ask: Calls[K]["ask"]) => Promise<Calls[K]["answer"]> };

const ANSWERS: Answers = {
  run: (source, request) => source.run(request),
  suggest: (source, { text, limit }) => source.suggest(text, limit),
  paper: async (source, { id }) => (await source.paper(id)) ?? null,
  cards: (source, { ids }) => source.cards(ids),
  authors: (source, query) => source.authors(query),
  author: async (source, { id, limit }) => (await source.author(id, limit)) ?? null,
  topics: (source) => source.topics(),
  topic: async (source, { id, limit }) => (await source.topic(id, limit)) ?? null,
  trends: (source) => source.trends(),
  map: async (source, { limit }) => (await source.map(limit)) ?? null,
  places: (source, request) => source.places(request),
  cardsAt: (source, { places }) => source.cardsAt(places),
  citables: (source, query) => source.citables(query),
  ids: (source, kind) => source.ids(kind),
  overview: (source) => source.overview(),
};

function ask<K extends CallName>(source: Source, call: Call<K>): Promise<Calls[K]["answer"]> {
  return ANSWERS[call.name](source, call.ask);
}

function asData(error: unknown): DataError {
  if (error instanceof DataFailure) return error.error;
  return { code: "internal", message: error instanceof Error ? error.message : String(error) };
}
