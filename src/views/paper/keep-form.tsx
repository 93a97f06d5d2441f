import { useEffect, useId, useRef, useState } from "react";
import type { Change } from "../../core/library/change.ts";
import { knownOf } from "../../core/library/known.ts";
import { tagsOf } from "../../core/library/shelves.ts";
import type { Paper } from "../../core/schema.ts";
import { newListId } from "../../app/new-id.ts";
import { useLibrary } from "../../app/use-library.ts";
import { Icon } from "../../ui/icon.tsx";
import { NameForm } from "../../ui/name-form.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

/** How long writing rests before it is kept. */
const REST = 400;

/** A paper's note, tags and lists, to be changed. */
export function KeepForm({ paper: { id, ...rest } }: { paper: Paper }) {
  const words = useAllWords().library;
  const { state, open } = useLibrary();
  const field = useId();
  const [failed, setFailed] = useState(false);
  const library = state?.library;
  const kept = library?.papers[id];
  const paper = { id, known: knownOf(rest) };
  const change = (...asked: Change[]): void => {
    open().then(
      (store) => asked.forEach((one) => store.change(one)),
      () => setFailed(true),
    );
  };
  if (!library) return <p className="quiet">{words.opening}</p>;
  const { tags = [] } = kept ?? {};
  return (
    <div className="keep-form">
      {failed && <p role="alert">{words.failed}</p>}
      <label className="label" htmlFor={`${field}-note`}>
        {words.paper.note}
      </label>
      <NoteField
        id={`${field}-note`}
        note={kept?.note ?? ""}
        onNote={(text) => change({ kind: "note", paper, text })}
      />
      <div>
        <h2 className="label">{words.paper.tags}</h2>
        <ul className="tags">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className="chip"
                aria-label={words.paper.removeTag(tag)}
                onClick={() => change({ kind: "tag", paper, tag, on: false })}
              >
                {tag}
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
        <NameForm
          label={words.paper.addTag}
          known={tagsOf(library)
            .map(({ tag }) => tag)
            .filter((tag) => !tags.includes(tag))}
          onName={(tag) => change({ kind: "tag", paper, tag, on: true })}
        />
      </div>
      <fieldset className="keep-lists">
        <legend className="label">{words.paper.lists}</legend>
        {library.lists.length === 0 && <p className="quiet small">{words.paper.noLists}</p>}
        {library.lists.map((list) => (
          <label key={list.id} className="check">
            <input
              type="checkbox"
              checked={list.papers.includes(id)}
              onChange={(event) =>
                change({ kind: "list", list: list.id, paper, on: event.currentTarget.checked })
              }
            />
            <bdi>{list.name}</bdi>
          </label>
        ))}
        <NameForm
          label={words.shelves.newList}
          onName={(name) => {
            const list = newListId();
            change({ kind: "make-list", list, name }, { kind: "list", list, paper, on: true });
          }}
        />
      </fieldset>
    </div>
  );
}

/** Writes along; what is on the way when the page is left is kept as well. */
function NoteField({ id, note, onNote }: { id: string; note: string; onNote: (text: string) => void }) {
  const words = useAllWords().library.paper;
  const [draft, setDraft] = useState<string>();
  const latest = useRef({ draft, onNote });
  useEffect(() => {
    latest.current = { draft, onNote };
    if (draft === undefined) return undefined;
    const timer = setTimeout(() => {
      onNote(draft);
      setDraft(undefined);
    }, REST);
    return () => clearTimeout(timer);
  });
  useEffect(
    () => () => {
      const { draft: unsaved, onNote: keep } = latest.current;
      if (unsaved !== undefined) keep(unsaved);
    },
    [],
  );
  return (
    <textarea
      id={id}
      className="field"
      rows={4}
      dir="auto"
      placeholder={words.noteHint}
      value={draft ?? note}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  );
}
