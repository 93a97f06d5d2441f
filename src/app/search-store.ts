/**
 * Asks the source and keeps what the list shows. Knows nothing of React. One question is under way at a time; of those
 * that come meanwhile only the latest is asked, so a slow machine never works through a queue of old key presses.
 */
import type { Request } from "../core/engine.ts";
import type { Source } from "../core/source.ts";
import { type Address, PAGE_SIZE, parseAddress, printAddress, requestOf, type ToRequest } from "./address.ts";
import { failureOf } from "./failure.ts";
import { type Event, keyOf, reduce, type Results, type Shown } from "./results.ts";
import { createSettler } from "./settle.ts";

export type SearchStore = {
  get: () => Results;
  subscribe: (listener: () => void) => () => void;
  /** Shows the results of that search, `limit` of them; does nothing where they are shown or on their way. */
  show: (address: Address, limit?: number, toRequest?: ToRequest) => void;
  /** Adds the next page to the list. */
  more: (address: Address) => void;
  /** Asks again after a failure. */
  retry: (address: Address) => void;
};

type Question = { key: string; request: Request; answered: "answered" | "answered-more" };

/**
 * @param first what is there to begin with: the results that the page came with.
 * @param firstRead how the address of these was read.
 */
export function createSearchStore(
  source: Source,
  first: Shown,
  firstRead: ToRequest = requestOf,
): SearchStore {
  let state: Results = { kind: "ready", shown: first, growing: false };
  let isBegun = false;
  let busy = false;
  let next: Question | undefined;
  /** How addresses are read: with it the same address asks for something else. */
  let read = firstRead;
  const listeners = new Set<() => void>();
  const settler = createSettler(source, (reason) =>
    tell({ kind: "failed", key: keyOf(state), error: failureOf(reason) }),
  );

  function tell(event: Event): void {
    const before = state;
    state = reduce(state, event);
    if (state !== before) for (const listener of listeners) listener();
  }

  function ask(question: Question): void {
    next = question;
    if (!busy) void work();
  }

  async function work(): Promise<void> {
    busy = true;
    while (next) {
      const { key, request, answered } = next;
      next = undefined;
      try {
        const result = await source.run(request);
        tell({ kind: answered, key, result });
        if (result.partial && key === keyOf(state)) wantWhole(key, request);
      } catch (reason) {
        tell({ kind: "failed", key, error: failureOf(reason) });
      }
    }
    busy = false;
  }

  function wantWhole(key: string, request: Request): void {
    settler.want(request, (offset, result) => tell({ kind: "settled", key, offset, result }));
  }

  /** The page may have come with a part. */
  function begin(): void {
    if (isBegun) return;
    isBegun = true;
    const { key, result } = first;
    if (result.partial) wantWhole(key, firstRead(parseAddress(key), Math.max(PAGE_SIZE, result.hits.length)));
  }

  function run(address: Address, limit: number): void {
    const key = printAddress(address);
    settler.drop();
    tell({ kind: "asked", key });
    ask({ key, request: read(address, limit), answered: "answered" });
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      begin();
      return () => listeners.delete(listener);
    },
    show(address, limit = PAGE_SIZE, toRequest = requestOf) {
      const isOther = keyOf(state) !== printAddress(address) || read !== toRequest;
      read = toRequest;
      const { hits, total } = state.shown.result;
      const isShort = state.kind === "ready" && hits.length < Math.min(limit, total);
      if (isOther || isShort) run(address, limit);
    },
    more(address) {
      const key = printAddress(address);
      if (state.kind !== "ready" || state.shown.key !== key || state.growing) return;
      const offset = state.shown.result.hits.length;
      tell({ kind: "asked-more", key });
      ask({ key, request: read(address, PAGE_SIZE, offset), answered: "answered-more" });
    },
    retry: (address) => run(address, PAGE_SIZE),
  };
}
