/**
 * What a search is, whoever answers it. Views know `run(request) → Result` alone, so another engine can stand behind
 * the same pages. Everything here crosses a worker's boundary: plain data, no functions, no classes.
 */
import type { Card, MathTable } from "./schema.ts";

/** One facet's choices: values to have (any of them) and values to be without. */
export type Choice = { include: string[]; exclude: string[] };
/** Facet key → choices. A facet without choices is absent. */
export type Selection = Record<string, Choice>;

export const SORTS = ["relevance", "newest", "oldest", "title", "discussed"] as const;
export type Sort = (typeof SORTS)[number];

export type Request = {
  /** What stands in the search box, in the query language. */
  text: string;
  selection: Selection;
  /** Absent: relevance where words are searched, newest first elsewhere. */
  sort?: Sort;
  offset: number;
  limit: number;
  /** The last word is still being typed: complete it. */
  typing?: boolean;
  /** Ids and scores alone are wanted: no marks, snippets, reasons, counts or rescues. */
  plain?: boolean;
  /** What stands in one facet's own box: that facet's values are those whose name holds it. */
  find?: { facet: string; text: string };
  /** Count places that the listing's classifier is unsure of (under {@link SURE_PLACE}) too. */
  weakPlaces?: boolean;
  /** Answer once all that the answer needs has been fetched, and not before. */
  settled?: boolean;
};

/** A run of matched text: offsets in UTF-16 units, end excluded. */
export type Mark = [start: number, end: number];

/** A part of the answer to "why this result?": one word or phrase of the query in one field. */
export type Reason = {
  /** As the reader typed it. */
  query: string;
  /** As the paper has it. */
  term: string;
  field: "title" | "authors" | "abstract" | "venue" | "other";
  how: "exact" | "stem" | "completed" | "corrected" | "phrase" | "title" | "related";
  /** Of the paper's score, 0 to 1. */
  share: number;
};

export type Hit = {
  card: Card;
  score: number;
  marks: {
    title: Mark[];
    /** By the author's place in the card. */
    authors: Mark[][];
  };
  /** The best sentence of the abstract; absent where there is no abstract. */
  snippet?: { text: string; marks: Mark[]; cut: { before: boolean; after: boolean } };
  /** The abstract has not been fetched yet. */
  awaited?: true;
  reasons: Reason[];
};

export type FacetValue = {
  value: string;
  label: string;
  /** Papers that the result would have with this value chosen beside the other facets' choices. */
  count: number;
  /** In a tree: the value one level up. */
  parent?: string;
};
/** A long facet's values are its first ones and those chosen; `total` is how many there are to be found. */
export type FacetResult = { key: string; values: FacetValue[]; total: number };

/** A short word to the reader: what was not understood, left out or corrected. */
export type Note =
  | { code: "unclosed-quote" | "unclosed-bracket" | "stray-operator"; text: string }
  | { code: "unknown-field"; field: string }
  | { code: "bad-value"; field: string; value: string }
  | { code: "too-long"; kept: number }
  | { code: "too-many-words"; kept: number }
  /** So long a text is searched as words: its quotes, dashes and capitals ask for nothing. */
  | { code: "prose" }
  /** Only `full` papers have all the words; the best of those with part of them are shown as well. */
  | { code: "loosened"; full: number }
  /** The corpus does not hold `word`; papers with `instead` are shown. */
  | { code: "corrected"; word: string; instead: string[] };

/** A way out when nothing, or little, is found. */
export type Rescue =
  /** The query in the corpus's spelling. */
  | { kind: "spelling"; text: string; total: number }
  /** The query with one filter dropped: a facet's values to have as a whole, or one to be without. */
  | { kind: "drop-facet"; key: string; values: string[]; exclude: boolean; labels: string[]; total: number }
  /** The query with the words of its phrases by themselves. */
  | { kind: "drop-quotes"; text: string; total: number }
  /** The query with one of its words dropped. */
  | { kind: "drop-words"; text: string; total: number };

export type Result = {
  /** Papers that match. */
  total: number;
  /** Papers there are. */
  of: number;
  hits: Hit[];
  facets: FacetResult[];
  notes: Note[];
  rescues: Rescue[];
  /** Formulas that stand in the hits' titles and snippets. */
  math: MathTable;
  /**
   * What the whole answer needs has not been fetched yet: papers may come and go ("found"), or texts of those shown are
   * still to come and their order may change ("shown").
   */
  partial?: "found" | "shown";
};

export type Suggestion =
  | { kind: "completion"; text: string }
  | { kind: "topic"; id: string; label: string; count: number }
  | { kind: "author"; id: string; label: string; count: number }
  | { kind: "title"; id: string; label: string };

export interface Engine {
  /** Never throws for any text. */
  run(request: Request): Result;
  /** Where all papers that a search finds stand in the catalog, in its order and whatever its offset and limit. */
  places(request: Request): number[];
  /** At most `limit` suggestions for what is in the box, best first. */
  suggest(text: string, limit: number): Suggestion[];
}
