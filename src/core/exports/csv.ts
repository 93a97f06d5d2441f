/**
 * CSV after RFC 4180: a header, a paper a row, lines that end with CR and LF, quotes where they are needed. The text is
 * as `papers.jsonl` has it, so that such a file can be a listing again.
 */
import type { Citable, CitedName } from "./citable.ts";
import { applyRows, dateParts, type ExportFormat, type Loss, row } from "./format.ts";

const asItIs = (value: string) => value;

const ROWS = [
  row("key", "key", asItIs),
  row("title", "title", asItIs),
  row("authors", "authors", (authors) => authors.map(writeName).join("; ")),
  row("date", "year", (date) => dateParts(date)[0]),
  row("date", "date", asItIs),
  row("venue", "venue", asItIs),
  row("kind", "type", asItIs),
  row("doi", "doi", asItIs),
  row("arxiv", "arxiv", asItIs),
  row("url", "url", asItIs),
  row("authorCount", "author_count", String),
  row("organization", "organization", asItIs),
  row("keywords", "keywords", (keywords) => keywords.join("; ")),
  row("abstract", "abstract", asItIs),
  row("id", "id", asItIs),
];
const COLUMNS = ROWS.map(({ target }) => target);

const LOSSES: readonly Loss[] = [
  {
    source: "authors",
    why: "a comma parts family name and given name: a group that has one in its name reads as a person",
  },
  { source: "moreAuthors", why: "a count of authors above the names that stand there says it" },
  { source: "keywords", why: "labels are parted by “; ”, so one that has it within becomes two" },
];

export const csv: ExportFormat = {
  id: "csv",
  label: "CSV",
  extension: "csv",
  mediaType: "text/csv",
  losses: LOSSES,
  mark: "\uFEFF",
  frame: { begin: `${COLUMNS.join(",")}\r\n`, between: "", end: "" },
  printOne(paper: Citable): string {
    const values = new Map(applyRows(ROWS, paper));
    return `${COLUMNS.map((column) => writeCell(values.get(column) ?? "")).join(",")}\r\n`;
  },
};

/** "van der Waart, Aad"; a group as it is called. */
function writeName({ name, family, given }: CitedName): string {
  return family === undefined ? name : `${family}, ${given ?? ""}`;
}

/**
 * What a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets read as "this is text".
 * (OWASP, "CSV Injection"; a tab or a line's end, which it names too, never stands in a cell here.) So does what begins
 * with apostrophes before such a sign: a reader that takes one apostrophe away always has the text as it was.
 */
const FORMULA = /^'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

function writeCell(value: string): string {
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The way back: a cell, its quotes already read, as it was before it was guarded. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
