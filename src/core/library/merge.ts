/** Two libraries into one, as when a file from another browser comes in: nothing of either is lost. */
import type { KeptPaper, Library, ReadingList, SavedSearch } from "./library.ts";

export type Merged = {
  library: Library;
  /** Papers that were not here before. */
  added: number;
  /** Papers here before to which something came. */
  enriched: number;
  /** Papers whose two notes differed: both stand, one below the other. */
  joinedNotes: string[];
};

/** @returns `mine` with all that `theirs` has beside it. Merging the same again changes nothing. */
export function mergeLibraries(mine: Library, theirs: Library): Merged {
  const papers = { ...mine.papers };
  const joinedNotes: string[] = [];
  let added = 0;
  let enriched = 0;
  for (const [id, their] of Object.entries(theirs.papers)) {
    const own = mine.papers[id];
    const both = own ? joinPapers(own, their) : their;
    papers[id] = both;
    if (!own) added += 1;
    else if (!isSame(own, both)) enriched += 1;
    if (own?.note !== undefined && own.note !== both.note) joinedNotes.push(id);
  }
  return {
    library: {
      version: mine.version,
      papers,
      lists: theirs.lists.reduce(joinList, mine.lists),
      searches: theirs.searches.reduce(joinSearch, mine.searches),
    },
    added,
    enriched,
    joinedNotes,
  };
}

function joinPapers(own: KeptPaper, their: KeptPaper): KeptPaper {
  const starred = [own.starred, their.starred].filter((time) => time !== undefined).toSorted()[0];
  const note = joinNotes(own.note, their.note);
  const tags = [...new Set([...(own.tags ?? []), ...(their.tags ?? [])])].toSorted();
  return {
    known: own.known,
    ...(starred !== undefined && { starred }),
    ...(note !== undefined && { note }),
    ...(tags.length > 0 && { tags }),
  };
}

function joinNotes(own: string | undefined, their: string | undefined): string | undefined {
  if (own === undefined || their === undefined) return own ?? their;
  // One that holds the other already is both.
  if (own.includes(their)) return own;
  return their.includes(own) ? their : `${own}\n\n${their}`;
}

/** Lists of one name are one list; its order is mine, theirs behind it. */
function joinList(lists: readonly ReadingList[], their: ReadingList): ReadingList[] {
  const own = lists.find(({ name }) => name === their.name);
  if (own) {
    const papers = [...new Set([...own.papers, ...their.papers])];
    return lists.map((list) => (list === own ? { ...own, papers } : list));
  }
  const taken = new Set(lists.map(({ id }) => id));
  let { id } = their;
  while (taken.has(id)) id += "-";
  return [...lists, { ...their, id }];
}

/** A search that both have was seen as of the later look. */
function joinSearch(searches: readonly SavedSearch[], their: SavedSearch): SavedSearch[] {
  const own = searches.find(({ search }) => search === their.search);
  if (!own) return [...searches, their];
  return own.looked >= their.looked ? [...searches] : searches.map((one) => (one === own ? their : one));
}

function isSame(a: KeptPaper, b: KeptPaper): boolean {
  return (
    a.starred === b.starred && a.note === b.note && (a.tags ?? []).join("\n") === (b.tags ?? []).join("\n")
  );
}
