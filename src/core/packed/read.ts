/** Reads what `write.ts` writes, as it lies in memory: nothing is unpacked but where things begin. */
import { FINGERPRINT } from "../search-config.ts";
import type { Refused } from "../search/index-file.ts";
import { readVarints } from "./bytes.ts";
import { type Dictionary, openDictionary } from "./dictionary.ts";
import { type Field, openField } from "./fields.ts";
import { POSTINGS, TERMS } from "./kinds.ts";
import { checksumOf, readSections } from "./sections.ts";

/** The first file: it answers alone, from titles and authors. */
export type Terms = {
  /** Papers. */
  size: number;
  dictionary: Dictionary;
  /** By entry: twice the papers that hold the word, and one more where it is prominent; 0 for what is only a term. */
  words: Uint32Array;
  title: Field;
  authors: Field;
  /** Of the file: the postings that go with it name it. */
  checksum: number;
};

/**
 * @param papers of the corpus: an index of more or fewer is none of it.
 * @param isWhole see {@link readSections}.
 */
export function readTerms(file: ArrayBuffer, papers: number, isWhole?: boolean): Terms | Refused {
  const sections = readSections(file, TERMS, isWhole);
  if ("refused" in sections) return sections;
  const [fingerprint = 0, size = 0, entries = 0] = readVarints(sections("numbers"), 3);
  const made = fingerprint.toString(16).padStart(8, "0");
  if (made !== FINGERPRINT)
    return { refused: "fingerprint", what: `it was made under ${made}, not ${FINGERPRINT}` };
  if (size !== papers)
    return { refused: "damaged", what: `it is of ${size} papers, and there are ${papers}` };
  return {
    size,
    dictionary: openDictionary(sections, entries),
    words: readVarints(sections("words"), entries),
    title: openField((part) => sections(`title ${part}`), entries, size),
    authors: openField((part) => sections(`authors ${part}`), entries, size),
    checksum: checksumOf(file),
  };
}

/** @returns the field `all` of the same papers. */
export function readPostings(
  file: ArrayBuffer,
  { dictionary, size, checksum }: Terms,
  isWhole?: boolean,
): Field | Refused {
  const sections = readSections(file, POSTINGS, isWhole);
  if ("refused" in sections) return sections;
  if (readVarints(sections("numbers"), 1)[0] !== checksum)
    return { refused: "damaged", what: "it goes with other terms" };
  return openField((part) => sections(`all ${part}`), dictionary.size, size);
}
