import { useEffect, useState } from "react";
import type { Hit, Result, Selection } from "../core/engine.ts";
import type { PaperList } from "../core/pages/parts.ts";
import type { Card, MathTable } from "../core/schema.ts";
import type { DataError } from "../worker/protocol.ts";
import { EMPTY, PAGE_SIZE, printAddress, requestOf } from "./address.ts";
import { useEnvironment } from "./environment.tsx";
import { failureOf } from "./failure.ts";
import { remember } from "./history.ts";

type Growth = { kind: "ready" } | { kind: "growing" } | { kind: "failed"; error: DataError };

/** What is shown of a list; `labels` are its topics'. */
type Listed = { total: number; hits: readonly Hit[]; math: MathTable; labels: Record<string, string> };

export type UsePaperList = {
  list: Listed;
  growth: Growth;
  more: () => void;
  /** The same list as a search: "?topic=optimization". */
  search: string;
};

/** A page's list of papers, newest first, which grows when more is asked for. */
export function usePaperList(facet: string, value: string, first: PaperList): UsePaperList {
  const { source } = useEnvironment();
  const [list, setList] = useState<Listed>(() => begin(first));
  const [growth, setGrowth] = useState<Growth>({ kind: "ready" });
  const selection: Selection = { [facet]: { include: [value], exclude: [] } };
  const address = { ...EMPTY, selection };

  const { length } = list.hits;
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

function begin({ total, cards, math, topics }: PaperList): Listed {
  return { total, hits: cards.map(asHit), math, labels: topics };
}

/** A paper that was not searched for: nothing is marked. */
function asHit(card: Card): Hit {
  return { card, score: 0, marks: { title: [], authors: [] }, reasons: [] };
}

function grow(list: Listed, { hits, math, facets }: Result): Listed {
  const known = new Set(list.hits.map(({ card }) => card.id));
  const topics = facets.find(({ key }) => key === "topic")?.values ?? [];
  return {
    ...list,
    hits: [...list.hits, ...hits.filter(({ card }) => !known.has(card.id))],
    math: { ...list.math, ...math },
    labels: { ...list.labels, ...Object.fromEntries(topics.map(({ value, label }) => [value, label])) },
  };
}
