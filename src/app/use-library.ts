/**
 * The reader's library for components. Its code comes after the page is there: until then nothing is starred, as on
 * the page that the build has rendered.
 */
import { useSyncExternalStore } from "react";
import { useBase } from "./environment.tsx";
import type { LibraryState, LibraryStore, Trouble } from "./library-store.ts";

/** A library whose code is fetched when it is first looked at or changed. */
type LazyLibrary = {
  /** Absent until the code is there. */
  get: () => LibraryState | undefined;
  subscribe: (listener: () => void) => () => void;
  /** As `subscribe`, by someone whom the library alone is no reason to fetch it for. */
  watch: (listener: () => void) => () => void;
  /** Rejects where the code cannot be fetched; the next call tries again. */
  open: () => Promise<LibraryStore>;
};

function createLazyLibrary(fetchStore: () => Promise<LibraryStore>): LazyLibrary {
  const listeners = new Set<() => void>();
  let store: LibraryStore | undefined;
  let opening: Promise<LibraryStore> | undefined;

  const tell = (): void => listeners.forEach((listener) => listener());

  async function fetchOnce(): Promise<LibraryStore> {
    try {
      store = await fetchStore();
    } catch (error) {
      opening = undefined;
      throw error;
    }
    store.subscribe(tell);
    tell();
    return store;
  }
  const open = (): Promise<LibraryStore> => (opening ??= fetchOnce());

  const watch = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    get: () => store?.get(),
    watch,
    subscribe(listener) {
      const leave = watch(listener);
      // A page whose library cannot be fetched now shows no stars; pressing one tries again, and says so.
      open().catch(() => undefined);
      return leave;
    },
    open,
  };
}

/** By the site's base; a page knows one. */
const libraries = new Map<string, LazyLibrary>();

function libraryAt(base: string): LazyLibrary {
  let library = libraries.get(base);
  if (!library) libraries.set(base, (library = createLazyLibrary(() => openStored(base))));
  return library;
}

/** Sites on one host share its storage: each has a key of its own. */
async function openStored(base: string): Promise<LibraryStore> {
  const { openLibraryStore } = await import("./library-store.ts");
  return openLibraryStore(`library ${base}/`, {
    storage: () => localStorage,
    onOther(listener) {
      const heard = (event: StorageEvent): void => listener(event.key);
      // A page that was laid aside heard nothing meanwhile.
      const shown = (event: PageTransitionEvent): void => {
        if (event.persisted) listener(null);
      };
      addEventListener("storage", heard);
      addEventListener("pageshow", shown);
      return () => {
        removeEventListener("storage", heard);
        removeEventListener("pageshow", shown);
      };
    },
  });
}

/** @returns the state, absent until the library's code is there; and the way to change it. */
export function useLibrary(): { state: LibraryState | undefined; open: () => Promise<LibraryStore> } {
  const library = libraryAt(useBase());
  const state = useSyncExternalStore(library.subscribe, library.get, nothing);
  return { state, open: library.open };
}

/** @returns whether a paper is starred: told of this paper alone, since lists are long. */
export function useStarred(id: string): { on: boolean; open: () => Promise<LibraryStore> } {
  const library = libraryAt(useBase());
  const isStarred = (): boolean => library.get()?.library.papers[id]?.starred !== undefined;
  const on = useSyncExternalStore(library.subscribe, isStarred, never);
  return { on, open: library.open };
}

/** @returns why a change made on this page is not kept; absent where nothing is lost. */
export function useUnkept(): { trouble: Trouble | undefined; open: () => Promise<LibraryStore> } {
  const library = libraryAt(useBase());
  const state = useSyncExternalStore(library.watch, library.get, nothing);
  return { trouble: state?.unkept ? state.trouble : undefined, open: library.open };
}

const nothing = (): undefined => undefined;
const never = (): boolean => false;
