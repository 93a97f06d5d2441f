import { use } from "react";
import { CatalogueContext } from "./context.ts";
import { english, type Catalogue } from "./english.ts";

/** All words, in the reader's language: for what comes after the search page, and brings them along. */
export const useAllWords = (): Catalogue => use(CatalogueContext) ?? english;
