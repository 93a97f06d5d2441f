import { memo, use, useLayoutEffect, useRef } from "react";
import { PAGE_SIZE } from "../../app/address.ts";
import { authorPath, paperPath, topicPath } from "../../app/links.ts";
import type { Hit } from "../../core/engine.ts";
import type { MathTable } from "../../core/schema.ts";
import type { Carry } from "../../ui/link.tsx";
import { More } from "../../ui/more.tsx";
import { ResultCard } from "../../ui/result-card.tsx";
import { plainText } from "../../ui/rich-text.tsx";
import { useWords } from "../../ui/words/context.ts";
import { PickingContext } from "./picking.ts";
import { Star } from "./star.tsx";

export type HitListProps = {
  /** What is shown of the list. It grows at its end: a hit that stays is the same object. */
  hits: readonly Hit[];
  /** Papers in the whole list. */
  total: number;
  math: MathTable;
  /** Labels of the topics that cards may name, by id. */
  topics: ReadonlyMap<string, string>;
  /** What is carried along to a paper's page: where the list stands, and its search. The same object while it is the same. */
  list: Omit<Carry["list"], "index">;
  growing: boolean;
  onMore: () => void;
  /** Whether the list grows by itself as its end comes near: not where something else stands below it. */
  endless: boolean;
};

/** Topics shown on a card. */
const MOST_TOPICS = 3;

/** Papers in blocks: what is far from the window costs nothing, and a block that stands is not drawn again. */
export function HitList({ hits, total, math, topics, list, growing, onMore, endless }: HitListProps) {
  const asked = useRef<{ list: HitListProps["list"]; at: number }>(undefined);
  useLayoutEffect(() => {
    const { current } = asked;
    const hit = current && hits[current.at];
    if (!hit) return;
    asked.current = undefined;
    if (current.list !== list) return;
    // Whoever asked for more goes on reading where the new papers begin.
    const link = document.getElementById(`open-${hit.card.id}`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: "nearest" });
  }, [hits, list]);
  const rest = total - hits.length;
  return (
    <>
      {Array.from({ length: Math.ceil(hits.length / PAGE_SIZE) }, (_, block) => block * PAGE_SIZE).map(
        (from) => (
          <Block
            key={from}
            from={from}
            hits={hits.slice(from, from + PAGE_SIZE)}
            math={math}
            topics={topics}
            list={list}
          />
        ),
      )}
      {rest > 0 && (
        <More
          shown={hits.length}
          total={total}
          next={Math.min(PAGE_SIZE, rest)}
          growing={growing}
          onAsk={() => {
            asked.current = { list, at: hits.length };
            onMore();
          }}
          {...(endless && { onNear: onMore })}
        />
      )}
    </>
  );
}

type BlockProps = Pick<HitListProps, "hits" | "math" | "topics" | "list"> & {
  /** The place of its first paper in the list, from 0. */
  from: number;
};

const Block = memo(function Block({ from, hits, math, topics, list }: BlockProps) {
  return (
    <ol className="hits" start={from + 1}>
      {hits.map((hit, at) => (
        <li key={hit.card.id} id={`hit-${hit.card.id}`} data-anchor="" className="hits-item">
          <ResultCard
            hit={hit}
            math={math}
            path={paperPath(hit.card.id)}
            carry={{ list: { ...list, index: from + at } }}
            authorPath={authorPath}
            tools={<Tools card={hit.card} />}
            topics={(hit.card.topics ?? [])
              .filter((id) => topics.has(id))
              .slice(0, MOST_TOPICS)
              .map((id) => ({ id, label: topics.get(id)!, path: topicPath(id) }))}
          />
        </li>
      ))}
    </ol>
  );
}, isSame);

/** Tables that have grown are no reason to draw papers again: what these need of them came with them. */
function isSame(before: BlockProps, now: BlockProps): boolean {
  return (
    before.list === now.list &&
    before.hits.length === now.hits.length &&
    before.hits.every((hit, at) => hit === now.hits[at])
  );
}

/** A star; while papers are selected, a box in its place. */
function Tools({ card }: Pick<Hit, "card">) {
  const words = useWords().star;
  const picking = use(PickingContext);
  if (!picking) return <Star card={card} />;
  return (
    <input
      type="checkbox"
      className="pick"
      aria-label={words.selectOne(plainText(card.title))}
      checked={picking.ids.includes(card.id)}
      onChange={() => picking.pick(card.id)}
    />
  );
}
