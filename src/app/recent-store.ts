/** The papers opened last, in this browser's storage. */
import { NO_RECENT, readRecent, type Recent } from "../core/library/recent.ts";

export type RecentStore = {
  /** The same object as long as nothing changes. */
  get: () => Recent;
  subscribe: (listener: () => void) => () => void;
  change: (edit: (recent: Recent) => Recent) => void;
};

/** What the store needs of the page. */
export type RecentPlace = {
  /** Throws where storage is forbidden. */
  storage: () => Pick<Storage, "getItem" | "setItem">;
  /** Calls back when another tab has written. */
  onOther: (listener: (key: string | null) => void) => () => void;
};

/**
 * Storage that is off or full costs what was read since the page was opened, and nothing is said of it.
 * @param key under which it is stored; sites that share a host have one each.
 */
export function openRecentStore(key: string, { storage, onOther }: RecentPlace): RecentStore {
  const listeners = new Set<() => void>();
  let recent = load() ?? NO_RECENT;
  onOther((other) => {
    if (other === key || other === null) show(load() ?? recent);
  });

  function load(): Recent | undefined {
    try {
      return readRecent(storage().getItem(key));
    } catch {
      return undefined;
    }
  }

  function show(next: Recent): void {
    recent = next;
    for (const listener of listeners) listener();
  }

  return {
    get: () => recent,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(edit) {
      const next = edit(load() ?? recent);
      try {
        storage().setItem(key, JSON.stringify(next));
      } catch {
        // It holds until the page is left.
      }
      show(next);
    },
  };
}

/** By the site's base; a page knows one. */
const stores = new Map<string, RecentStore>();

export function recentAt(base: string): RecentStore {
  let store = stores.get(base);
  if (!store) {
    store = openRecentStore(`recent ${base}/`, {
      storage: () => localStorage,
      onOther(listener) {
        const heard = (event: StorageEvent): void => listener(event.key);
        addEventListener("storage", heard);
        return () => removeEventListener("storage", heard);
      },
    });
    stores.set(base, store);
  }
  return store;
}
