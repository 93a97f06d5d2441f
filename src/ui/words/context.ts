import { createContext, use } from "react";
import { en, type Words } from "./en.ts";
import type { Catalogue } from "./english.ts";

/** The catalogue of another language; none where the interface speaks English, which comes with the code. */
export const CatalogueContext = createContext<Catalogue | undefined>(undefined);

/** The words of the frame and of the search page, in the reader's language. */
export const useWords = (): Words => use(CatalogueContext) ?? en;
