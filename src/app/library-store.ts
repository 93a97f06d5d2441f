/**
 * The reader's library in this browser's storage. Every change starts from what is stored, so that two tabs never
 * undo each other; what storage refuses is kept until the page is left, and said.
 */
import { change, type Change } from "../core/library/change.ts";
import { EMPTY_LIBRARY, type Library } from "../core/library/library.ts";
import { type Merged, mergeLibraries } from "../core/library/merge.ts";
import { printLibrary, readLibrary } from "../core/library/versions.ts";

/** Why what is changed now will be gone when the page is left. */
export type Trouble =
  /** Storage is switched off, or forbidden to this page. */
  | { kind: "off" }
  | { kind: "full" }
  /** Another tab runs a newer version of the site. */
  | { kind: "newer"; version: number }
  /** What is stored is no library; `text` is all of it, and is left as it is. */
  | { kind: "broken"; message: string; text: string };

export type LibraryState = { library: Library; trouble?: Trouble };

export type LibraryStore = {
  /** The same object as long as nothing changes. */
  get(): LibraryState;
  subscribe(listener: () => void): () => void;
  change(asked: Change): void;
  /** Takes in another library beside what is there. */
  merge(other: Library): Omit<Merged, "library">;
  /** Lets go of a stored text that is no library, and stores what was kept since. */
  startAnew(): void;
};

/** What the store needs of the page. */
export type LibraryPlace = {
  /** Throws where storage is forbidden. */
  storage(): Pick<Storage, "getItem" | "setItem">;
  /** Calls back when another tab has written. */
  onOther(listener: (key: string | null) => void): () => void;
};

/** @param key under which the library is stored; sites that share a host have one each. */
export function openLibraryStore(key: string, place: LibraryPlace): LibraryStore {
  const listeners = new Set<() => void>();
  let state = load();
  place.onOther((other) => {
    // What could not be stored here is in no other tab: it stays.
    if ((other === key || other === null) && !state.trouble) show(load());
  });

  function load(): LibraryState {
    let text: string | null;
    try {
      text = place.storage().getItem(key);
    } catch {
      return { library: EMPTY_LIBRARY, trouble: { kind: "off" } };
    }
    if (text === null) return { library: EMPTY_LIBRARY };
    const read = readLibrary(text);
    switch (read.kind) {
      case "library":
        return { library: read.library };
      case "newer":
        return { library: EMPTY_LIBRARY, trouble: read };
      case "broken":
        return { library: EMPTY_LIBRARY, trouble: { ...read, text } };
      default:
        return read satisfies never;
    }
  }

  /** What to change: the stored library, or the one in hand where it could not be stored. */
  function latest(): Library {
    if (state.trouble) return state.library;
    const { library, trouble } = load();
    return trouble ? state.library : library;
  }

  function store(library: Library): void {
    const { trouble } = state;
    const isKept = trouble?.kind === "newer" || trouble?.kind === "broken";
    show(isKept ? { library, trouble } : write(library));
  }

  function write(library: Library): LibraryState {
    try {
      place.storage().setItem(key, printLibrary(library));
      return { library };
    } catch (error) {
      return { library, trouble: { kind: isFull(error) ? "full" : "off" } };
    }
  }

  function show(next: LibraryState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (asked) => store(change(latest(), asked)),
    merge(other) {
      const { library, ...said } = mergeLibraries(latest(), other);
      store(library);
      return said;
    },
    startAnew: () => show(write(state.library)),
  };
}

/** Named so by the HTML standard (section 12.2.1, `setItem`). */
function isFull(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "name" in error && error.name === "QuotaExceededError"
  );
}
