/** The words of the reader's language. English comes with the code; every other language is a file of its own. */
import { useEffect, useState } from "react";
import { type Language, useLanguage, WRITTEN } from "../app/language.ts";
import type { Catalogue } from "../ui/words/english.ts";

const OPEN: Record<Language, () => Promise<Catalogue | undefined>> = {
  en: async () => undefined,
  de: async () => (await import("../ui/words/de.ts")).de,
};

/** Those that are there. */
const opened = new Map<Language, Catalogue | undefined>([[WRITTEN, undefined]]);

/** Brings a language's words; a second call finds them there. Rejects where they cannot be had. */
export async function openCatalogue(language: Language): Promise<void> {
  opened.set(language, await OPEN[language]());
}

export type Spoken = {
  /** Absent where the interface speaks English. */
  catalogue: Catalogue | undefined;
  /** The reader's language could not be had: the one before it stays. */
  failed: boolean;
};

/** The words to speak with: English as long as a written page is taken over, then the reader's, as soon as they are there. */
export function useCatalogue(): Spoken {
  const { language } = useLanguage();
  const [before, setBefore] = useState({ language: WRITTEN, failed: false });
  useEffect(() => {
    let live = true;
    openCatalogue(language).then(
      () => live && setBefore({ language, failed: false }),
      () => live && setBefore((last) => ({ ...last, failed: true })),
    );
    return () => {
      live = false;
    };
  }, [language]);
  // What is there already is spoken at once.
  const spoken = opened.has(language) ? language : before.language;
  return { catalogue: opened.get(spoken), failed: before.failed && spoken !== language };
}
