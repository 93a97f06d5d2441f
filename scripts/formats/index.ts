import { aitopicsList } from "./aitopics-list.ts";
import { bibtex } from "./bibtex.ts";
import type { Format } from "./format.ts";
import { huggingFaceDaily } from "./hugging-face-daily.ts";
import { huggingFaceSearch } from "./hugging-face-search.ts";
import { papersJsonl } from "./papers-jsonl.ts";

/** Every listing layout, in no order of preference: a file must be claimed by exactly one. */
export const FORMATS = [
  aitopicsList,
  bibtex,
  huggingFaceDaily,
  huggingFaceSearch,
  papersJsonl,
] as const satisfies readonly Format[];
