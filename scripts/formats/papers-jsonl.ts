import * as z from "zod/mini";
import { Author, Conflict, Link, Paper, PaperDate, PaperId, Place, Repair } from "../../src/core/schema.ts";
import type { Format, Item, RawName, RawRecord } from "./format.ts";

const count = z.int().check(z.nonnegative());

/** `Paper` as others write it: only the title is asked for, an author may be a plain name, a year a number. */
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

function toName(author: NonNullable<LenientPaper["authors"]>[number]): RawName[] {
  if (typeof author === "string") return author.trim() === "" ? [] : [{ literal: author }];
  const { name, given, family } = author;
  if (given === undefined && family === undefined) return name === undefined ? [] : [{ literal: name }];
  return [
    {
      ...(name === undefined ? {} : { name }),
      ...(given === undefined ? {} : { given }),
      ...(family === undefined ? {} : { family }),
    },
  ];
}

function toRecord({ authors, date, ...rest }: LenientPaper, finished: boolean): RawRecord {
  const record: RawRecord = rest;
  if (authors !== undefined) record.authors = authors.flatMap(toName);
  if (date !== undefined) record.date = String(date);
  if (finished) record.finished = true;
  return record;
}

/** null, where others write it for what they do not know, is left out. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

function parseJson(line: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    return undefined;
  }
}

function readLine(line: string, at: number): Item {
  const lines: [number, number] = [at, at];
  const json = parseJson(line);
  if (json === undefined)
    return {
      kind: "issue",
      lines,
      code: "bad-json",
      message: "This line is not a whole JSON object; each paper must stand on one line of its own.",
    };
  const paper = LenientPaper.safeParse(withoutNulls(json.value));
  if (paper.success)
    return { kind: "record", lines, record: toRecord(paper.data, Paper.safeParse(json.value).success) };
  const problem = paper.error.issues[0]!;
  const field = problem.path.join(".");
  return {
    kind: "issue",
    lines,
    code: "bad-paper",
    message: `${field === "" ? "This line" : `The field "${field}"`} is not as a paper has it: ${problem.message}.`,
  };
}

export const papersJsonl: Format = {
  id: "papers-jsonl",
  label: "Corpus (JSON Lines)",
  looksFor: 'a JSON object with a "title" on every line',

  detect({ lines }) {
    const filled = lines.filter((line) => line.trim() !== "");
    const papers = filled.filter((line) => /^\s*\{/.test(line) && /"title"\s*:/.test(line));
    return filled.length === 0 ? 0 : papers.length / filled.length;
  },

  parse({ lines }) {
    return lines.flatMap((line, at) => (line.trim() === "" ? [] : [readLine(line, at + 1)]));
  },
};
