/** A corpus's packed index: two files, of which the first answers alone. `layout.md` has their layout. */
import { FINGERPRINT } from "../search-config.ts";
import type { Corpus } from "../search/corpus.ts";
import { indexedPapers } from "../search/prepare.ts";
import { INDEX_FIELDS, type IndexField } from "../search/term-index.ts";
import { writeVarints } from "./bytes.ts";
import { writeDictionary } from "./dictionary.ts";
import { createEntries } from "./entries.ts";
import { writeField } from "./fields.ts";
import { createFieldGatherer } from "./gather.ts";
import { POSTINGS, TERMS } from "./kinds.ts";
import { checksumOf, writeSections } from "./sections.ts";

export type PackedFiles = { terms: ArrayBuffer; postings: ArrayBuffer };

/** @param corpus its papers are gone through once; meanwhile some bytes a posting are held, and the different words. */
export function packIndex(corpus: Corpus): PackedFiles {
  const entries = createEntries();
  const fields = {
    all: createFieldGatherer(),
    title: createFieldGatherer(),
    authors: createFieldGatherer(),
  };
  let papers = 0;
  for (const paper of indexedPapers(corpus, entries.words)) {
    papers++;
    for (const field of INDEX_FIELDS) fields[field].add(paper[field].map((term) => entries.numberOf(term)));
  }
  const { texts, ranks, words } = entries.sorted();
  const section = (field: IndexField): Uint8Array[] => writeField(fields[field].sorted(ranks));
  const terms = writeSections(TERMS, [
    writeVarints([Number.parseInt(FINGERPRINT, 16), papers, texts.length]),
    ...writeDictionary(texts),
    writeVarints(words),
    ...section("title"),
    ...section("authors"),
  ]);
  const postings = writeSections(POSTINGS, [writeVarints([checksumOf(terms)]), ...section("all")]);
  return { terms, postings };
}
