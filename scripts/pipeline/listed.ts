/** The shapes between parsing and merging. */
import type { Conflict, Lines, Paper, Repair, Source } from "../../src/core/schema.ts";

/** What a listing can say of a paper, in the corpus's wording. */
export type Fields = Omit<Paper, "id" | "sources" | "conflicts" | "repairs" | "topics" | "related">;

/** One listing's record of one paper, normalized. */
export type Listed = {
  source: Source;
  /** The listing's own lines. */
  raw: string;
  /** The id that a corpus of our own gave it. */
  id?: string;
  /** Its wording is a corpus's already: nothing in it is to be repaired. */
  finished?: boolean;
  fields: Fields;
  repairs: Repair[];
  /** Of an earlier build, where the listing is a corpus of our own. */
  conflicts: Conflict[];
};

/**
 * Which of the records on just the same lines each item is, from 1, where there are several; else nothing.
 * @returns by the items' order.
 */
export function numberEntries(items: readonly { kind: string; lines: Lines }[]): { entry?: number }[] {
  const counts = new Map<string, number>();
  const keys = items.map(({ kind, lines }) => (kind === "record" ? lines.join() : ""));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return keys.map((key) => {
    if (key === "" || counts.get(key) === 1) return {};
    const entry = (seen.get(key) ?? 0) + 1;
    seen.set(key, entry);
    return { entry };
  });
}
