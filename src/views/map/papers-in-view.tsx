import { paperPath } from "../../app/links.ts";
import { DateText } from "../../ui/date.tsx";
import { Link } from "../../ui/link.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { markOf, pathOf } from "./marks.ts";
import { MarkIcon } from "../../ui/charts/mark.tsx";
import type { MapPoint } from "../../core/pages/map.ts";
import type { InView } from "./use-in-view.ts";

export type PapersInViewProps = {
  found: InView;
  points: readonly MapPoint[];
  /** The papers are of a search. */
  searched: boolean;
  /** The paper at that place of the catalog is to be told; `undefined` when none is any more. */
  onPoint: (place: number | undefined) => void;
};

/** The papers of the part of the map that is seen, as a list: all that the picture offers, by keyboard. */
export function PapersInView({ found, points, searched, onPoint }: PapersInViewProps) {
  const { map: words, textLanguage } = useAllWords();
  const { cards, places, total, math } = found;
  return (
    <section className="in-view" aria-labelledby="in-view">
      <h2 id="in-view" className="label">
        {searched ? words.foundInView(total) : words.inView(total)}
      </h2>
      <ol className="in-view-list">
        {cards.map((card, at) => {
          const place = places[at]!;
          const head = points[place]?.[2] ?? -1;
          return (
            <li key={card.id}>
              <MarkIcon
                hue={head < 0 ? undefined : markOf(head).hue}
                path={pathOf(markOf(Math.max(0, head)).shape, 0, 0, 5)}
              />
              <span>
                <Link
                  to={paperPath(card.id)}
                  className="in-view-title"
                  dir="auto"
                  lang={textLanguage}
                  onFocus={() => onPoint(place)}
                  onBlur={() => onPoint(undefined)}
                  onMouseEnter={() => onPoint(place)}
                  onMouseLeave={() => onPoint(undefined)}
                >
                  <RichText text={card.title} math={math} />
                </Link>{" "}
                {card.date !== undefined && (
                  <span className="quiet small">
                    <DateText date={card.date.slice(0, 4)} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {total > cards.length && <p className="quiet small">{words.nearest(cards.length, total)}</p>}
    </section>
  );
}
