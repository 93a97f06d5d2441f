import { useState } from "react";
import { EMPTY, printAddress } from "../../app/address.ts";
import type { LibraryStore } from "../../app/library-store.ts";
import { newListId } from "../../app/new-id.ts";
import type { Library } from "../../core/library/library.ts";
import { EVERYTHING, listShelf, papersOn, tagShelf, tagsOf } from "../../core/library/shelves.ts";
import { Link } from "../../ui/link.tsx";
import { NameForm } from "../../ui/name-form.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";

export type ShelfNavProps = { library: Library; shelf: string; open: () => Promise<LibraryStore> };

/** The shelves, each with the number of its papers. */
export function ShelfNav({ library, shelf, open }: ShelfNavProps) {
  const { library: words, number } = useAllWords();
  const [failed, setFailed] = useState(false);
  const link = (to: string, label: string) => (
    <li key={to}>
      <Link
        to={`/library/${printAddress({ ...EMPTY, shelf: to })}`}
        className="shelf"
        aria-current={to === shelf ? "page" : undefined}
      >
        <bdi>{label}</bdi>
        <span className="count">{number(papersOn(library, to).length)}</span>
      </Link>
    </li>
  );
  const tags = tagsOf(library);
  return (
    <nav className="shelves" aria-label={words.shelves.title}>
      <ul>
        {link(EVERYTHING, words.shelves.all)}
        {link("starred", words.shelves.starred)}
        {link("notes", words.shelves.notes)}
      </ul>
      <h2 className="label">{words.shelves.lists}</h2>
      <ul>{library.lists.map(({ id, name }) => link(listShelf(id), name))}</ul>
      <NameForm
        label={words.shelves.newList}
        onName={(name) =>
          open().then(
            (store) => store.change({ kind: "make-list", list: newListId(), name }),
            () => setFailed(true),
          )
        }
      />
      {failed && <p role="alert">{words.failed}</p>}
      {tags.length > 0 && (
        <>
          <h2 className="label">{words.shelves.tags}</h2>
          <ul>{tags.map(({ tag }) => link(tagShelf(tag), tag))}</ul>
        </>
      )}
    </nav>
  );
}
