import { useState } from "react";
import { EMPTY, printAddress } from "../../app/address.ts";
import type { LibraryStore } from "../../app/library-store.ts";
import { newListId } from "../../app/new-id.ts";
import { useWide } from "../../app/use-wide.ts";
import type { Library } from "../../core/library/library.ts";
import { EVERYTHING, listShelf, papersOn, RECENT, tagShelf, tagsOf } from "../../core/library/shelves.ts";
import { Link } from "../../ui/link.tsx";
import { NameForm } from "../../ui/name-form.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { useRecent } from "./recently-read.tsx";

export type ShelfNavProps = { library: Library; shelf: string; open: () => Promise<LibraryStore> };

type ShelfLink = { shelf: string; label: string; papers: number };

/** The shelves, each with the number of its papers; where there is no room beside the papers, in a menu above them. */
export function ShelfNav({ library, shelf, open }: ShelfNavProps) {
  const { library: words } = useAllWords();
  const { recent } = useRecent();
  const wide = useWide();
  const [failed, setFailed] = useState(false);
  const link = (to: string, label: string): ShelfLink => ({
    shelf: to,
    label,
    papers: to === RECENT ? recent.papers.length : papersOn(library, to).length,
  });
  const own = [
    link(EVERYTHING, words.shelves.all),
    link("starred", words.shelves.starred),
    link("notes", words.shelves.notes),
    link(RECENT, words.shelves.recent),
  ];
  const lists = library.lists.map(({ id, name }) => link(listShelf(id), name));
  const tags = tagsOf(library).map(({ tag }) => link(tagShelf(tag), tag));
  const nav = (
    <nav className="shelves" aria-label={words.shelves.title}>
      <Links links={own} shelf={shelf} />
      <h2 className="label">{words.shelves.lists}</h2>
      <Links links={lists} shelf={shelf} />
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
          <Links links={tags} shelf={shelf} />
        </>
      )}
    </nav>
  );
  if (wide) return nav;
  const here = [...own, ...lists, ...tags].find((one) => one.shelf === shelf);
  return (
    // Another shelf closes it.
    <details key={shelf} className="shelf-menu">
      <summary className="button">{words.shelves.menu(here?.label ?? words.shelves.all)}</summary>
      {nav}
    </details>
  );
}

function Links({ links, shelf }: { links: readonly ShelfLink[]; shelf: string }) {
  const { number } = useAllWords();
  return (
    <ul>
      {links.map(({ shelf: to, label, papers }) => (
        <li key={to}>
          <Link
            to={`/library/${printAddress({ ...EMPTY, shelf: to })}`}
            className="shelf"
            aria-current={to === shelf ? "page" : undefined}
          >
            <bdi>{label}</bdi> <span className="count">{number(papers)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
