import { useCallback, useSyncExternalStore } from "react";
import { useBase } from "../../app/environment.tsx";
import { paperPath } from "../../app/links.ts";
import { recentAt } from "../../app/recent-store.ts";
import { useAsked } from "../../app/use-asked.ts";
import { MOST_RECENT, type Recent, switchRecent } from "../../core/library/recent.ts";
import type { Source } from "../../core/source.ts";
import { Link } from "../../ui/link.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

const NO_MATH = {};

/** What the reader opened last, as it stands in this browser. */
export function useRecent(): { recent: Recent; change: (edit: (recent: Recent) => Recent) => void } {
  const store = recentAt(useBase());
  return { recent: useSyncExternalStore(store.subscribe, store.get, store.get), change: store.change };
}

/** The papers opened last; to be cleared, and switched off. */
export function RecentlyRead() {
  const { library, locale } = useAllWords();
  const words = library.recent;
  const { recent, change } = useRecent();
  const { papers, on } = recent;
  const ids = papers.map(({ id }) => id).join(" ");
  const cards = useAsked(useCallback((source: Source) => source.cards(ids.split(" ")), [ids]));
  const known = cards.kind === "ready" ? new Set(cards.answer.cards.map(({ id }) => id)) : undefined;
  const math = cards.kind === "ready" ? cards.answer.math : NO_MATH;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent">{words.title}</h2>
      <p className="quiet small">{words.what(MOST_RECENT)}</p>
      <div className="library-tools">
        <label className="check">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              change((now) => switchRecent(now, checked));
            }}
          />
          {words.on}
        </label>
        {papers.length > 0 && (
          <button type="button" className="button" onClick={() => change((now) => ({ ...now, papers: [] }))}>
            {words.clear}
          </button>
        )}
      </div>
      {papers.length === 0 && <p className="quiet">{on ? words.none : words.off}</p>}
      <ol className="plain-list">
        {papers.map(({ id, title, at }) => (
          <li key={id}>
            <span dir="auto">
              {known && !known.has(id) ? (
                <>
                  <RichText text={title} math={math} /> <span className="quiet small">({words.gone})</span>
                </>
              ) : (
                <Link to={paperPath(id)}>
                  <RichText text={title} math={math} />
                </Link>
              )}
            </span>
            <time dateTime={at} className="quiet small">
              {day.format(new Date(at))}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
