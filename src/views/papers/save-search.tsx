import { useEffect, useRef, useState } from "react";
import { useEnvironment } from "../../app/environment.tsx";
import { searchAll } from "../../app/search-all.ts";
import { useLibrary } from "../../app/use-library.ts";
import { freshOf, MOST_SEEN, seenOf } from "../../core/library/searches.ts";
import { formatDate } from "../../ui/date.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

/** What a look at a saved search has found. */
type Look = { papers: number; bytes: number; fresh: number; since?: string };

/**
 * Saves a search, or forgets it. Where a saved one is opened, it is told what is new, and that counts as looked at.
 * @param search as `searchKey` gives it; another search is another component.
 */
export function SaveSearch({ search }: { search: string }) {
  const all = useAllWords();
  const { library } = all;
  const words = library.searches;
  const { source } = useEnvironment();
  const { state, open } = useLibrary();
  const saved = state?.library.searches.find((one) => one.search === search);
  const [last, setLast] = useState<Look>();
  const [failed, setFailed] = useState(false);
  const isLooked = useRef(false);

  const look = async (): Promise<void> => {
    setFailed(false);
    isLooked.current = true;
    try {
      const [{ ids }, store] = await Promise.all([searchAll(source, search), open()]);
      const before = store.get().library.searches.find((one) => one.search === search);
      const seen = seenOf(ids);
      store.change({ kind: "look", search, seen, at: new Date().toISOString() });
      setLast({
        papers: ids.length,
        bytes: seen.length,
        fresh: before ? freshOf(ids, before.seen).length : 0,
        ...(before && { since: before.looked }),
      });
    } catch {
      setFailed(true);
    }
  };
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  const isSaved = saved !== undefined;
  useEffect(() => {
    if (isSaved && !isLooked.current) void latest.current();
  }, [isSaved]);

  if (!state) return null;
  return (
    <p className="save-search small">
      <button
        type="button"
        className="button-text"
        aria-pressed={isSaved}
        onClick={() =>
          isSaved ? void open().then((store) => store.change({ kind: "forget-search", search })) : void look()
        }
      >
        <Icon name={isSaved ? "close" : "plus"} />
        {isSaved ? words.forget : words.save}
      </button>
      <span role="status" className="quiet">
        {failed && library.failed}
        {isSaved && last && (
          <>
            {last.since !== undefined && last.fresh > 0
              ? words.freshSince(last.fresh, formatDate(last.since.slice(0, 10), all))
              : words.kept(Math.min(last.papers, MOST_SEEN), Math.max(1, Math.round(last.bytes / 100)) / 10)}
            {last.papers > MOST_SEEN && `; ${words.newest(MOST_SEEN)}`}
          </>
        )}
      </span>
    </p>
  );
}
