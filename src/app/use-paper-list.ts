import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Result, Selection } from "../core/engine.ts";
import type { PaperList } from "../core/pages/parts.ts";
import type { DataError } from "../worker/protocol.ts";
import { EMPTY, PAGE_SIZE, printAddress, requestOf } from "./address.ts";
import { useEnvironment } from "./environment.tsx";
import { failureOf } from "./failure.ts";
import { remember } from "./history.ts";

type Growth = { kind: "ready" } | { kind: "growing" } | { kind: "failed"; error: DataError };

export type UsePaperList = {
  list: PaperList;
  growth: Growth;
  more: () => void;
  /** The same list as a search: "?topic=optimization". */
  search: string;
};

/** A page's list of papers, newest first, which grows on request. */
export function usePaperList(facet: string, value: string, first: PaperList): UsePaperList {
  const { source } = useEnvironment();
  const [list, setList] = useState(first);
  const [growth, setGrowth] = useState<Growth>({ kind: "ready" });
  const selection: Selection = { [facet]: { include: [value], exclude: [] } };
  const address = { ...EMPTY, selection };

  const { length } = list.cards;
  const before = useRef(length);
  useLayoutEffect(() => {
    const firstNew = length > before.current ? list.cards[before.current] : undefined;
    before.current = length;
    // Whoever asked for more by keyboard goes on reading where the new papers begin.
    if (firstNew) document.getElementById(`open-${firstNew.id}`)?.focus({ preventScroll: true });
  }, [length, list]);
  useEffect(() => {
    if (length > PAGE_SIZE) remember({ shown: length });
  }, [length]);

  const more = (): void => {
    if (growth.kind === "growing") return;
    setGrowth({ kind: "growing" });
    source.run(requestOf(address, PAGE_SIZE, length)).then(
      (result) => {
        setList((now) => grow(now, result));
        return setGrowth({ kind: "ready" });
      },
      (reason: unknown) => setGrowth({ kind: "failed", error: failureOf(reason) }),
    );
  };
  return { list, growth, more, search: printAddress(address) };
}

function grow(list: PaperList, { hits, math, facets }: Result): PaperList {
  const known = new Set(list.cards.map(({ id }) => id));
  const labels = facets.find(({ key }) => key === "topic")?.values ?? [];
  return {
    ...list,
    cards: [...list.cards, ...hits.map(({ card }) => card).filter(({ id }) => !known.has(id))],
    math: { ...list.math, ...math },
    topics: { ...list.topics, ...Object.fromEntries(labels.map(({ value, label }) => [value, label])) },
  };
}
