import { aitopicsList } from "./aitopics-list.ts";
import { bibtex } from "./bibtex.ts";
import { endnote } from "./endnote.ts";
import type { Format } from "./format.ts";
import { huggingFaceDaily } from "./hugging-face-daily.ts";
import { huggingFaceSearch } from "./hugging-face-search.ts";
import { papersJsonl } from "./papers-jsonl.ts";
import { pubmed } from "./pubmed.ts";
import { ris } from "./ris.ts";

/** Every listing layout, in no order of preference: a file must be claimed by exactly one. */
export const FORMATS = [
  aitopicsList,
  bibtex,
  endnote,
  huggingFaceDaily,
  huggingFaceSearch,
  papersJsonl,
  pubmed,
  ris,
] as const satisfies readonly Format[];
