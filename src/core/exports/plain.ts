/** A line to read and to paste: "Authors. Title. Venue, year. Identifiers." */
import { plain as withoutTex } from "../text/plain.ts";
import type { Citable } from "./citable.ts";
import { applyRows, dateParts, type ExportFormat, type Loss, row } from "./format.ts";

const ROWS = [
  row("authors", "authors", (authors, { moreAuthors }) => {
    const names = authors.map(({ name }) => name);
    return moreAuthors ? `${names.join(", ")} et al.` : listed(names);
  }),
  row("title", "title", (title) => readable(title)),
  row("venue", "where", (venue) => readable(venue)),
  row("date", "when", (date) => dateParts(date)[0]),
  row("arxiv", "arxiv", (arxiv) => `arXiv:${arxiv}`),
  row("doi", "doi", (doi) => `doi:${doi}`),
];

const LOSSES: readonly Loss[] = [
  { source: "key", why: "a line is read, not referred to" },
  { source: "id", why: "a line is read, not referred to" },
  { source: "kind", why: "the venue says it" },
  { source: "title", why: "mathematics is written in plain characters: “R^4” for $\\mathbb{R}^4$" },
  { source: "authorCount", why: "authors that nobody names are said by “et al.” alone" },
  { source: "organization", why: "a line names who wrote the paper and where it appeared" },
  { source: "abstract", why: "a line is short" },
  { source: "date", why: "of a date, citations in prose give the year" },
  { source: "url", why: "the identifiers lead there" },
  { source: "keywords", why: "a line is short" },
];

export const plain: ExportFormat = {
  id: "plain",
  label: "Plain text",
  extension: "txt",
  mediaType: "text/plain",
  losses: LOSSES,
  frame: { begin: "", between: "", end: "" },
  printOne: (paper: Citable) => `${citationLine(paper)}\n`,
};

/** The line, without its end. */
export function citationLine(paper: Citable): string {
  const { authors, title, where, when, arxiv, doi } = Object.fromEntries(applyRows(ROWS, paper));
  return [authors, title, [where, when].filter(Boolean).join(", "), [arxiv, doi].filter(Boolean).join(", ")]
    .filter((part): part is string => part !== undefined && part !== "")
    .map((part) => (/[.!?…。]["”’)]?$/.test(part) ? part : `${part}.`))
    .join(" ");
}

/** "A, B and C" */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

const readable = (text: string) => withoutTex(text).replaceAll(String.raw`\$`, "$");
