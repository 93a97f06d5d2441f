/**
 * CSL-JSON, which Zotero, Pandoc and every processor of the Citation Style Language read.
 * (https://github.com/citation-style-language/schema, schemas/input/csl-data.json.)
 */
import type { VenueKind } from "../venue-kind.ts";
import type { Citable, CitedName } from "./citable.ts";
import { applyRows, dateParts, type ExportFormat, type Loss, row } from "./format.ts";
import { splitElided, splitFamily } from "./names.ts";
import { withDollars } from "./text.ts";

type Name =
  | { literal: string }
  | { family: string; given: string; "non-dropping-particle"?: string; suffix?: string };
type Value = string | Name[] | { "date-parts": [number[]] };

/** An "article" of no journal is, by the CSL specification's appendix III, a preprint. */
const TYPES: Readonly<Record<VenueKind, string>> = {
  journal: "article-journal",
  conference: "paper-conference",
  preprint: "article",
};

const text = (value: string): Value => withDollars(value);
const asItIs = (value: string): Value => value;

const ROWS = [
  row("key", "id", asItIs),
  row("kind", "type", (kind): Value => TYPES[kind]),
  row("title", "title", text),
  row("authors", "author", (authors): Value => authors.map(writeName)),
  row("venue", "container-title", text, "journal"),
  row("venue", "container-title", text, "conference"),
  row("venue", "publisher", text, "preprint"),
  row("date", "issued", (date): Value => ({ "date-parts": [dateParts(date).map(Number)] })),
  row("doi", "DOI", asItIs),
  row("arxiv", "number", (arxiv): Value => `arXiv:${arxiv}`, "preprint"),
  row("arxiv", "archive", (): Value => "arXiv"),
  row("arxiv", "archive_location", asItIs),
  row("url", "URL", asItIs),
  row("keywords", "keyword", (keywords): Value => keywords.map(withoutComma).join(", ")),
  row("abstract", "abstract", text),
];

const LOSSES: readonly Loss[] = [
  { source: "id", why: "an item has one name of its own, and that is the citation key" },
  {
    source: "title",
    why: "processors read <i>, <b>, <sup>, <sub> and <span> in it as markup, and there is no escape",
  },
  { source: "moreAuthors", why: "every name is an author's; nothing says that there are more" },
  { source: "authorCount", why: "there is no variable for it" },
  { source: "organization", why: "there is no variable for it that is not a publisher's or an author's" },
  { source: "keywords", why: "a comma ends a keyword, so one within a label is left out" },
];

export const cslJson: ExportFormat = {
  id: "csl-json",
  label: "CSL-JSON",
  extension: "json",
  mediaType: "application/vnd.citationstyles.csl+json",
  losses: LOSSES,
  frame: { begin: "[\n", between: ",\n", end: "\n]\n" },
  printOne: (paper: Citable) => JSON.stringify(Object.fromEntries(applyRows(ROWS, paper)), null, 2),
};

/** The particle stands apart, and styles never leave it out: "van der" and "Waart". */
function writeName({ name, family, given = "" }: CitedName): Name {
  if (family === undefined) return { literal: name };
  const parts = splitElided(splitFamily(family));
  return {
    family: parts.family,
    given,
    ...(parts.particle && { "non-dropping-particle": parts.particle }),
    ...(parts.suffix && { suffix: parts.suffix }),
  };
}

function withoutComma(keyword: string): string {
  return keyword.replaceAll(/\s*,\s*/g, " ");
}
