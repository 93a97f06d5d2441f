/** What the list shows while searches come and go: old results stand until new ones are there. */
import type { Hit, Result } from "../core/engine.ts";
import type { DataError } from "../worker/protocol.ts";

/** A result and the search it answers. `key` is that search's address: "?q=edge". */
export type Shown = { key: string; result: Result };

export type Results =
  | { kind: "ready"; shown: Shown; growing: boolean }
  | { kind: "searching"; key: string; shown: Shown }
  | { kind: "failed"; key: string; error: DataError; shown: Shown };

export type Event =
  | { kind: "asked"; key: string }
  | { kind: "answered"; key: string; result: Result }
  | { kind: "settled"; key: string; offset: number; result: Result }
  | { kind: "failed"; key: string; error: DataError }
  | { kind: "asked-more"; key: string }
  | { kind: "answered-more"; key: string; result: Result };

/** The search that the list is on its way to. */
export function keyOf(state: Results): string {
  return state.kind === "ready" ? state.shown.key : state.key;
}

/** An answer to a search that is no longer the latest changes nothing. */
export function reduce(state: Results, event: Event): Results {
  if (event.kind !== "asked" && event.key !== keyOf(state)) return state;
  switch (event.kind) {
    case "asked":
      return { kind: "searching", key: event.key, shown: state.shown };
    case "answered":
      return { kind: "ready", shown: { key: event.key, result: event.result }, growing: false };
    case "settled": {
      const shown = { key: event.key, result: replace(state.shown.result, event.offset, event.result) };
      return state.kind === "ready" ? { ...state, shown } : state;
    }
    case "failed":
      return { kind: "failed", key: event.key, error: event.error, shown: state.shown };
    case "asked-more":
      return state.kind === "ready" ? { ...state, growing: true } : state;
    case "answered-more":
      return state.kind === "ready"
        ? {
            kind: "ready",
            shown: { key: event.key, result: append(state.shown.result, event.result) },
            growing: false,
          }
        : state;
    default:
      return event satisfies never;
  }
}

/** The first pages of a list and the next one; a paper that stands in both is shown once. */
export function append(first: Result, next: Result): Result {
  const known = new Set(first.hits.map((hit) => hit.card.id));
  const fresh: Hit[] = next.hits.filter((hit) => !known.has(hit.card.id));
  return {
    ...first,
    ...(next.partial && { partial: next.partial }),
    hits: [...first.hits, ...fresh],
    math: { ...first.math, ...next.math },
  };
}

/** A list with the whole answer in the place of a part of it; what was shown of it behind stays. */
function replace(shown: Result, offset: number, { math, ...whole }: Result): Result {
  const end = offset + whole.hits.length;
  const hits = [...shown.hits.slice(0, offset), ...whole.hits, ...shown.hits.slice(end)];
  const known = new Set<string>();
  const isFirst = ({ card }: Hit): boolean => !known.has(card.id) && known.add(card.id) !== undefined;
  return { ...whole, hits: hits.filter(isFirst), math: { ...shown.math, ...math } };
}
