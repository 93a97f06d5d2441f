import type { Lines } from "../../src/core/schema.ts";
import { loadBiblatex } from "./biblatex.ts";
import { type Entry, findEntries } from "./bibtex-entries.ts";
import { readFields } from "./bibtex-fields.ts";
import { setAside } from "./bibtex-text.ts";
import type { Format, Item, RawRecord } from "./format.ts";
import { isBlank } from "./text.ts";

/** Entries that are no works, and what the account calls them. */
const OTHERS: Readonly<Record<string, string>> = {
  comment: "comment",
  string: "abbreviations",
  preamble: "preamble",
};

/** What the library calls mistakes of syntax: what stands after one is lost, and may be anything. */
const BROKEN = new Set([
  "token_mismatch",
  "missing_equal_sign",
  "cut_off_citation",
  "key_value_error",
  "runaway_key",
  "unexpected_eof",
]);

/** What entries of one file share. */
type Shared = { strings: Record<string, string>; byKey: ReadonlyMap<string, Entry> };

/** The library reads one entry at a time, so that a broken one costs itself alone. */
function readEntry(entry: Entry, shared: Shared): Item {
  const { lines, key, type } = entry;
  const what = OTHERS[type];
  if (what !== undefined && !entry.open) return { kind: "furniture", lines, what };
  if (entry.open)
    return issue(lines, "open-entry", `The entry "${key}" does not end: add the brace that closes it.`);
  const record = parseEntry(entry, shared);
  if (record === undefined)
    return issue(
      lines,
      "bad-entry",
      `The entry "${key}" cannot be read to its end: check its braces, commas and "=".`,
    );
  if (record.title === "") return issue(lines, "no-title", `The entry "${key}" has no title: add it.`);
  return { kind: "record", lines, record };
}

function issue(lines: Lines, code: string, message: string): Item {
  return { kind: "issue", lines, code, message };
}

const CROSSREF = /\bcrossref\s*=\s*[{"]\s*([^\s{}",]+)/i;

/** @returns undefined where the entry's syntax is broken. */
function parseEntry(entry: Entry, { strings, byKey }: Shared): RawRecord | undefined {
  const parent = byKey.get(CROSSREF.exec(entry.text)?.[1] ?? "");
  const { text, restore } = setAside([entry.text, parent?.text ?? ""].join("\n"));
  const { BibLatexParser } = loadBiblatex();
  const parser = new BibLatexParser(`${text}\n`, { processUnexpected: true, processInvalidURIs: true });
  parser.strings = strings;
  const { entries, errors } = parser.parse();
  const [read] = Object.values(entries);
  if (read === undefined || errors.some(({ type }) => BROKEN.has(type))) return undefined;
  return readFields({ ...read.unexpected_fields, ...read.fields }, restore);
}

/** A field, or braces that close: the rest of an entry that was closed too early. */
const REST = /^\s*(?:[A-Za-z_-]+\s*=\s*["{\d]|[})]+,?\s*$)/;

function readOutside(line: string, number: number): Item {
  if (REST.test(line))
    return issue(
      [number, number],
      "outside-entry",
      "This line stands outside of any entry: check the braces of the entry above it.",
    );
  return { kind: "furniture", lines: [number, number], what: "comment" };
}

export const bibtex: Format = {
  id: "bibtex",
  label: "BibTeX bibliography",
  looksFor: 'entries such as "@article{key, title = {…}, … }"',

  detect({ lines }) {
    const entries = findEntries(lines);
    const works = entries.some(({ type, text }) => !(type in OTHERS) && /[,\s]title\s*=/i.test(text));
    const inside = entries.reduce((sum, { lines: [first, last] }) => sum + last - first + 1, 0);
    const filled = lines.filter((line) => !isBlank(line) && !/^\s*%/.test(line)).length;
    return works ? Math.min(1, inside / filled) : 0;
  },

  parse({ lines }) {
    const entries = findEntries(lines);
    const abbreviations = entries.filter(({ type, open }) => type === "string" && !open);
    const { BibLatexParser } = loadBiblatex();
    const { strings } = new BibLatexParser(`${abbreviations.map(({ text }) => text).join("\n")}\n`).parse();
    const shared = { strings, byKey: new Map(entries.map((entry) => [entry.key, entry])) };
    const items = entries.map((entry) => readEntry(entry, shared));
    const inside = new Set<number>();
    for (const {
      lines: [first, last],
    } of entries)
      for (let line = first; line <= last; line++) inside.add(line);
    lines.forEach((line, at) => {
      if (!inside.has(at + 1) && !isBlank(line)) items.push(readOutside(line, at + 1));
    });
    return items.toSorted((a, b) => a.lines[0] - b.lines[0]);
  },
};
