/** The page's side of the worker: questions as promises. */
import { DataFailure } from "../core/data-failure.ts";
import type { Source } from "../core/source.ts";
import type { Call, CallName, Calls, FromWorker, Open } from "./protocol.ts";

/** What the client needs of a `Worker`; a test gives its own. */
export type Port = {
  postMessage(message: Open | Call<CallName>): void;
  addEventListener(kind: "message", listener: (event: { data: FromWorker }) => void): void;
  addEventListener(kind: "error", listener: (event: { message?: string }) => void): void;
};

type Waiting = { resolve(value: Calls[CallName]["answer"]): void; reject(error: DataFailure): void };

/**
 * @param port the worker, already started.
 * @param data the data folder's address.
 * @param manifest the manifest of the page's own build, where it has one.
 * @returns a source whose promises reject with a {@link DataFailure} when the data cannot be had.
 */
export function createClient(port: Port, data: string, manifest?: string): Source {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  /** A worker that failed answers nothing any more. */
  let stopped: DataFailure | undefined;

  port.addEventListener("message", ({ data: message }) => {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call?.resolve(message.value);
    else call?.reject(new DataFailure(message.error));
  });
  port.addEventListener("error", (event) => {
    const message = `The search stopped: ${event.message ?? "its worker could not be started"}. Reload the page.`;
    stopped = new DataFailure({ code: "internal", message });
    for (const call of waiting.values()) call.reject(stopped);
    waiting.clear();
  });
  port.postMessage({ kind: "open", data, ...(manifest !== undefined && { manifest }) });

  function ask<K extends CallName>(name: K, question: Calls[K]["ask"]): Promise<Calls[K]["answer"]> {
    if (stopped) return Promise.reject(stopped);
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      port.postMessage({ kind: "call", id, name, ask: question });
    });
  }

  return {
    run: (request) => ask("run", request),
    suggest: (text, limit) => ask("suggest", { text, limit }),
    paper: async (id) => (await ask("paper", { id })) ?? undefined,
    cards: (ids) => ask("cards", { ids }),
    authors: (query) => ask("authors", query),
    author: async (id, limit) => (await ask("author", { id, limit })) ?? undefined,
    topics: () => ask("topics", null),
    topic: async (id, limit) => (await ask("topic", { id, limit })) ?? undefined,
    trends: () => ask("trends", null),
    map: async (limit) => (await ask("map", { limit })) ?? undefined,
    places: (request) => ask("places", request),
    cardsAt: (places) => ask("cardsAt", { places }),
    citables: (query) => ask("citables", query),
    ids: (kind) => ask("ids", kind),
    overview: () => ask("overview", null),
  };
}
