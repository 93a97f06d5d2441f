/** A corpus with its packed index, as a test needs it. */
import { readPostings, readTerms, type Terms } from "../../../src/core/packed/read.ts";
import { createPackedIndex } from "../../../src/core/packed/term-index.ts";
import { createPackedVocabulary } from "../../../src/core/packed/vocabulary.ts";
import { packIndex } from "../../../src/core/packed/write.ts";
import { openCards } from "../../../src/core/packed/cards.ts";
import { packCards } from "../../../src/core/packed/cards-write.ts";
import { packedColumns } from "../../../src/core/packed/facet-columns.ts";
import type { Engine } from "../../../src/core/engine.ts";
import { createEngine } from "../../../src/core/search/engine.ts";
import type { Corpus } from "../../../src/core/search/corpus.ts";
import type { Refused } from "../../../src/core/search/index-file.ts";
import type { Prepared } from "../../../src/core/search/prepare.ts";

export function taken<T extends object>(read: T | Refused): T {
  if ("refused" in read) throw new Error(`refused: ${read.what}`);
  return read;
}

export function openPacked(corpus: Corpus): Prepared & { early: Prepared; terms: Terms } {
  const files = packIndex(corpus);
  const terms = taken(readTerms(files.terms, corpus.catalog.papers.length));
  const vocabulary = createPackedVocabulary(terms);
  const all = taken(readPostings(files.postings, terms));
  return {
    terms,
    vocabulary,
    index: createPackedIndex(terms, all),
    early: { vocabulary, index: createPackedIndex(terms) },
  };
}

/** Over packed files alone, but for the abstracts. */
export function createPackedEngine({ catalog, abstracts, math }: Corpus): Engine {
  const { index, vocabulary } = openPacked({ catalog, abstracts, math });
  const cards = taken(openCards(packCards(catalog), catalog.papers.length));
  const corpus = { catalog: cards.catalog, abstracts, math };
  return createEngine(corpus, { index, vocabulary, columns: packedColumns(cards) });
}
