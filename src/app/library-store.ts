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

export type LibraryState = {
  library: Library;
  trouble?: Trouble;
  /** Whether something was changed here that is stored nowhere. */
  unkept: boolean;
};

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

/** A change, as it can be made again of whatever is stored by then. */
type Edit = (library: Library) => Library;

/** @param key under which the library is stored; sites that share a host have one each. */
export function openLibraryStore(key: string, place: LibraryPlace): LibraryStore {
  const listeners = new Set<() => void>();
  /** What storage has refused so far: it is made again of what is stored then, which another tab may have changed. */
  let pending: Edit[] = [];
  let state: LibraryState = { ...load(), unkept: false };
  place.onOther((other) => {
    if (other !== key && other !== null) return;
    const { library, trouble = pending.length > 0 ? state.trouble : undefined } = load();
    show(library, trouble);
  });

  function load(): Omit<LibraryState, "unkept"> {
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

  /** Every change starts from what is stored; where nothing can be read, nothing is written over it. */
  function store(edit: Edit): void {
    pending.push(edit);
    const { library, trouble } = load();
    if (trouble) show(library, trouble);
    else write(library);
  }

  function write(stored: Library): void {
    try {
      place.storage().setItem(key, printLibrary(edited(stored)));
    } catch (error) {
      return show(stored, { kind: isFull(error) ? "full" : "off" });
    }
    const library = edited(stored);
    pending = [];
    return show(library);
  }

  function edited(stored: Library): Library {
    return pending.reduce((library, edit) => edit(library), stored);
  }

  function show(stored: Library, trouble?: Trouble): void {
    state = { library: edited(stored), ...(trouble && { trouble }), unkept: pending.length > 0 };
    for (const listener of listeners) listener();
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (asked) => store((library) => change(library, asked)),
    merge(other) {
      const { library: _, ...said } = mergeLibraries(state.library, other);
      store((library) => mergeLibraries(library, other).library);
      return said;
    },
    startAnew() {
      const { library, trouble } = load();
      // Another tab may have begun before.
      if (!trouble || trouble.kind === "broken") write(library);
    },
  };
}

/** Named so by the HTML standard (section 12.2.1, `setItem`). */
function isFull(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "name" in error && error.name === "QuotaExceededError"
  );
}
