/** Every change that a reader can make to a library: from the one before to the one after. */
import type { KeptPaper, Known, Library, ReadingList } from "./library.ts";

/** A paper at hand: `known` is what its page shows of it now. */
type Paper = { id: string; known: Known };

export type Change =
  | { kind: "star"; paper: Paper; on: boolean; at: string }
  | { kind: "note"; paper: Paper; text: string }
  | { kind: "tag"; paper: Paper; tag: string; on: boolean }
  | { kind: "list"; list: string; paper: Paper; on: boolean }
  | { kind: "make-list"; list: string; name: string }
  | { kind: "rename-list"; list: string; name: string }
  | { kind: "remove-list"; list: string }
  | { kind: "look"; search: string; seen: string; at: string }
  | { kind: "forget-search"; search: string }
  | { kind: "forget"; id: string };

/** @returns the library after the change; the same object where it changes nothing. */
export function change(library: Library, asked: Change): Library {
  switch (asked.kind) {
    case "star":
      return withPaper(library, asked.paper, (kept) => {
        const { starred, ...rest } = kept;
        return asked.on ? { ...rest, starred: starred ?? asked.at } : rest;
      });
    case "note":
      return withPaper(library, asked.paper, (kept) => {
        const { note: _, ...rest } = kept;
        const note = asked.text.trim();
        return note === "" ? rest : { ...rest, note };
      });
    case "tag":
      return withPaper(library, asked.paper, ({ tags = [], ...rest }) => {
        const tag = cleanName(asked.tag);
        const others = tags.filter((one) => one !== tag);
        const after = asked.on && tag !== "" ? [...others, tag].toSorted() : others;
        return after.length > 0 ? { ...rest, tags: after } : rest;
      });
    case "list":
      return withPaper(
        withList(library, asked.list, (list) => ({
          ...list,
          papers: asked.on
            ? [...new Set([...list.papers, asked.paper.id])]
            : list.papers.filter((id) => id !== asked.paper.id),
        })),
        asked.paper,
        (kept) => kept,
      );
    case "make-list":
      return withNewList(library, asked.list, cleanName(asked.name));
    case "rename-list": {
      const name = cleanName(asked.name);
      return name === "" ? library : withList(library, asked.list, (list) => ({ ...list, name }));
    }
    case "remove-list":
      return swept({ ...library, lists: library.lists.filter(({ id }) => id !== asked.list) });
    case "look":
      return {
        ...library,
        searches: [
          { search: asked.search, looked: asked.at, seen: asked.seen },
          ...library.searches.filter(({ search }) => search !== asked.search),
        ],
      };
    case "forget-search":
      return { ...library, searches: library.searches.filter(({ search }) => search !== asked.search) };
    case "forget": {
      const { [asked.id]: _, ...papers } = library.papers;
      const lists = library.lists.map((list) => ({
        ...list,
        papers: list.papers.filter((id) => id !== asked.id),
      }));
      return { ...library, papers, lists };
    }
    default:
      return asked satisfies never;
  }
}

/** One space between words, none around: names that look the same are the same. */
export function cleanName(name: string): string {
  return name.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

function withPaper(library: Library, { id, known }: Paper, edit: (kept: KeptPaper) => KeptPaper): Library {
  const edited = edit({ ...library.papers[id], known });
  return swept({ ...library, papers: { ...library.papers, [id]: edited } }, id);
}

function withList(library: Library, id: string, edit: (list: ReadingList) => ReadingList): Library {
  if (!library.lists.some((list) => list.id === id)) return library;
  return { ...library, lists: library.lists.map((list) => (list.id === id ? edit(list) : list)) };
}

function withNewList(library: Library, id: string, name: string): Library {
  if (name === "" || library.lists.some((list) => list.id === id || list.name === name)) return library;
  return { ...library, lists: [...library.lists, { id, name, papers: [] }] };
}

/** Lets go of papers that nothing keeps any more. */
function swept(library: Library, only?: string): Library {
  const listed = new Set(library.lists.flatMap(({ papers }) => papers));
  const papers = Object.fromEntries(
    Object.entries(library.papers).filter(
      ([id, { starred, note, tags }]) =>
        (only !== undefined && id !== only) ||
        starred !== undefined ||
        note !== undefined ||
        tags !== undefined ||
        listed.has(id),
    ),
  );
  return { ...library, papers };
}
