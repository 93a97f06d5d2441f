import { aitopicsList } from "./aitopics-list.ts";
import { aitopicsPage } from "./aitopics-page.ts";
import { arxiv } from "./arxiv.ts";
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl-json.ts";
import { endnote } from "./endnote.ts";
import type { Format } from "./format.ts";
import { huggingFaceDaily } from "./hugging-face-daily.ts";
import { huggingFaceJson } from "./hugging-face-json.ts";
import { huggingFacePage } from "./hugging-face-page.ts";
import { huggingFaceSearch } from "./hugging-face-search.ts";
import { openalex } from "./openalex.ts";
import { papersJsonl } from "./papers-jsonl.ts";
import { pubmed } from "./pubmed.ts";
import { ris } from "./ris.ts";
import { semanticScholar } from "./semantic-scholar.ts";
import { table } from "./table.ts";

/** Every listing layout, in no order of preference: a file must be claimed by exactly one. */
export const FORMATS = [
  aitopicsList,
  aitopicsPage,
  arxiv,
  bibtex,
  cslJson,
  endnote,
  huggingFaceDaily,
  huggingFaceJson,
  huggingFacePage,
  huggingFaceSearch,
  openalex,
  papersJsonl,
  pubmed,
  ris,
  semanticScholar,
  table,
] as const satisfies readonly Format[];
