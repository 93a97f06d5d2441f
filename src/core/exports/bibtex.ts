/** BibTeX, with BibLaTeX's `date` where the day is known. (O. Patashnik, "BibTeXing", 1988; the BibLaTeX manual, section 2.) */
import type { VenueKind } from "../venue-kind.ts";
import { isBalanced, writeTex, writeVerbatim } from "./bibtex-text.ts";
import { protectCapitals } from "./capitals.ts";
import type { Citable, CitedName } from "./citable.ts";
import { applyRows, dateParts, type ExportFormat, type Loss, row } from "./format.ts";
import { splitFamily } from "./names.ts";

const TYPES: Readonly<Record<VenueKind, string>> = {
  journal: "article",
  conference: "inproceedings",
  preprint: "misc",
};

/** BibTeX's own abbreviations: styles print them in the language of the document. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Archives of arXiv without subject classes: an old identifier names the class itself. (https://arxiv.org/category_taxonomy) */
const WHOLE_ARCHIVES = new Set(
  "astro-ph gr-qc hep-ex hep-lat hep-ph hep-th math-ph nucl-ex nucl-th quant-ph".split(" "),
);

const braced = (text: string) => `{${text}}`;
const tex = (text: string) => braced(writeTex(text));
const verbatim = (text: string) => braced(writeVerbatim(text));

const ROWS = [
  row("title", "title", (title, { abstract = "" }) =>
    // A formula's letters would be made small as well.
    braced(writeTex(title, protectCapitals(title, abstract), braced)),
  ),
  row("authors", "author", (authors, { moreAuthors }) =>
    braced([...authors.map(writeName), ...(moreAuthors ? ["others"] : [])].join(" and ")),
  ),
  row("venue", "journal", tex, "journal"),
  row("venue", "booktitle", tex, "conference"),
  row("venue", "howpublished", tex, "preprint"),
  row("date", "year", (date) => braced(dateParts(date)[0])),
  row("date", "month", (date) => {
    const [, month] = dateParts(date);
    return month && MONTHS[Number(month) - 1];
  }),
  row("date", "date", (date) => (dateParts(date)[2] === undefined ? undefined : braced(date))),
  row("doi", "doi", verbatim),
  row("arxiv", "eprint", verbatim),
  row("arxiv", "archiveprefix", () => "{arXiv}"),
  row("arxiv", "primaryclass", (arxiv) => {
    const [archive = ""] = arxiv.split("/");
    return WHOLE_ARCHIVES.has(archive) ? braced(archive) : undefined;
  }),
  row("url", "url", verbatim),
  row("keywords", "keywords", (keywords) => tex(keywords.map(withoutComma).join(", "))),
  row("abstract", "abstract", tex),
];

const LOSSES: readonly Loss[] = [
  { source: "id", why: "an entry has one name of its own, and that is the citation key" },
  { source: "authorCount", why: "authors that nobody names are said by “and others” alone" },
  { source: "organization", why: "BibTeX's field of that name is the organizer of a conference" },
  { source: "keywords", why: "a comma ends a keyword, so one within a label is left out" },
  {
    source: "doi",
    why: "braces, quotes and letters beyond ASCII are percent-encoded, for they would end the field",
  },
];

export const bibtex: ExportFormat = {
  id: "bibtex",
  label: "BibTeX",
  extension: "bib",
  mediaType: "application/x-bibtex",
  losses: LOSSES,
  frame: { begin: "", between: "\n", end: "" },
  printOne(paper: Citable): string {
    const fields = applyRows(ROWS, paper).map(([name, value]) => `  ${name} = ${value},\n`);
    return `@${TYPES[paper.kind]}{${paper.key},\n${fields.join("")}}\n`;
  },
};

/** "van der Waart, Aad"; "King, Jr., Martin"; a group in braces, so that nobody takes its last word for a family name. */
function writeName({ name, family, given = "" }: CitedName): string {
  // BibLaTeX takes "=" for the sign of names that are written part by part.
  if (family === undefined || name.includes("=")) return braced(writeTex(name));
  const parts = splitFamily(family);
  const written = writePart([parts.particle, parts.family].filter(Boolean).join(" "), isSplitWrongly(parts));
  return [written, ...(parts.suffix ? [writePart(parts.suffix)] : []), writePart(given)].join(", ");
}

/** BibTeX takes all up to the last small word for particles: in "Ruiz de Alarcón" it would be wrong. */
function isSplitWrongly({ family }: { family: string }): boolean {
  return family.split(" ").some((word, at) => at > 0 && /^\p{Ll}/u.test(word));
}

/** In braces where BibTeX would find another name, or another part of one, in it. */
function writePart(part: string, isWhole = false): string {
  const written = writeTex(part);
  return isWhole || /,|(?:^|\s)(?:and|others)(?:\s|$)/i.test(part) || !isBalanced(written)
    ? braced(written)
    : written;
}

function withoutComma(keyword: string): string {
  return keyword.replaceAll(/\s*,\s*/g, " ");
}
