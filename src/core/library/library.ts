/**
 * What a reader keeps: stars, notes, tags, lists and searches of their own. The shape in which a browser stores it and
 * in which it travels as a file. Times are ISO 8601 in UTC, and come from outside.
 */
import * as z from "zod/mini";
import { PaperId } from "../schema.ts";

/** Raised when the shape below changes; `versions.ts` then learns the way from the shape before. */
export const LIBRARY_VERSION = 1;

const text = z.string().check(z.minLength(1));
const time = z.iso.datetime();

/** What was known of a paper when it was kept, so that it can still be shown where a later build has lost it. */
export const Known = z.strictObject({
  title: text,
  authors: z.optional(z.array(z.string())),
  date: z.optional(z.string()),
  venue: z.optional(z.string()),
  arxiv: z.optional(z.string()),
  doi: z.optional(z.string()),
});
export type Known = z.infer<typeof Known>;

/** A paper with a star, a note or tags, or in a list; without any of these it is not kept. */
export const KeptPaper = z.strictObject({
  known: Known,
  /** When it was starred. */
  starred: z.optional(time),
  note: z.optional(text),
  tags: z.optional(z.array(text)),
});
export type KeptPaper = z.infer<typeof KeptPaper>;

export const ReadingList = z.strictObject({
  id: text,
  name: text,
  /** In the order in which they came. */
  papers: z.array(PaperId),
});
export type ReadingList = z.infer<typeof ReadingList>;

export const SavedSearch = z.strictObject({
  /** The address's part after the path: "?q=edge". */
  search: z.string(),
  /** When it was last looked at. */
  looked: time,
  /** Its papers at that time: see `pack.ts`. */
  seen: z.string(),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

export const Library = z.strictObject({
  version: z.literal(LIBRARY_VERSION),
  papers: z.record(PaperId, KeptPaper),
  lists: z.array(ReadingList),
  searches: z.array(SavedSearch),
});
export type Library = z.infer<typeof Library>;

export const EMPTY_LIBRARY: Library = { version: LIBRARY_VERSION, papers: {}, lists: [], searches: [] };
