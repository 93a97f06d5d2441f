import { parse } from "csv-parse/sync";
import { readAuthorCell } from "./author-cell.ts";
import type { Format, Item, RawRecord } from "./format.ts";
import { identify } from "./identify.ts";
import { exacter, readDate } from "./loose-dates.ts";
import { plain } from "./plain.ts";
import { findDelimiter, findRows, type Row } from "./rows.ts";
import { isBlank, squeeze } from "./text.ts";

/**
 * What the heads of columns are called, best first, in small letters without spaces and signs: by hand, and in exports
 * of Zotero ("Abstract Note", "Publication Title"), Scopus ("Author full names", "Source title"), Web of Science ("Article
 * Title", or its tags AF, TI, SO …), PubMed ("Journal/Book", "Create Date") and our own corpus.
 */
const COLUMNS = {
  title: ["title", "articletitle", "documenttitle", "papertitle", "paper", "ti"],
  authors: ["authorfullnames", "af", "authors", "author", "authornames", "creators", "creator", "au"],
  abstract: ["abstract", "abstractnote", "summary", "abstracttext", "ab", "description"],
  dates: [
    "date",
    "publicationdate",
    "publishdate",
    "datepublished",
    "published",
    "publishedat",
    "coverdate",
    "earlyaccessdate",
    "year",
    "publicationyear",
    "pubyear",
    "yearpublished",
    "py",
    "issued",
  ],
  venue: [
    "venue",
    "journal",
    "sourcetitle",
    "publicationtitle",
    "journaltitle",
    "journalbook",
    "booktitle",
    "conference",
    "conferencetitle",
    "conferencename",
    "proceedingstitle",
    "publication",
    "so",
  ],
  dois: ["doi", "doilink", "di", "bookdoi"],
  arxivs: ["arxiv", "arxivid", "eprint", "archiveid"],
  addresses: ["url", "link", "urls", "links", "paperurl", "pdfurl", "code", "codeurl", "github", "project"],
  notes: ["extra", "note", "notes", "journalabbreviation", "archive", "archivelocation", "callnumber"],
  organization: ["organization", "organisation"],
  comments: ["comments", "numcomments"],
  upvotes: ["upvotes"],
} as const;
type Column = keyof typeof COLUMNS;

const fold = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
const KNOWN = new Set<string>(Object.values(COLUMNS).flat());
const TITLES = new Set<string>(COLUMNS.title);

/** Lines above the head in which an export says what it is. */
const MOST_ABOVE = 10;
/** The name of a column is short. */
const LONGEST_NAME = 80;
const LONGEST_HEAD = 20_000;

type Head = { at: number; delimiter: string; names: string[] };

function findHead(lines: readonly string[]): Head | undefined {
  let above = 0;
  for (let at = 0; at < lines.length && above <= MOST_ABOVE; at++) {
    const line = lines[at]!;
    if (isBlank(line)) continue;
    above++;
    if (line.length > LONGEST_HEAD) continue;
    const delimiter = findDelimiter(line, (cell) => KNOWN.has(fold(cell)));
    const names = delimiter === undefined ? undefined : readCells(line, delimiter)?.map(fold);
    if (delimiter === undefined || names === undefined) continue;
    if (names.some((name) => TITLES.has(name)) && names.every((name) => name.length < LONGEST_NAME))
      return { at, delimiter, names };
  }
  return undefined;
}

/** @returns `undefined` where the row is not written as it should be. */
function readCells(row: string, delimiter: string): string[] | undefined {
  try {
    const [cells] = parse(row, { delimiter, trim: true, relax_column_count: true });
    return cells;
  } catch {
    return undefined;
  }
}

/** Cells of a row; between tabs quotation marks may be nothing but marks, where the cells are as many as the head's. */
function cellsOf({ text, broken }: Row, { delimiter, names }: Head): string[] | undefined {
  const cells = broken ? undefined : readCells(text, delimiter);
  if (cells !== undefined && cells.length <= names.length) return cells;
  if (delimiter !== "\t") return cells;
  const bare = text.split(delimiter).map((cell) => cell.trim());
  return bare.length === names.length ? bare : cells;
}

function readRow(row: Row, head: Head): Item {
  const issue = (code: string, message: string): Item => ({ kind: "issue", lines: row.lines, code, message });
  const cells = cellsOf(row, head);
  if (cells === undefined)
    return issue(
      "bad-row",
      "A quotation mark of this row is not closed: close it, or double it within a cell.",
    );
  const extra = cells.slice(head.names.length).filter((cell) => cell !== "").length;
  if (extra > 0)
    return issue(
      "bad-row",
      `This row has more cells than the head (${cells.length} for ${head.names.length}): put a cell that holds "${head.delimiter}" in quotation marks.`,
    );
  const record = toRecord(cells, head);
  return record.title === ""
    ? issue("no-title", "This row has no title: add it.")
    : { kind: "record", lines: row.lines, record };
}

function toRecord(cells: readonly string[], { names }: Head): RawRecord {
  const all = (column: Column) =>
    COLUMNS[column].flatMap((name) =>
      names.flatMap((own, at) => (own === name && squeeze(cells[at] ?? "") !== "" ? [cells[at]!] : [])),
    );
  const first = (column: Column) => plain(all(column)[0] ?? "");
  const count = (column: Column) => (/^\d{1,9}$/.test(first(column)) ? Number(first(column)) : undefined);
  const { authors, more } = readAuthorCell(all("authors")[0] ?? "");
  const date = all("dates").map(readDate).reduce(exacter, undefined);
  const [abstract, organization] = [first("abstract"), first("organization")];
  const [comments, upvotes] = [count("comments"), count("upvotes")];
  return {
    title: first("title"),
    ...(authors.length > 0 && { authors }),
    ...(more && { moreAuthors: true }),
    ...(abstract === "" ? {} : { abstract }),
    ...(date === undefined ? {} : { date }),
    ...(organization === "" ? {} : { organization }),
    ...(comments === undefined ? {} : { comments }),
    ...(upvotes === undefined ? {} : { upvotes }),
    ...identify({
      dois: all("dois"),
      arxivs: all("arxivs"),
      addresses: all("addresses"),
      venue: first("venue"),
      notes: all("notes"),
    }),
  };
}

/** Lines looked at to tell whether rows are as the head says. */
const SAMPLE = 200;

/** Tables with a head of common names, the cells parted by commas, tabs, semicolons or bars. */
export const table: Format = {
  id: "table",
  label: "Table (CSV, TSV)",
  looksFor: 'a line of column names such as "Title,Authors,Year,DOI", and rows with as many cells under it',

  detect({ lines }) {
    const head = findHead(lines);
    if (head === undefined) return 0;
    const rows = findRows(lines.slice(head.at + 1, head.at + 1 + SAMPLE), head.delimiter);
    const good = rows.filter((row) => {
      const cells = cellsOf(row, head);
      return cells !== undefined && cells.length > 1 && cells.length <= head.names.length + 1;
    });
    return rows.length === 0 ? 0 : good.length / rows.length;
  },

  parse({ lines }) {
    const head = findHead(lines);
    const above = head?.at ?? 0;
    const items: Item[] = lines
      .slice(0, above)
      .flatMap((line, at): Item[] =>
        isBlank(line) ? [] : [{ kind: "furniture", lines: [at + 1, at + 1], what: "above the table" }],
      );
    if (head === undefined) {
      const message = 'No line has the names of columns, "Title" among them: write one above the rows.';
      const first = lines.findIndex((line) => !isBlank(line));
      return first === -1
        ? []
        : [{ kind: "issue", lines: [first + 1, lines.length], code: "no-head", message }];
    }
    items.push({ kind: "furniture", lines: [above + 1, above + 1], what: "the names of the columns" });
    const rows = findRows(lines.slice(above + 1), head.delimiter).map((row) => ({
      ...row,
      lines: [row.lines[0] + above + 1, row.lines[1] + above + 1] as const,
    }));
    return [...items, ...rows.map((row) => readRow({ ...row, lines: [...row.lines] }, head))];
  },
};
