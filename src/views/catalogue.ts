/** The words of the reader's language. English comes with the code; every other language is a file of its own. */
import { useEffect, useState } from "react";
import { type Language, useLanguage } from "../app/language.ts";
import type { Catalogue } from "../ui/words/english.ts";

const OPEN: Record<Language, () => Promise<Catalogue | undefined>> = {
  en: async () => undefined,
  de: async () => (await import("../ui/words/de.ts")).de,
};

/** Brings a language's words; a second call finds them there. Rejects where they cannot be had. */
export const openCatalogue = (language: Language): Promise<Catalogue | undefined> => OPEN[language]();

export type Spoken = {
  /** Absent where the interface speaks English. */
  catalogue: Catalogue | undefined;
  /** The reader's language could not be had: the one before it stays. */
  failed: boolean;
};

/** The words to speak with: English as long as a written page is taken over, then the reader's, as soon as they are there. */
export function useCatalogue(): Spoken {
  const { language } = useLanguage();
  const [spoken, setSpoken] = useState<Spoken>({ catalogue: undefined, failed: false });
  useEffect(() => {
    let live = true;
    openCatalogue(language).then(
      (catalogue) => live && setSpoken({ catalogue, failed: false }),
      () => live && setSpoken(({ catalogue }) => ({ catalogue, failed: true })),
    );
    return () => {
      live = false;
    };
  }, [language]);
  return spoken;
}
