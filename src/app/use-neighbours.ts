import { useEffect, useState } from "react";
import type { Card, MathTable } from "../core/schema.ts";
import type { Source } from "../core/source.ts";
import { parseAddress, requestOf, requestWithin } from "./address.ts";
import { currentList, type FromList } from "./history.ts";

/** A paper's place in the list that the reader came from. */
export type Neighbours = {
  /** The list, and the paper's place in it, from 0. */
  list: FromList;
  total: number;
  previous?: Card;
  next?: Card;
  math: MathTable;
};

/** @returns `undefined` until it is known, and where the reader did not come from a list. */
export function useNeighbours(source: Source, id: string): Neighbours | undefined {
  const [found, setFound] = useState<Neighbours>();
  useEffect(() => {
    const list = currentList();
    if (!list) return undefined;
    let live = true;
    const { search, index, scope } = list;
    const toRequest = scope ? requestWithin(scope) : requestOf;
    const first = Math.max(0, index - 1);
    source.run(toRequest(parseAddress(search), index - first + 2, first)).then(
      ({ hits, total, math }) => {
        const at = hits.findIndex((hit) => hit.card.id === id);
        // The list has changed since: whatever stands there now are no neighbours.
        if (!live || at === -1) return undefined;
        const previous = hits[at - 1]?.card;
        const next = hits[at + 1]?.card;
        return setFound({
          list: { ...list, index: first + at },
          total,
          math,
          ...(previous && { previous }),
          ...(next && { next }),
        });
      },
      // The page can be read without them.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [source, id]);
  return found;
}
