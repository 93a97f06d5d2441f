/** The two files of a packed index: what they begin with, and their sections in order. `layout.md` says what is in them. */
import { DICTIONARY_PARTS } from "./dictionary.ts";
import { FIELD_PARTS, type FieldPart } from "./fields.ts";
import type { Kind } from "./sections.ts";

/** Raised whenever what stands in a file changes. */
const VERSION = 1;

type PartOf<Name extends string> = `${Name} ${FieldPart}`;

function parts<Name extends string>(field: Name): PartOf<Name>[] {
  return FIELD_PARTS.map((part) => `${field} ${part}` as const);
}

/** The numbers: the search configuration's fingerprint, papers, entries. The words: see `Terms`. */
export const TERMS = {
  magic: "LExT",
  version: VERSION,
  sections: ["numbers", ...DICTIONARY_PARTS, "words", ...parts("title"), ...parts("authors")],
} as const satisfies Kind<string>;

/** The number: the checksum of the file of the terms. */
export const POSTINGS = {
  magic: "LExP",
  version: VERSION,
  sections: ["numbers", ...parts("all")],
} as const satisfies Kind<string>;
