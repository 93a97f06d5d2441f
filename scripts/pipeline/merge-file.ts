/** `seeds/merge.json`: what a maintainer says of papers that the build took for one, or for two. */
import * as z from "zod/mini";
import { type Effects, InputError } from "./effects.ts";
import { readArxiv, readDoi } from "./identifiers.ts";
import { titleKey } from "./letters.ts";
import type { Listed } from "./listed.ts";
import type { Merged } from "./merge.ts";
import type { Decision } from "./same-paper.ts";

const FILE = "merge.json";

const Names = z.array(z.string().check(z.minLength(1))).check(z.minLength(2));
/** A list of entries; `why` is for people alone. */
const MergeFile = z.array(
  z.union([
    z.strictObject({ same: Names, why: z.optional(z.string()) }),
    z.strictObject({ different: Names, why: z.optional(z.string()) }),
  ]),
);
type MergeFile = z.infer<typeof MergeFile>;
type Entry = { entry: MergeFile[number]; line: number };

const EXAMPLE =
  '[{"same": ["paper-id", "other-paper-id"]}, {"different": ["listing.txt:12", "other.bib:40"], "why": "…"}]';
const REMEDY =
  "Name a paper by its id or title as report.json has them, by its arXiv id or DOI, or a record by its file and line (listing.txt:12).";

/**
 * Reads the file.
 * @returns nothing where there is none.
 * @throws {InputError} where it is not in order.
 */
export async function readMergeFile(seeds: string, effects: Effects): Promise<Entry[]> {
  if (!(await effects.list(seeds)).includes(FILE)) return [];
  const text = new TextDecoder().decode(await effects.read(`${seeds}/${FILE}`));
  const lines = entryLines(text);
  const read = MergeFile.safeParse(parseJson(text));
  if (read.success) return read.data.map((entry, at) => ({ entry, line: lines[at] ?? 1 }));
  const at = read.error.issues[0]?.path[0];
  const line = typeof at === "number" ? (lines[at] ?? 1) : 1;
  throw new InputError(`${FILE}:${line}: this is not as it should be. It is a list such as ${EXAMPLE}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${FILE}: this is no valid JSON (${String(cause)}).`, { cause });
  }
}

/** The line on which each entry says what it is. */
function entryLines(text: string): number[] {
  return text
    .split("\n")
    .flatMap((line, at) => [...line.matchAll(/"(?:same|different)"\s*:/g)].map(() => at + 1));
}

/**
 * What the entries say of the records.
 * @param merged the papers as they are without a word from a maintainer: their ids are those that a report showed.
 * @throws {InputError} one for all names that name nothing, or more than one paper.
 */
export function toDecisions(entries: readonly Entry[], merged: readonly Merged[]): Decision[] {
  const problems: string[] = [];
  const find = (name: string, line: number): readonly Listed[] => {
    const found = findRecords(name, merged);
    if (found.length === 1) return found[0]!;
    const what = found.length === 0 ? "names no paper" : `names ${found.length} papers`;
    problems.push(`${FILE}:${line}: "${name}" ${what}. ${REMEDY}`);
    return [];
  };
  const decisions = entries.flatMap(({ entry, line }): Decision[] => {
    if ("same" in entry) return [{ kind: "same", records: entry.same.flatMap((name) => find(name, line)) }];
    const sides = entry.different.map((name) => find(name, line));
    for (const [at, side] of sides.entries()) {
      if (sides.slice(at + 1).some((other) => other.some((record) => side.includes(record)))) {
        problems.push(
          `${FILE}:${line}: "${entry.different[at]!}" and another of these names are one paper; name its records by file and line.`,
        );
      }
    }
    return sides.flatMap((side, at) =>
      sides.slice(at + 1).map((other): Decision => ({ kind: "different", sides: [side, other] })),
    );
  });
  if (problems.length > 0) throw new InputError([...new Set(problems)].join("\n"));
  return decisions;
}

/** The records of each paper that the name may mean: by file and line, by id, by identifier, else by title. */
function findRecords(name: string, merged: readonly Merged[]): (readonly Listed[])[] {
  const place = /^(.+):(\d+)$/.exec(name);
  const records = merged.flatMap((paper) => paper.records);
  if (place) {
    const [, file, number] = place;
    const line = Number(number);
    const at = records.filter(
      ({ source }) => source.file === file && source.lines[0] <= line && line <= source.lines[1],
    );
    if (at.length > 0) return at.map((record) => [record]);
  }
  const arxiv = readArxiv(name);
  const doi = readDoi(name);
  const title = titleKey(name);
  const WAYS: readonly ((paper: Merged["paper"]) => boolean)[] = [
    ({ id }) => id === name,
    (paper) => (arxiv !== undefined && paper.arxiv === arxiv) || (doi !== undefined && paper.doi === doi),
    (paper) => titleKey(paper.title) === title,
  ];
  for (const isMeant of WAYS) {
    const found = merged.filter(({ paper }) => isMeant(paper));
    if (found.length > 0) return found.map((paper) => paper.records);
  }
  return [];
}
