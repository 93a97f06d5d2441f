/** The shapes between parsing and merging. */
import type { Conflict, Paper, Repair, Source } from "../../src/core/schema.ts";

/** What a listing can say of a paper, in the corpus's wording. */
export type Fields = Omit<Paper, "id" | "sources" | "conflicts" | "repairs" | "topics" | "related">;

/** One listing's record of one paper, normalized. */
export type Listed = {
  source: Source;
  /** The listing's own lines. */
  raw: string;
  /** The id that a corpus of our own gave it. */
  id?: string;
  fields: Fields;
  repairs: Repair[];
  /** Of an earlier build, where the listing is a corpus of our own. */
  conflicts: Conflict[];
};
