import * as z from "zod/mini";
import {
  Author,
  Conflict,
  type Lines,
  Link,
  Paper,
  PaperDate,
  PaperId,
  Place,
  Repair,
} from "../../src/core/schema.ts";
import type { Format, Item, RawName, RawRecord } from "./format.ts";
import { parseJson, readJson } from "./json-entries.ts";
import { readEntries } from "./json-format.ts";
import { isObject } from "./json-values.ts";

const count = z.int().check(z.nonnegative());

/**
 * `Paper` as others write it: the title alone is asked for, an author may be a plain name, and the year a number.
 *
 * Of a corpus of our own, `topics` and `related` are left behind, for they follow from all papers of the new corpus
 * together, and `sources`, for the file that is read is the source now. Other fields that no paper has are passed over.
 */
const LenientPaper = z.object({
  id: z.exactOptional(PaperId),
  title: z.string().check(z.regex(/\S/)),
  authors: z.exactOptional(z.array(z.union([z.string(), z.partial(z.object(Author.shape))]))),
  authorCount: z.exactOptional(count),
  organization: z.exactOptional(z.string()),
  abstract: z.exactOptional(z.string()),
  date: z.exactOptional(z.union([PaperDate, z.int().check(z.gte(1000), z.lte(9999))])),
  venue: z.exactOptional(z.string()),
  arxiv: z.exactOptional(z.string()),
  doi: z.exactOptional(z.string()),
  comments: z.exactOptional(count),
  upvotes: z.exactOptional(count),
  places: z.exactOptional(z.array(Place)),
  placesOmitted: z.exactOptional(count),
  links: z.exactOptional(z.array(Link)),
  conflicts: z.exactOptional(z.array(Conflict)),
  repairs: z.exactOptional(z.array(Repair)),
});
type LenientPaper = z.infer<typeof LenientPaper>;

/** What a field that cannot be read should be; a text, where nothing else is said. */
const EXPECTED: Readonly<Record<string, string>> = {
  id: 'a slug such as "discrete-tilt-matching"',
  title: "a text that is not empty",
  authors: "a list of names, or of objects with a name",
  authorCount: "a whole number",
  date: '"2024", "2024-06" or "2024-06-10"',
  comments: "a whole number",
  upvotes: "a whole number",
  places: 'a list of objects with a "path"',
  placesOmitted: "a whole number",
  links: 'a list of objects with a "kind" and a "url"',
  conflicts: "a list of conflicts",
  repairs: "a list of repairs",
};

function readEntry(json: unknown, lines: Lines): Item {
  const issue = (code: string, message: string): Item => ({ kind: "issue", lines, code, message });
  if (!isObject(json))
    return issue(
      "bad-json",
      "This line is not a whole JSON object: write each paper on one line of its own.",
    );
  const paper = LenientPaper.safeParse(withoutNulls(json));
  if (paper.success) {
    const record = toRecord(paper.data, Paper.safeParse(json).success);
    return { kind: "record", lines, record };
  }
  const field = String(paper.error.issues[0]?.path[0]);
  return issue("bad-paper", `The field "${field}" must be ${EXPECTED[field] ?? "a text"}.`);
}

/** null, where others write it for what they do not know, is left out. */
function withoutNulls(json: object): object {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
}

function toRecord({ authors, date, ...rest }: LenientPaper, finished: boolean): RawRecord {
  const record: RawRecord = rest;
  if (authors !== undefined) record.authors = authors.flatMap(toName);
  if (date !== undefined) record.date = String(date);
  if (finished) record.finished = true;
  return record;
}

/** A nameless author is none. */
function toName(author: NonNullable<LenientPaper["authors"]>[number]): RawName[] {
  const { name = "", given, family } = typeof author === "string" ? { name: author } : author;
  if (given !== undefined || family !== undefined) {
    const parts = { ...(given === undefined ? {} : { given }), ...(family === undefined ? {} : { family }) };
    return [name === "" ? parts : { name, ...parts }];
  }
  return name.trim() === "" ? [] : [{ literal: name }];
}

/** Keys by which other layouts of JSON are known. */
const FOREIGN = [
  ["paper", "paperId", "externalIds", "externalids", "corpusId", "corpusid", "summary"],
  ["authorships", "abstract_inverted_index", "primary_location"],
  ["author", "issued", "container-title"],
].flat();

const isOurs = (json: unknown): boolean =>
  isObject(json) &&
  typeof json["title"] === "string" &&
  (json["id"] === undefined || PaperId.safeParse(json["id"]).success) &&
  !FOREIGN.some((key) => Object.hasOwn(json, key));

const share = (marks: readonly boolean[]) => marks.filter(Boolean).length / Math.max(1, marks.length);

const isList = (lines: readonly string[]) => /^\s*\[/.test(lines.find((line) => /\S/.test(line)) ?? "");

export const papersJsonl: Format = {
  id: "papers-jsonl",
  label: "Corpus (JSON Lines)",
  looksFor: 'a JSON object with a "title" on every line, or a list of such objects',

  detect({ lines }) {
    if (isList(lines)) return share((readJson(lines)?.entries ?? []).map(({ value }) => isOurs(value)));
    const filled = lines.filter((line) => line.trim() !== "");
    // A line that is damaged may still be told by its key.
    return share(
      filled.map((line) => {
        const json = parseJson(line);
        return json === undefined ? /^\s*\{.{0,400}"title"\s*:/.test(line) : isOurs(json);
      }),
    );
  },

  parse({ lines }) {
    const file = isList(lines) ? readJson(lines) : undefined;
    if (file !== undefined) return readEntries(file, ({ value, lines: own }) => readEntry(value, own));
    return lines.flatMap((line, at) =>
      line.trim() === "" ? [] : [readEntry(parseJson(line), [at + 1, at + 1])],
    );
  },
};
