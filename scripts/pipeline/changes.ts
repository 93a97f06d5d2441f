/** What a build changes against the `papers.jsonl` of the one before. */
import { isDeepStrictEqual } from "node:util";
import type { Paper } from "../../src/core/schema.ts";
import { InputError } from "./effects.ts";

/** Beside `papers.jsonl`, where a build was told what was before. */
export const CHANGES = "changes.json";

type Named = { id: string; title: string };

export type Changes = {
  added: Named[];
  gone: Named[];
  /** With the fields of which the value is another, was not there, or is no more. */
  changed: (Named & { fields: string[] })[];
  unchanged: number;
};

/** A paper as an older build may have written it: fields may have had another shape. */
type OlderPaper = Named & Record<string, unknown>;

/**
 * Fields that are left out of the comparison: similar papers change with every paper that comes or goes, lines with
 * every line above them; the paper is the same.
 */
const BESIDE: ReadonlySet<string> = new Set(["related", "sources"]);

/**
 * @param text the content of a `papers.jsonl`.
 * @param file its name, for messages.
 * @throws {InputError} that names the line which holds no paper.
 */
export function readPreviousPapers(text: string, file: string): OlderPaper[] {
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const paper = parseJson(line);
    if (isPaper(paper)) return [paper];
    throw new InputError(
      `${file}:${at + 1} holds no paper with an id and a title. --previous takes the papers.jsonl of an earlier build.`,
    );
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isPaper(value: unknown): value is OlderPaper {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "title" in value &&
    typeof value.title === "string"
  );
}

/** Papers are told apart by their ids; each list is in the order of its corpus. */
export function comparePapers(before: readonly OlderPaper[], after: readonly Paper[]): Changes {
  const old = new Map(before.map((paper) => [paper.id, paper]));
  const kept = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((paper) => {
    const was = old.get(paper.id);
    const fields = was ? differing(was, paper) : [];
    return fields.length > 0 ? [{ ...named(paper), fields }] : [];
  });
  const added = after.filter(({ id }) => !old.has(id)).map(named);
  return {
    added,
    gone: before.filter(({ id }) => !kept.has(id)).map(named),
    changed,
    unchanged: after.length - added.length - changed.length,
  };
}

function differing(was: OlderPaper, is: Paper): string[] {
  const now: Record<string, unknown> = is;
  return [...new Set([...Object.keys(was), ...Object.keys(now)])]
    .filter((field) => !BESIDE.has(field) && !isDeepStrictEqual(was[field], now[field]))
    .toSorted();
}

/** Papers of a kind that a terminal names; the rest is counted. */
const NAMED = 10;

/** The changes as lines for a terminal. */
export function printChanges({ added, gone, changed, unchanged }: Changes): string[] {
  return [
    `since the previous build: ${added.length} added, ${gone.length} gone, ${changed.length} changed, ${unchanged} as before`,
    ...some("added", added, ({ id }) => id),
    ...some("gone", gone, ({ id }) => id),
    ...some("changed", changed, ({ id, fields }) => `${id} (${fields.join(", ")})`),
  ];
}

function some<T>(what: string, papers: readonly T[], print: (paper: T) => string): string[] {
  const rest = papers.length - NAMED;
  const lines = papers.slice(0, NAMED).map((paper) => `  ${what}: ${print(paper)}`);
  return rest > 0 ? [...lines, `  and ${rest} more ${what}; ${CHANGES} names all`] : lines;
}

function named({ id, title }: Named): Named {
  return { id, title };
}
