/** What a listing's layout is to the rest of the pipeline. */
import type { Conflict, Lines, Link, Place, Repair } from "../../src/core/schema.ts";

/**
 * A name as a listing gives it: its parts where the layout has parts, else one string in either order. `name` is the
 * whole as a reader says it, where the listing states that beside the parts.
 */
export type RawName =
  | { name?: string; given?: string; family?: string; particle?: string; suffix?: string }
  | { literal: string };

/** What one listing says of one paper, in the listing's own wording. Absent: the listing does not say. */
export type RawRecord = {
  /** Kept where the listing is a corpus of our own. */
  id?: string;
  title: string;
  authors?: RawName[];
  /** `authors` are only the first of them: the list ends in "and others". */
  moreAuthors?: boolean;
  authorCount?: number;
  organization?: string;
  abstract?: string;
  /** "2024", "2024-06" or "2024-06-10". */
  date?: string;
  venue?: string;
  arxiv?: string;
  doi?: string;
  comments?: number;
  upvotes?: number;
  places?: Place[];
  placesOmitted?: number;
  links?: Link[];
  /** What an earlier build of a corpus of our own changed, and what its listings did not agree on. */
  repairs?: Repair[];
  conflicts?: Conflict[];
  /** Text is already as the corpus has it (our own JSON Lines): nothing is to be repaired. */
  finished?: boolean;
};

/**
 * A parser's answer, item by item. Every line that is not blank stands in an item; in exactly one, but for a line on
 * which one item ends and others begin.
 */
export type Item =
  /** `text` is the record's own text, where its lines hold more than it. */
  | { kind: "record"; lines: Lines; record: RawRecord; text?: string }
  | { kind: "furniture"; lines: Lines; what: string }
  | { kind: "issue"; lines: Lines; code: string; message: string };

/** A listing as read: its text decoded, its line ends made "\n", a byte-order mark taken off. */
export type Listing = {
  /** Path below `seeds/`, with "/" between folders. */
  file: string;
  lines: string[];
  /** The day the page was copied, where `seeds/sources.json` states it. */
  captured?: string;
};

export type Format = {
  /** "aitopics-list": stands in `sources` of a paper. */
  id: string;
  /** "AITopics list": what a reader is told. */
  label: string;
  /** What `detect` looks for, for the message when no layout claims a file: "lines of places …". */
  looksFor: string;
  /** How sure: 0 not at all, 1 beyond doubt. Reads content alone, never the file's name. */
  detect(listing: Listing): number;
  parse(listing: Listing): Item[];
};
