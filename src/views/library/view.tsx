import { type ReactNode, useState } from "react";
import { parseAddress } from "../../app/address.ts";
import { useSearchPart } from "../../app/environment.tsx";
import type { LibraryStore } from "../../app/library-store.ts";
import { useIds } from "../../app/use-ids.ts";
import { useLibrary } from "../../app/use-library.ts";
import { useLive } from "../../app/use-live.ts";
import type { Library } from "../../core/library/library.ts";
import { EVERYTHING, listShelf, papersOn, RECENT } from "../../core/library/shelves.ts";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { Gone } from "./gone.tsx";
import { ListTools } from "./list-tools.tsx";
import { Move } from "./move.tsx";
import { RecentlyRead, useRecent } from "./recently-read.tsx";
import { SavedSearches } from "./saved-searches.tsx";
import { ShelfNav } from "./shelf-nav.tsx";
import { SharedList, useShared } from "./shared-list.tsx";
import { ShelfPapers } from "./shelf-papers.tsx";
import { TroubleNote } from "./trouble-note.tsx";

/** What the reader keeps, with a search and facets of its own. */
export function LibraryView() {
  const words = useAllWords().library;
  const { state, open } = useLibrary();
  const live = useLive();
  const shared = useShared();
  if (!live || !state) {
    return (
      <Head>
        <p className="quiet">{live ? words.opening : words.withoutScripts}</p>
      </Head>
    );
  }
  const { library, trouble } = state;
  if (shared !== undefined) return <SharedList key={shared} shared={shared} library={library} open={open} />;
  return (
    <>
      <Head>
        <Move library={library} open={open} />
        <div role="alert">{trouble && <TroubleNote trouble={trouble} open={open} />}</div>
      </Head>
      <Shelves library={library} open={open} />
    </>
  );
}

function Head({ children }: { children: ReactNode }) {
  const words = useAllWords().library;
  return (
    <header className="library-head">
      <h1 className="page-title">{words.title}</h1>
      <p className="quiet small">{words.what}</p>
      {children}
    </header>
  );
}

function Shelves({ library, open }: { library: Library; open: () => Promise<LibraryStore> }) {
  const words = useAllWords().library;
  const { recent } = useRecent();
  const there = useIds();
  const { shelf = EVERYTHING } = parseAddress(useSearchPart());
  const { papers, lists, searches } = library;
  const isEmpty =
    Object.keys(papers).length + lists.length + searches.length + recent.papers.length === 0 && recent.on;
  // A library whose last paper is let go of stays open, so that the paper can be put back.
  const [isOpen, setIsOpen] = useState(!isEmpty);
  if (!isEmpty && !isOpen) setIsOpen(true);
  if (!isOpen) return <Empty />;

  const ids = papersOn(library, shelf);
  const list = lists.find(({ id }) => listShelf(id) === shelf);
  return (
    <>
      {shelf === EVERYTHING && searches.length > 0 && <SavedSearches searches={searches} open={open} />}
      <ShelfPapers
        // Once it is known which papers are there, a shelf is looked at anew.
        shelf={there ? shelf : `${shelf}?`}
        ids={there ? ids.filter((id) => there.has(id)) : ids}
        rail={<ShelfNav library={library} shelf={shelf} open={open} />}
        head={list && <ListTools key={list.id} list={list} open={open} />}
        none={
          shelf === RECENT ? (
            <RecentlyRead />
          ) : shelf === EVERYTHING ? (
            <Empty />
          ) : (
            <p className="quiet">{list ? words.empty.list : words.empty.shelf}</p>
          )
        }
      />
      <Gone
        library={library}
        ids={there ? ids.filter((id) => !there.has(id) && papers[id]) : []}
        open={open}
      />
    </>
  );
}

function Empty() {
  const words = useAllWords().library.empty;
  return (
    <div className="nothing">
      <h2>{words.title}</h2>
      <p>{words.how}</p>
      <p>
        <Link to="/" className="button">
          {words.browse}
        </Link>
      </p>
    </div>
  );
}
