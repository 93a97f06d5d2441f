/** The engine over packed files, as the page's worker puts it together. */
import { openCards } from "../../../src/core/packed/cards.ts";
import { packedColumns } from "../../../src/core/packed/facet-columns.ts";
import { openLatent } from "../../../src/core/packed/latent-file.ts";
import { readPostings, readTerms } from "../../../src/core/packed/read.ts";
import { createPackedIndex } from "../../../src/core/packed/term-index.ts";
import { createPackedVocabulary } from "../../../src/core/packed/vocabulary.ts";
import type { Engine } from "../../../src/core/engine.ts";
import type { Corpus } from "../../../src/core/search/corpus.ts";
import { createEngine } from "../../../src/core/search/engine.ts";
import type { Refused } from "../../../src/core/search/index-file.ts";

export type PackedFiles = Record<"cards" | "terms" | "postings" | "latent", ArrayBuffer>;

/** @param papers in the files. */
export function openPackedEngine(files: PackedFiles, papers: number, abstracts: Corpus["abstracts"]): Engine {
  const cards = whole(openCards(files.cards, papers));
  const terms = whole(readTerms(files.terms, papers));
  const all = whole(readPostings(files.postings, terms));
  return createEngine(
    { catalog: cards.catalog, abstracts, math: {} },
    {
      index: createPackedIndex(terms, all),
      vocabulary: createPackedVocabulary(terms),
      columns: packedColumns(cards),
      latent: whole(openLatent(files.latent, papers)),
    },
  );
}

function whole<T extends object>(read: T | Refused): T {
  if ("refused" in read) throw new Error(read.what);
  return read;
}
