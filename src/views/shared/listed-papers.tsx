import { PAGE_SIZE, parseAddress, requestOf } from "../../app/address.ts";
import { authorPath, paperPath, topicPath } from "../../app/links.ts";
import { usePaperList } from "../../app/use-paper-list.ts";
import type { Hit } from "../../core/engine.ts";
import type { PaperList } from "../../core/pages/parts.ts";
import type { Card } from "../../core/schema.ts";
import { Failure } from "../../ui/failure.tsx";
import { Link } from "../../ui/link.tsx";
import { ResultCard } from "../../ui/result-card.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { ExportButton } from "./export-button.tsx";
import { Star } from "./star.tsx";

export type ListedPapersProps = {
  /** The facet's key and its value that all of the papers have. */
  facet: "author" | "topic";
  value: string;
  first: PaperList;
};

/** Topics shown on a card. */
const MOST_TOPICS = 3;

/** The papers of an author or a topic, newest first. */
export function ListedPapers({ facet, value, first }: ListedPapersProps) {
  const words = useAllWords();
  const { list, growth, more, search } = usePaperList(facet, value, first);
  const { cards, total, math, topics } = list;
  const rest = total - cards.length;
  return (
    <section className="listed" aria-labelledby="papers">
      <div className="listed-head">
        <h2 id="papers">{words.lists.papers(total)}</h2>
        <span className="quiet small">{total > 1 && words.results.order.newest}</span>
        <Link to={`/${search}`} className="listed-search">
          {words.lists.searchThese}
        </Link>
        <ExportButton query={{ search: requestOf(parseAddress(search)) }} total={total} />
      </div>
      <ol className="hits">
        {cards.map((card, index) => (
          <li key={card.id} id={`hit-${card.id}`} data-anchor="" className="hits-item">
            <ResultCard
              hit={asHit(card)}
              math={math}
              path={paperPath(card.id)}
              carry={{ list: { search, index } }}
              authorPath={authorPath}
              tools={<Star card={card} />}
              topics={(card.topics ?? [])
                .filter((id) => id !== value && Object.hasOwn(topics, id))
                .slice(0, MOST_TOPICS)
                .map((id) => ({ id, label: topics[id]!, path: topicPath(id) }))}
            />
          </li>
        ))}
      </ol>
      {growth.kind === "failed" && <Failure {...growth.error} onRetry={more} />}
      {rest > 0 && (
        <div className="more">
          <button type="button" className="button" aria-disabled={growth.kind === "growing"} onClick={more}>
            {growth.kind === "growing"
              ? words.results.growing
              : words.results.more(Math.min(PAGE_SIZE, rest))}
          </button>
          <span className="quiet">{words.results.shown(cards.length, total)}</span>
        </div>
      )}
    </section>
  );
}

/** A paper that was not searched for: nothing is marked. */
function asHit(card: Card): Hit {
  return { card, score: 0, marks: { title: [], authors: [] }, reasons: [] };
}
