/** What the engine makes of a corpus before it can answer: its index and its vocabulary. */
import { termsOf, withoutStopWords } from "../text/analyze.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { type Token, tokens } from "../text/tokens.ts";
import { authorNames, otherTexts } from "./card-texts.ts";
import type { Columns } from "./columns.ts";
import type { Corpus } from "./corpus.ts";
import type { LatentSpace } from "./latent.ts";
import { buildIndex, createTermIndex, type IndexedPaper, type PaperIndex } from "./minisearch-index.ts";
import type { TermIndex } from "./term-index.ts";
import { createVocabulary, type Vocabulary, type WordEntry } from "./vocabulary.ts";

/** What the engine needs beside the corpus. */
export type Prepared = {
  index: TermIndex;
  vocabulary: Vocabulary;
  latent?: LatentSpace;
  /** What facets and orders go by; absent: taken from the cards. */
  columns?: Columns;
};

/** A corpus's index and words, as they may be written down. */
export type Indexed = { index: PaperIndex; words: WordEntry[] };

/** Indexes a corpus. */
export function indexCorpus(corpus: Corpus): Indexed {
  const words = createWordCount();
  const index = buildIndex(indexedPapers(corpus, words));
  return { index, words: words.entries() };
}

/** Makes an index ready to be asked; what it is asked, it remembers. */
export function readied({ index, words }: Indexed): Prepared {
  return { index: createTermIndex(index), vocabulary: createVocabulary(words) };
}

export function prepare(corpus: Corpus): Prepared {
  return readied(indexCorpus(corpus));
}

/** The terms of every paper, in the catalog's order; its words are counted on the way. */
export function* indexedPapers({ catalog, abstracts }: Corpus, words: WordCount): Generator<IndexedPaper> {
  for (const [at, card] of catalog.papers.entries()) {
    words.nextPaper();
    const cut = (text: string, prominent = false): Token[] => {
      const found = tokens(text);
      words.add(found, prominent);
      return found;
    };
    const title = termsOf(cut(card.title, true));
    const names = authorNames(card).map((name) => termsOf(cut(name, true)));
    const others = [abstracts.at(at) ?? "", ...otherTexts(card)].flatMap((text) => termsOf(cut(text)));
    yield {
      title: withoutStopWords(title),
      authors: names.flat(),
      all: withoutStopWords([...title, ...names.flat(), ...others]),
    };
  }
}

/** Hears of every word of every paper. */
export type WordCount = {
  nextPaper(): void;
  add(found: readonly Token[], prominent: boolean): void;
};

/** Counts, for every word that can be completed or corrected to, the papers that hold it. */
export function createWordCount(): WordCount & { entries(): WordEntry[] } {
  const found = new Map<string, WordEntry>();
  let seen = new Set<string>();
  return {
    nextPaper() {
      seen = new Set();
    },
    add(all, prominent) {
      for (const { term: word, glyph } of all) {
        if (glyph || STOP_WORDS.has(word)) continue;
        let entry = found.get(word);
        if (!entry) found.set(word, (entry = { word, papers: 0, prominent: false }));
        if (!seen.has(word)) entry.papers++;
        if (prominent) entry.prominent = true;
        seen.add(word);
      }
    },
    entries: () => [...found.values()],
  };
}
