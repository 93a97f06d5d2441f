import { useCallback } from "react";
import { EMPTY, parseAddress, printAddress } from "../../app/address.ts";
import type { LibraryStore } from "../../app/library-store.ts";
import { searchAll } from "../../app/search-all.ts";
import { useAsked } from "../../app/use-asked.ts";
import { printAmong } from "../../core/among.ts";
import type { SavedSearch } from "../../core/library/library.ts";
import { freshOf, seenOf } from "../../core/library/searches.ts";
import type { Source } from "../../core/source.ts";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { searchName } from "../shared/search-name.ts";

export type SavedSearchesProps = { searches: readonly SavedSearch[]; open: () => Promise<LibraryStore> };

/** The reader's own searches, each with what it finds that it did not find before. */
export function SavedSearches({ searches, open }: SavedSearchesProps) {
  const words = useAllWords().library.searches;
  return (
    <section className="saved" aria-labelledby="searches">
      <h2 id="searches">{words.title}</h2>
      <p className="quiet small">{words.what}</p>
      <ul className="plain-list">
        {searches.map((saved) => (
          <Saved key={saved.search} saved={saved} open={open} />
        ))}
      </ul>
    </section>
  );
}

/** Papers that an address can name. */
const MOST_NAMED = 250;

function Saved({ saved, open }: { saved: SavedSearch; open: () => Promise<LibraryStore> }) {
  const all = useAllWords();
  const words = all.library.searches;
  const { search, seen } = saved;
  const found = useAsked(useCallback((source: Source) => searchAll(source, search), [search]));
  const answer = found.kind === "ready" ? found.answer : undefined;
  const name = searchName(search, answer?.facets ?? [], all);
  const fresh = answer && freshOf(answer.ids, seen);
  const look = (): void => {
    if (!answer) return;
    const at = new Date().toISOString();
    void open().then((store) => store.change({ kind: "look", search, seen: seenOf(answer.ids), at }));
  };
  return (
    <li>
      <span>
        <Link to={`/${search}`} dir="auto" onClick={look}>
          {name}
        </Link>{" "}
        {fresh && fresh.length > 0 && fresh.length <= MOST_NAMED && (
          <Link
            to={`/${freshSearch(search, fresh)}`}
            className="fresh"
            aria-label={words.freshIn(fresh.length, name)}
            onClick={look}
          >
            {words.fresh(fresh.length)}
          </Link>
        )}
        {fresh && (fresh.length === 0 || fresh.length > MOST_NAMED) && (
          <span className={fresh.length > 0 ? "fresh" : "quiet small"}>{words.fresh(fresh.length)}</span>
        )}
      </span>
      {answer && <span className="quiet small">{words.found(answer.ids.length)}</span>}
      <button
        type="button"
        className="button-icon"
        aria-label={words.remove(name)}
        onClick={() => void open().then((store) => store.change({ kind: "forget-search", search }))}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** The search, narrowed to these papers. */
function freshSearch(search: string, ids: readonly string[]): string {
  const { selection, ...rest } = { ...EMPTY, ...parseAddress(search) };
  return printAddress({
    ...rest,
    selection: { ...selection, among: { include: [printAmong(ids)], exclude: [] } },
  });
}
