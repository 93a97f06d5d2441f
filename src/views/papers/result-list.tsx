import { type Address, PAGE_SIZE } from "../../app/address.ts";
import { paperPath } from "../../app/links.ts";
import type { Rescue, Result } from "../../core/engine.ts";
import { type Carry, Link } from "../../ui/link.tsx";
import { Notes } from "../../ui/notes.tsx";
import { Rescues } from "../../ui/rescues.tsx";
import { plainText } from "../../ui/rich-text.tsx";
import { ResultCard } from "../../ui/result-card.tsx";
import { useWords } from "../../ui/words/context.ts";
import { authorPath, topicPath } from "../shared/search-paths.ts";
import { Star } from "../shared/star.tsx";
import { rescuePath } from "./rescue.ts";

export type ResultListProps = {
  result: Result;
  /** The result's ways out that make sense here. */
  rescues: readonly Rescue[];
  address: Address;
  /** What is carried along to a paper's page: where the list stands, and its search. */
  list: Omit<Carry["list"], "index">;
  growing: boolean;
  onMore: () => void;
  /** The papers selected, where some can be. */
  picked?: readonly string[];
  onPick?: (id: string) => void;
};

/** Topics shown on a card. */
const MOST_TOPICS = 3;

export function ResultList({
  result,
  rescues,
  address,
  list,
  growing,
  onMore,
  picked,
  onPick,
}: ResultListProps) {
  const words = useWords();
  const { hits, total, notes, math } = result;
  const { fragment = "" } = list;
  const topics = new Map(
    result.facets.find(({ key }) => key === "topic")?.values.map(({ value, label }) => [value, label]),
  );
  const rest = total - hits.length;
  return (
    <>
      <Notes notes={total > 0 ? notes : notes.filter(({ code }) => code !== "loosened")} />
      {total === 0 && (
        <div className="nothing">
          <h2>{words.rescue.title}</h2>
          <p>{rescues.length > 0 ? words.rescue.why : words.rescue.dead}</p>
        </div>
      )}
      {total > 0 && rescues.length > 0 && <p className="quiet">{words.rescue.few}</p>}
      {rescues.length > 0 && (
        <Rescues rescues={rescues} pathOf={(rescue) => rescuePath(address, rescue, list.path) + fragment} />
      )}
      {total === 0 && (
        <p>
          <Link to={(list.path ?? "/") + fragment} className="button">
            {words.rescue.all}
          </Link>
        </p>
      )}
      <ol className="hits">
        {hits.map((hit, index) => (
          <li key={hit.card.id} id={`hit-${hit.card.id}`} data-anchor="" className="hits-item">
            <ResultCard
              hit={hit}
              math={math}
              path={paperPath(hit.card.id)}
              carry={{ list: { ...list, index } }}
              authorPath={authorPath}
              tools={
                picked ? (
                  <input
                    type="checkbox"
                    className="pick"
                    aria-label={words.star.selectOne(plainText(hit.card.title))}
                    checked={picked.includes(hit.card.id)}
                    onChange={() => onPick?.(hit.card.id)}
                  />
                ) : (
                  <Star card={hit.card} />
                )
              }
              topics={(hit.card.topics ?? [])
                .filter((id) => topics.has(id))
                .slice(0, MOST_TOPICS)
                .map((id) => ({ id, label: topics.get(id)!, path: topicPath(id) }))}
            />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <div className="more">
          <button type="button" className="button" aria-disabled={growing} onClick={onMore}>
            {growing ? words.results.growing : words.results.more(Math.min(PAGE_SIZE, rest))}
          </button>
          <span className="quiet">{words.results.shown(hits.length, total)}</span>
        </div>
      )}
    </>
  );
}
