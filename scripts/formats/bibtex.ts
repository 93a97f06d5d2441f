import { BibLatexParser } from "biblatex-csl-converter";
import * as z from "zod/mini";
import { PaperDate } from "../../src/core/schema.ts";
import { type Entry, findEntries } from "./bibtex-entries.ts";
import { setAside } from "./bibtex-text.ts";
import type { Format, Item, RawName, RawRecord } from "./format.ts";
import { squeeze } from "./text.ts";

/** The library's rich text: runs of text with marks, and names of abbreviations that nobody defined. */
const Nodes = z.array(
  z.object({
    text: z.optional(z.string()),
    marks: z.optional(z.array(z.object({ type: z.string() }))),
    attrs: z.optional(z.object({ variable: z.optional(z.string()) })),
  }),
);
const Literal = z.union([z.string(), Nodes]);
const Name = z.object({
  literal: z.optional(Nodes),
  family: z.optional(Nodes),
  given: z.optional(Nodes),
  prefix: z.optional(Nodes),
  suffix: z.optional(Nodes),
});
const Names = z.array(Name);
type Name = z.infer<typeof Name>;
type Fields = Record<string, unknown>;

const RAISED: Record<string, string> = { sup: "0123456789+-=()ni", sub: "0123456789+-=()" };
const RAISED_AS: Record<string, string> = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", sub: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" };

/** Raised and lowered digits to their own characters; text that has none ("5th") stays as it is. */
function raise(text: string, mark: string): string {
  const [level, raised] = [RAISED[mark]!, RAISED_AS[mark]!];
  const all = Array.from(text);
  return all.every((character) => level.includes(character))
    ? all.map((character) => raised[level.indexOf(character)]).join("")
    : text;
}

/** The library's rich text → plain text: italics and bold dropped. An undefined @string stands as its name. */
function plain(value: z.infer<typeof Literal> | undefined): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  return value
    .map(({ text, marks, attrs }) =>
      (marks ?? []).reduce(
        (run, { type }) => {
          if (type === "enquote") return `“${run}”`;
          return type in RAISED ? raise(run, type) : run;
        },
        text ?? attrs?.variable ?? "",
      ),
    )
    .join("");
}

/** The longest beginning of "2022-06-01/2022-07" and the like that is a date. */
function exactDate(date: string): string | undefined {
  const full = /^\d{4}(?:-\d{2}){0,2}/.exec(date)?.[0] ?? "";
  return [full, full.slice(0, 7), full.slice(0, 4)].find((value) => PaperDate.safeParse(value).success);
}

const ARXIV =
  /(?:^|arxiv[.:]|arxiv\.org\/(?:abs|pdf)\/)((?:\d{4}\.\d{4,5})|(?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?$/i;

function readFields(fields: Fields, restore: (value: string) => string): RawRecord {
  const text = (name: string) => squeeze(restore(plain(Literal.safeParse(fields[name]).data)));
  const record: RawRecord = { title: text("title") };
  const subtitle = text("subtitle");
  if (subtitle !== "") record.title += `: ${subtitle}`;
  const names = (Names.safeParse(fields["author"]).data ?? []).map((name) => toName(name, restore));
  const authors = names.filter((name) => !("literal" in name && name.literal === "others"));
  if (authors.length > 0) record.authors = authors;
  if (authors.length < names.length) record.moreAuthors = true;
  const abstract = text("abstract");
  if (abstract !== "") record.abstract = abstract;
  const date = exactDate(text("date"));
  if (date !== undefined) record.date = date;
  const venue = text("booktitle") || text("journaltitle");
  if (venue !== "") record.venue = venue;
  const type = text("eprinttype").toLowerCase();
  const arxiv = ARXIV.exec(text("eprint"))?.[1];
  if (arxiv !== undefined && (type === "" || type === "arxiv")) record.arxiv = arxiv;
  const doi = text("doi").replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
  if (doi !== "") record.doi = doi;
  const url = text("url");
  if (/^https?:\/\/\S+$/.test(url)) record.links = [{ kind: "other", url }];
  return record;
}

function toName(name: Name, restore: (value: string) => string): RawName {
  const part = (nodes: Name["family"]) => squeeze(restore(plain(nodes)));
  if (name.literal !== undefined) return { literal: part(name.literal) };
  const [given, family, particle, suffix] = [name.given, name.family, name.prefix, name.suffix].map(part);
  return {
    ...(given ? { given } : {}),
    ...(family ? { family } : {}),
    ...(particle ? { particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

const OTHERS: Record<string, string> = { comment: "comment", string: "abbreviations", preamble: "preamble" };

function readEntry(entry: Entry, strings: Record<string, string>): Item {
  const what = OTHERS[entry.type];
  if (what !== undefined && !entry.open) return { kind: "furniture", lines: entry.lines, what };
  const issue = (code: string, message: string): Item => ({
    kind: "issue",
    lines: entry.lines,
    code,
    message,
  });
  if (entry.open)
    return issue("open-entry", `The entry "${entry.key}" does not end: add the brace that closes it.`);
  const safe = setAside(entry.text);
  const parser = new BibLatexParser(`${safe.text}\n`, { processUnexpected: true, processInvalidURIs: true });
  parser.strings = strings;
  const parsed = parser.parse();
  const read = Object.values(parsed.entries)[0];
  const record = read && readFields({ ...read.unexpected_fields, ...read.fields }, safe.restore);
  if (record === undefined || record.title === "")
    return issue(
      "no-title",
      `The entry "${entry.key}" has no title that can be read: check its braces and commas.`,
    );
  return { kind: "record", lines: entry.lines, record };
}

/** What a line outside entries is: comment, or the rest of an entry that was closed too early. */
function readOutside(line: string, at: number): Item {
  const lines: [number, number] = [at, at];
  if (/^\s*(?:[A-Za-z_-]+\s*=\s*["{\d]|[})]+,?\s*$)/.test(line))
    return {
      kind: "issue",
      lines,
      code: "outside-entry",
      message: "This line stands outside of any entry: check the braces of the entry above it.",
    };
  return { kind: "furniture", lines, what: "comment" };
}

export const bibtex: Format = {
  id: "bibtex",
  label: "BibTeX bibliography",
  looksFor: 'entries such as "@article{key, title = {…}, … }"',

  detect({ lines }) {
    const entries = findEntries(lines);
    const inside = entries.reduce((sum, { lines: [first, last] }) => sum + last - first + 1, 0);
    const filled = lines.filter((line) => line.trim() !== "" && !/^\s*%/.test(line)).length;
    const works = entries.some((entry) => !(entry.type in OTHERS) && /[,\s]title\s*=/i.test(entry.text));
    return works && filled > 0 ? Math.min(1, inside / filled) : 0;
  },

  parse({ lines }) {
    const entries = findEntries(lines);
    const abbreviations = entries.filter((entry) => entry.type === "string" && !entry.open);
    const { strings } = new BibLatexParser(
      `${abbreviations.map((entry) => entry.text).join("\n")}\n`,
    ).parse();
    const inside = new Set(
      entries.flatMap(({ lines: [first, last] }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      ),
    );
    const outside = lines.flatMap((line, at) =>
      inside.has(at + 1) || squeeze(line) === "" ? [] : [readOutside(line, at + 1)],
    );
    return [...entries.map((entry) => readEntry(entry, strings)), ...outside].toSorted(
      (a, b) => a.lines[0] - b.lines[0],
    );
  },
};
