/** Layouts in which every line begins with the tag of a field: RIS, EndNote, PubMed. */
import type { Lines } from "../../src/core/schema.ts";
import type { Format, Item, RawName, RawRecord } from "./format.ts";
import { identify } from "./identify.ts";
import { exacter, readDate } from "./loose-dates.ts";
import { plain } from "./plain.ts";
import { isBlank, squeeze } from "./text.ts";

/** Tag → its values, in order: each is the lines of one field put together. */
type Fields = ReadonlyMap<string, readonly string[]>;
/** A field as it stands in the file. */
export type Field = { tag: string; value: string };

/** How a layout writes its records, and which tags say what. */
export type Tagged = Pick<Format, "id" | "label" | "looksFor"> & {
  /** A line with a tag: its groups are the tag and the value. */
  line: RegExp;
  /** Tags that other layouts do not have, for a file of which the beginning is lost. */
  own: readonly string[];
  /** The tag that begins a record, and the one that ends it. */
  opens: string;
  closes?: string;
  /** Where a file has no tag that opens, a blank line between fields parts its records. */
  blankParts?: boolean;
  /** Tags, best first. */
  title: readonly string[];
  abstract: readonly string[];
  venue: readonly string[];
  dates: readonly string[];
  dois: readonly string[];
  arxivs: readonly string[];
  addresses: readonly string[];
  notes: readonly string[];
  /** The authors, from all fields in order. */
  authors: (fields: readonly Field[]) => RawName[];
  /** What the layout does to titles, undone. */
  readTitle?: (title: string) => string;
};

type Draft = { lines: Lines; fields: Field[] };

/** "et al." is no one's name. */
const AND_OTHERS = /^(?:et al\.?|(?:and )?others)$/i;
const isOthers = (name: RawName) => "literal" in name && AND_OTHERS.test(name.literal);

export function taggedFormat(layout: Tagged): Format {
  const { id, label, looksFor } = layout;
  return {
    id,
    label,
    looksFor,

    detect({ lines }) {
      const tags = new Set<string>();
      let filled = 0;
      let tagged = 0;
      for (const line of lines) {
        if (isBlank(line)) continue;
        filled++;
        const tag = layout.line.exec(line)?.[1];
        if (tag === undefined) continue;
        tagged++;
        tags.add(tag);
      }
      // Text that runs over many lines has a tag on its first alone.
      const share = Math.min(1, (tagged / filled) * 2.5);
      if (!layout.title.some((tag) => tags.has(tag))) return 0;
      if (tags.has(layout.opens)) return share;
      return layout.own.some((tag) => tags.has(tag)) && tagged > 2 ? share * 0.6 : 0;
    },

    parse({ lines }) {
      const { drafts, outside } = findRecords(lines, layout);
      return [...drafts.map((draft) => readDraft(draft, layout)), ...outside].toSorted(
        (a, b) => a.lines[0] - b.lines[0],
      );
    },
  };
}

function findRecords(lines: readonly string[], layout: Tagged): { drafts: Draft[]; outside: Item[] } {
  const drafts: Draft[] = [];
  const outside: Item[] = [];
  const opened = lines.some((line) => layout.line.exec(line)?.[1] === layout.opens);
  const byBlank = layout.blankParts === true && !opened;
  let draft: Draft | undefined;
  /** Lines of the field that is being read. */
  let value: string[] = [];
  let tag = "";
  const endField = () => {
    if (draft !== undefined && tag !== "") draft.fields.push({ tag, value: value.join("\n") });
    tag = "";
  };
  const endRecord = () => {
    endField();
    draft = undefined;
  };
  lines.forEach((line, at) => {
    const number = at + 1;
    const [, name, first = ""] = layout.line.exec(line) ?? [];
    if (isBlank(line)) {
      if (byBlank) endRecord();
      return;
    }
    if (name === undefined) {
      if (draft === undefined) {
        outside.push({ kind: "furniture", lines: [number, number], what: "outside of the records" });
        return;
      }
      value.push(line);
      draft.lines[1] = number;
      return;
    }
    if (name === layout.closes && draft === undefined) {
      outside.push({ kind: "furniture", lines: [number, number], what: "outside of the records" });
      return;
    }
    // A file may be cut off in the middle of a record, or a record's first line lost.
    if (name === layout.opens || draft === undefined) {
      endRecord();
      draft = { lines: [number, number], fields: [] };
      drafts.push(draft);
    }
    endField();
    tag = name;
    value = [first];
    draft.lines[1] = number;
    if (name === layout.closes) endRecord();
  });
  endRecord();
  return { drafts, outside };
}

function readDraft({ lines, fields }: Draft, layout: Tagged): Item {
  const byTag = new Map<string, string[]>();
  for (const { tag, value } of fields) {
    const values = byTag.get(tag);
    if (values === undefined) byTag.set(tag, [value]);
    else values.push(value);
  }
  const record = readRecord(fields, byTag, layout);
  if (record.title === "") {
    const message = `This record has no title: add it, in a field "${layout.title[0]}".`;
    return { kind: "issue", lines, code: "no-title", message };
  }
  return { kind: "record", lines, record };
}

function readRecord(fields: readonly Field[], byTag: Fields, layout: Tagged): RawRecord {
  const all = (tags: readonly string[]) =>
    tags.flatMap((tag) => byTag.get(tag) ?? []).flatMap((value) => plain(value) || []);
  const title = all(layout.title)[0] ?? "";
  const names = layout.authors(fields);
  const authors = names.filter((name) => !isOthers(name));
  const abstract = all(layout.abstract)[0];
  const date = all(layout.dates).map(readDate).reduce(exacter, undefined);
  const venue = all(layout.venue).find((name) => name !== title);
  return {
    title: layout.readTitle === undefined ? title : layout.readTitle(title),
    ...(authors.length > 0 && { authors }),
    ...(authors.length > 0 && authors.length < names.length && { moreAuthors: true }),
    ...(abstract === undefined ? {} : { abstract }),
    ...(date === undefined ? {} : { date }),
    ...identify({
      dois: all(layout.dois),
      arxivs: all(layout.arxivs),
      addresses: all(layout.addresses),
      venue,
      notes: all(layout.notes),
    }),
  };
}

/** Each value of these tags as a name, in either order. */
export function literalNames(tags: readonly string[]): Tagged["authors"] {
  return (fields) =>
    fields
      .filter(({ tag }) => tags.includes(tag))
      // Several authors in one field stand on a line each.
      .flatMap(({ value }) => value.split("\n"))
      .map(squeeze)
      .filter((name) => name !== "")
      .map((literal) => ({ literal }));
}
