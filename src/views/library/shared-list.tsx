import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useEnvironment } from "../../app/environment.tsx";
import type { LibraryStore } from "../../app/library-store.ts";
import { newListId } from "../../app/new-id.ts";
import { knownOf } from "../../core/library/known.ts";
import type { Library } from "../../core/library/library.ts";
import { parseShared } from "../../core/library/share.ts";
import { hash } from "../../core/text/fold.ts";
import { Icon } from "../../ui/icon.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { ShelfPapers } from "./shelf-papers.tsx";

const subscribe = (listener: () => void) => {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
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

/** A list that someone else made, to be looked at and kept. */
export function SharedList({ shared, library, open }: SharedListProps) {
  const words = useAllWords().library;
  const { source } = useEnvironment();
  const list = useMemo(() => parseShared(shared), [shared]);
  const [ids, setIds] = useState<string[]>();
  useEffect(() => {
    if (!list) return undefined;
    let live = true;
    source.ids().then(
      ({ papers }) => {
        const byHash = new Map(papers.map((id) => [hash(id), id]));
        return live && setIds(list.papers.flatMap((one) => byHash.get(one) ?? []));
      },
      () => live && setIds([]),
    );
    return () => {
      live = false;
    };
  }, [source, list]);

  if (!list) return <p className="trouble">{words.share.broken}</p>;
  if (!ids) return <p className="waiting quiet">{words.opening}</p>;
  const missing = list.papers.length - ids.length;
  const isKept = library.lists.some(({ name }) => name === list.name);
  const keep = async (): Promise<void> => {
    const [store, { cards }] = await Promise.all([open(), source.cards(ids)]);
    const id = newListId();
    store.change({ kind: "make-list", list: id, name: list.name });
    for (const card of cards) {
      store.change({ kind: "list", list: id, paper: { id: card.id, known: knownOf(card) }, on: true });
    }
  };
  return (
    <>
      <header className="library-head">
        <h1 dir="auto">{words.share.title(list.name)}</h1>
        {missing > 0 && <p className="quiet small">{words.share.missing(missing)}</p>}
        <div className="library-tools">
          {isKept ? (
            <span role="status">{words.share.kept}</span>
          ) : (
            <button type="button" className="button" onClick={() => void keep()}>
              <Icon name="star" />
              {words.share.keep}
            </button>
          )}
        </div>
      </header>
      <ShelfPapers key={shared} ids={ids} rail={null} head={null} />
    </>
  );
}
