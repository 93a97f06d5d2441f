import { parseAddress } from "../../app/address.ts";
import { useSearchPart } from "../../app/environment.tsx";
import { useLibrary } from "../../app/use-library.ts";
import { useLive } from "../../app/use-live.ts";
import { EVERYTHING, papersOn } from "../../core/library/shelves.ts";
import { Link } from "../../ui/link.tsx";
import { useAllWords } from "../../ui/words/all-words.ts";
import { Gone } from "./gone.tsx";
import { ListTools } from "./list-tools.tsx";
import { Move } from "./move.tsx";
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
  const { shelf = EVERYTHING } = parseAddress(useSearchPart());
  if (!state) {
    return (
      <Head>
        <p className="quiet">{live ? words.opening : words.withoutScripts}</p>
      </Head>
    );
  }
  const { library, trouble } = state;
  const ids = papersOn(library, shelf);
  const list = library.lists.find(({ id }) => `list-${id}` === shelf);
  if (shared !== undefined) return <SharedList shared={shared} library={library} open={open} />;
  const isEmpty = Object.keys(library.papers).length === 0 && library.lists.length === 0;
  return (
    <>
      <Head>
        <Move library={library} open={open} />
        {trouble && <TroubleNote trouble={trouble} open={open} />}
      </Head>
      {isEmpty ? (
        <div className="nothing">
          <h2>{words.empty.title}</h2>
          <p>{words.empty.how}</p>
          <p>
            <Link to="/" className="button">
              {words.empty.browse}
            </Link>
          </p>
        </div>
      ) : (
        <ShelfPapers
          key={shelf}
          ids={ids}
          rail={<ShelfNav library={library} shelf={shelf} open={open} />}
          head={list && <ListTools list={list} open={open} />}
        />
      )}
      <Gone library={library} ids={ids} open={open} />
    </>
  );
}

function Head({ children }: { children: React.ReactNode }) {
  const words = useAllWords().library;
  return (
    <header className="library-head">
      <h1>{words.title}</h1>
      <p className="quiet small">{words.what}</p>
      {children}
    </header>
  );
}
