import { byLines } from "./entries.ts";
import type { Format, Item, RawRecord } from "./format.ts";
import { type JsonEntry, type JsonFile, type JsonGap, isPunctuation, readJson } from "./json-entries.ts";
import { isObject } from "./json-values.ts";
import { isBlank } from "./text.ts";

/** A layout of JSON objects. */
export type JsonLayout = Pick<Format, "id" | "label" | "looksFor"> & {
  /** How sure it is that an object is a record of this layout, 0 to 1. */
  knows: (value: Readonly<Record<string, unknown>>) => number;
  /** A title of "" where there is none. */
  read: (value: Readonly<Record<string, unknown>>) => RawRecord;
};

/** Entries looked at to tell the layout. */
const SAMPLE = 60;

export function jsonFormat({ id, label, looksFor, knows, read }: JsonLayout): Format {
  return {
    id,
    label,
    looksFor,

    detect({ lines }) {
      const values = (readJson(lines)?.entries ?? [])
        .slice(0, SAMPLE)
        .flatMap(({ value }) => (isObject(value) ? [value] : []));
      return values.reduce((sum, value) => sum + knows(value), 0) / Math.max(1, values.length);
    },

    parse({ lines }) {
      return readEntries(readJson(lines) ?? wholeFile(lines), (entry) => readValue(entry, read));
    },
  };
}

/** What is no JSON at all, though it was said to be. */
function wholeFile(lines: readonly string[]): JsonFile {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first === -1) return { entries: [], gaps: [] };
  return { entries: [], gaps: [{ lines: [first + 1, lines.length], text: lines.join("\n"), outer: false }] };
}

function readValue({ lines, value }: JsonEntry, read: JsonLayout["read"]): Item {
  const issue = (code: string, message: string): Item => ({ kind: "issue", lines, code, message });
  if (!isObject(value))
    return issue("bad-json", "This object is not whole: check its quotation marks, commas and braces.");
  const record = read(value);
  if (record.title.trim() === "") return issue("no-title", "This object has no title: add it.");
  return { kind: "record", lines, record };
}

/** Every entry as it is read, and what stands between them. A record carries its text, for its line may hold others. */
export function readEntries({ entries, gaps }: JsonFile, read: (entry: JsonEntry) => Item): Item[] {
  const items = entries.map((entry): Item => {
    const item = read(entry);
    return item.kind === "record" ? { ...item, text: entry.text } : item;
  });
  return [...items, ...gaps.flatMap(readGap)].toSorted(byLines);
}

/** Between entries stand commas, and brackets of what wraps them; anything else is left of a broken entry. */
function readGap({ lines, text, outer }: JsonGap): Item[] {
  if (isPunctuation(text)) return [{ kind: "furniture", lines, what: "brackets and commas" }];
  if (outer) return [{ kind: "furniture", lines, what: "the answer around the records" }];
  return [
    {
      kind: "issue",
      lines,
      code: "outside-entry",
      message: "This text stands between two objects: check the braces of the object before it.",
    },
  ];
}
