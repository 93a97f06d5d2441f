/** From a listing's wording to the corpus's: one spelling of characters, TeX read, names split, identifiers bare. */
import type { Author, Repair } from "../../src/core/schema.ts";
import type { RawName, RawRecord } from "../formats/format.ts";
import { arxivOfDoi, readArxiv, readDoi } from "./identifiers.ts";
import type { Fields, Listed } from "./listed.ts";
import { readName } from "./names.ts";
import { RECORD_RULES } from "./repair/index.ts";
import { applyEdits } from "./repairs.ts";

/** Marks that take no room and say nothing: controls, zero-width space and joiner, byte-order mark, soft hyphen. */
const NOTHING = /(?!\s)[\p{Cc}\u200B\u2060\uFEFF\u00AD]/gu;

/** NFC, runs of white space as one space, none at the ends. No reader sees a difference, so none is told. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(NOTHING, "").replace(/\s+/g, " ").trim();
}

/** The fields that are running text. */
const TEXTS = ["title", "abstract", "venue", "organization"] as const;
/** The fields that are taken over as they are. */
const TAKEN = ["authorCount", "date", "comments", "upvotes", "places", "placesOmitted", "links"] as const;

/** Where a record stands, and what it says there. */
export type Found = { file: string; format: string; lines: [number, number]; raw: string; record: RawRecord };

/** No rule is switched off. */
const NONE: ReadonlySet<string> = new Set();

/**
 * One record in the corpus's wording. Every change of wording is told in `repairs`.
 * @param off rules that change nothing.
 */
export function normalize(
  { file, format, lines, raw, record }: Found,
  off: ReadonlySet<string> = NONE,
): Listed {
  const repairs: Repair[] = [...(record.repairs ?? [])];
  const read = (field: string, text: string): string => {
    if (record.finished) return tidy(text);
    let clean = text.normalize("NFC");
    for (const { find, beforeTidying } of RECORD_RULES) {
      if (!beforeTidying) clean = tidy(clean);
      const edits = find(clean).filter(({ rule }) => !off.has(rule));
      if (edits.length === 0) continue;
      const edited = applyEdits(field, clean, edits);
      repairs.push(...edited.repairs);
      clean = edited.text;
    }
    return tidy(clean);
  };
  const fields: Fields = { title: record.title };
  for (const field of TEXTS) {
    const text = record[field] === undefined ? "" : read(field, record[field]);
    if (text) fields[field] = text;
  }
  for (const field of TAKEN) {
    if (record[field] !== undefined) Object.assign(fields, { [field]: record[field] });
  }
  const authors = (record.authors ?? []).map((name): Author => readName(readNameText(name, read), record));
  if (authors.length > 0) fields.authors = authors;
  const doi = record.doi === undefined ? undefined : (readDoi(record.doi) ?? tidy(record.doi));
  const arxiv =
    record.arxiv === undefined ? doi && arxivOfDoi(doi) : (readArxiv(record.arxiv) ?? tidy(record.arxiv));
  if (arxiv) fields.arxiv = arxiv;
  if (doi) fields.doi = doi;
  return {
    source: { file, format, lines },
    raw,
    ...(record.id === undefined ? {} : { id: record.id }),
    ...(record.finished && { finished: true }),
    fields,
    repairs,
    conflicts: record.conflicts ?? [],
  };
}

function readNameText(name: RawName, read: (field: string, text: string) => string): RawName {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, read("authors", text)]));
}
