import { useState } from "react";
import { useEnvironment } from "../../app/environment.tsx";
import { newListId } from "../../app/new-id.ts";
import { useLibrary } from "../../app/use-library.ts";
import { knownOf } from "../../core/library/known.ts";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { NameForm } from "../../ui/name-form.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { comparePath, MOST_COMPARED } from "./compare-path.ts";
import { ExportButton } from "./export-button.tsx";

export type PickedBarProps = { ids: readonly string[]; onDone: () => void };

/** What can be done with the selected papers. */
export function PickedBar({ ids, onDone }: PickedBarProps) {
  const words = useAllWords().library.picked;
  const [listing, setListing] = useState(false);
  const [said, setSaid] = useState("");
  const none = ids.length === 0;
  const canCompare = ids.length >= 2 && ids.length <= MOST_COMPARED;
  return (
    <section className="picked-bar" aria-label={words.title}>
      {listing && !none && (
        <Lists
          ids={ids}
          onSaid={(text) => {
            setSaid(text);
            setListing(false);
          }}
        />
      )}
      <div className="picked-row">
        <span role="status">
          <strong>{words.count(ids.length)}</strong> <span className="small">{said}</span>
        </span>
        {canCompare ? (
          <Link to={comparePath(ids)} className="button button-main">
            {words.compare}
          </Link>
        ) : (
          <span className="quiet small">{words.compareHow}</span>
        )}
        {!none && <ExportButton query={{ ids: [...ids] }} total={ids.length} />}
        {!none && (
          <button
            type="button"
            className="button"
            aria-expanded={listing}
            onClick={() => setListing(!listing)}
          >
            <Icon name="plus" />
            {words.addTo}
          </button>
        )}
        <button type="button" className="button" onClick={onDone}>
          {words.done}
        </button>
      </div>
    </section>
  );
}

/** The reader's lists, and a new one, to put the papers into. */
function Lists({ ids, onSaid }: { ids: readonly string[]; onSaid: (text: string) => void }) {
  const { library: words } = useAllWords();
  const { source } = useEnvironment();
  const { state, open } = useLibrary();
  const add = async (list: string, name: string, isNew: boolean): Promise<void> => {
    const [store, { cards }] = await Promise.all([open(), source.cards([...ids])]);
    if (isNew) store.change({ kind: "make-list", list, name });
    for (const card of cards) {
      store.change({ kind: "list", list, paper: { id: card.id, known: knownOf(card) }, on: true });
    }
    onSaid(words.picked.added(cards.length, name));
  };
  const addTo = (list: string, name: string, isNew: boolean): void => {
    add(list, name, isNew).catch(() => onSaid(words.picked.failed));
  };
  const lists = state?.library.lists ?? [];
  return (
    <div className="picked-lists">
      {lists.map(({ id, name }) => (
        <button key={id} type="button" className="chip" onClick={() => addTo(id, name, false)}>
          <bdi>{name}</bdi>
        </button>
      ))}
      <NameForm
        label={words.shelves.newList}
        onName={(name) => {
          const same = lists.find((list) => list.name === name.trim());
          addTo(same?.id ?? newListId(), same?.name ?? name.trim(), !same);
        }}
      />
    </div>
  );
}
