import { type ReactNode, useMemo, useState, useSyncExternalStore } from "react";
import { EMPTY, printAddress } from "../../app/address.ts";
import { useEnvironment } from "../../app/environment.tsx";
import type { LibraryStore } from "../../app/library-store.ts";
import { newListId } from "../../app/new-id.ts";
import { useIds } from "../../app/use-ids.ts";
import { cleanName } from "../../core/library/change.ts";
import { knownOf } from "../../core/library/known.ts";
import { EMPTY_LIBRARY, type Library } from "../../core/library/library.ts";
import { parseShared } from "../../core/library/share.ts";
import { listShelf } from "../../core/library/shelves.ts";
import { hash } from "../../core/text/fold.ts";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { ShelfPapers } from "./shelf-papers.tsx";

/** The router tells of its own changes by the names of the methods that make them. */
const CHANGES = ["hashchange", "popstate", "pushState", "replaceState"];

const subscribe = (listener: () => void) => {
  for (const change of CHANGES) addEventListener(change, listener);
  return () => {
    for (const change of CHANGES) removeEventListener(change, listener);
  };
};

/** The list that the address carries, as it stands there. */
export function useShared(): string | undefined {
  const fragment = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => "",
  );
  return fragment.startsWith("#list=") ? fragment : undefined;
}

export type SharedListProps = { shared: string; library: Library; open: () => Promise<LibraryStore> };

/** A list that someone else made, to be looked at and kept. Another list is another component. */
export function SharedList({ shared, library, open }: SharedListProps) {
  const words = useAllWords().library;
  const { source } = useEnvironment();
  const list = useMemo(() => parseShared(shared), [shared]);
  const there = useIds();
  const ids = useMemo(() => {
    const byHash = new Map(Array.from(there ?? [], (id) => [hash(id), id]));
    return list && there && list.papers.flatMap((one) => byHash.get(one) ?? []);
  }, [list, there]);
  const [failed, setFailed] = useState(false);

  if (!list) {
    return (
      <Damaged>
        <Link to="/library/" className="button">
          {words.share.back}
        </Link>
      </Damaged>
    );
  }
  if (!ids) return <p className="waiting quiet">{words.opening}</p>;
  const name = cleanName(list.name) || words.share.nameless;
  const missing = list.papers.length - ids.length;
  const own = library.lists.find((one) => one.name === name);
  const isKept = own !== undefined && ids.every((id) => own.papers.includes(id));
  const keep = async (): Promise<void> => {
    const [store, { cards }] = await Promise.all([open(), source.cards(ids)]);
    store.merge({
      ...EMPTY_LIBRARY,
      papers: Object.fromEntries(cards.map((card) => [card.id, { known: knownOf(card) }])),
      lists: [{ id: newListId(), name, papers: cards.map(({ id }) => id) }],
    });
  };
  return (
    <>
      <header className="library-head">
        <h1 className="page-title" dir="auto">
          {words.share.title(name)}
        </h1>
        {missing > 0 && <p className="quiet small">{words.share.missing(missing)}</p>}
        <div className="library-tools">
          {isKept ? (
            <>
              <span role="status">{words.share.kept}</span>
              <Link to={`/library/${printAddress({ ...EMPTY, shelf: listShelf(own.id) })}`}>
                {words.share.back}
              </Link>
            </>
          ) : (
            <button
              type="button"
              className="button"
              onClick={() =>
                keep().then(
                  () => setFailed(false),
                  () => setFailed(true),
                )
              }
            >
              <Icon name="star" />
              {own ? words.share.join : words.share.keep}
            </button>
          )}
          {failed && <span role="alert">{words.failed}</span>}
        </div>
      </header>
      <ShelfPapers
        shelf={shared}
        fragment={shared}
        ids={ids}
        rail={null}
        head={null}
        none={<p className="quiet">{words.empty.shelf}</p>}
      />
    </>
  );
}

function Damaged({ children }: { children: ReactNode }) {
  const words = useAllWords().library;
  return (
    <header className="library-head">
      <h1 className="page-title">{words.title}</h1>
      <p className="trouble">{words.share.broken}</p>
      {children}
    </header>
  );
}
