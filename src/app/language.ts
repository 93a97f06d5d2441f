/**
 * The language of the interface: by hand, else the first of the browser's that there is, else English. Kept in this
 * browser. Which words a language has is the views' affair.
 */
import { useSyncExternalStore } from "react";
import { useBase } from "./environment.tsx";

/** Each under its own name. To add one: its line here, its words in src/ui/words, their line in src/views/catalogue.ts. */
export const LANGUAGES = [
  { id: "en", name: "English" },
  { id: "de", name: "Deutsch" },
] as const;

export type Language = (typeof LANGUAGES)[number]["id"];

/** What the build writes its pages in. */
export const WRITTEN: Language = "en";

/**
 * The first of the wanted languages that there is, whatever its region.
 * @param wanted BCP 47 tags, best first: `navigator.languages`.
 */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [primary = ""] = tag.toLowerCase().split("-");
    if (isLanguage(primary)) return primary;
  }
  return WRITTEN;
}

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some(({ id }) => id === value);
}

type LanguageStore = {
  get: () => Language;
  /** @returns whether the browser keeps it; where not, it holds until the page is left. */
  set: (language: Language) => boolean;
  subscribe: (listener: () => void) => () => void;
};

/** @param key under which a choice by hand is stored; sites that share a host have one each. */
function createLanguageStore(key: string): LanguageStore {
  const listeners = new Set<() => void>();
  let current = load();

  function load(): Language {
    let stored: string | null = null;
    try {
      stored = localStorage.getItem(key);
    } catch {
      // Storage that is off: the browser's language it is.
    }
    return isLanguage(stored) ? stored : languageFor(navigator.languages);
  }
  function show(language: Language): void {
    current = language;
    for (const listener of listeners) listener();
  }
  const heard = (event: StorageEvent): void => {
    if (event.key === key || event.key === null) show(load());
  };

  return {
    get: () => current,
    set(language) {
      show(language);
      try {
        localStorage.setItem(key, language);
        return true;
      } catch {
        return false;
      }
    },
    subscribe(listener) {
      if (listeners.size === 0) addEventListener("storage", heard);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) removeEventListener("storage", heard);
      };
    },
  };
}

/** By the site's base; a page knows one. */
const stores = new Map<string, LanguageStore>();

function storeAt(base: string): LanguageStore {
  let store = stores.get(base);
  if (!store) stores.set(base, (store = createLanguageStore(`language ${base}/`)));
  return store;
}

/** The language of the site at a base: "", "/project". */
export const languageAt = (base: string): Language => storeAt(base).get();

/** The reader's language, while a written page is taken over that page's; and the way to change it. */
export function useLanguage(): {
  language: Language;
  setLanguage: (language: Language) => boolean;
} {
  const base = useBase();
  const language = useSyncExternalStore(
    (listener) => storeAt(base).subscribe(listener),
    () => languageAt(base),
    () => WRITTEN,
  );
  return { language, setLanguage: (next) => storeAt(base).set(next) };
}
