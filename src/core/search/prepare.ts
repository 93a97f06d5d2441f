/** What the engine makes of a corpus before it can answer: its index and its vocabulary. */
import type { Card } from "../schema.ts";
import { nameTerms, textTerms } from "../text/analyze.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { tokens } from "../text/tokens.ts";
import type { Corpus } from "./corpus.ts";
import type { IndexedPaper } from "./minisearch-index.ts";
import type { WordEntry } from "./vocabulary.ts";

/** A card's own texts, apart from its title and the names of its authors. */
export function otherTexts(card: Card): string[] {
  return [card.venue ?? "", card.organization ?? ""].filter((text) => text !== "");
}

export function authorNames(card: Card): string[] {
  return (card.authors ?? []).map((author) => author.name);
}

/** The terms of every paper, in the catalog's order. */
export function* indexedPapers({ catalog, abstracts }: Corpus): Generator<IndexedPaper> {
  for (const [at, card] of catalog.papers.entries()) {
    const title = textTerms(card.title);
    const names = authorNames(card);
    yield {
      title,
      authors: names.flatMap(nameTerms),
      all: [
        ...title,
        ...names.flatMap(textTerms),
        ...textTerms(abstracts[at] ?? ""),
        ...otherTexts(card).flatMap(textTerms),
      ],
    };
  }
}

/** Every word of the corpus that can be completed or corrected to. */
export function wordEntries({ catalog, abstracts }: Corpus): WordEntry[] {
  const found = new Map<string, WordEntry>();
  for (const [at, card] of catalog.papers.entries()) {
    const seen = new Set<string>();
    const add = (text: string, prominent: boolean): void => {
      for (const { term: word, glyph } of tokens(text)) {
        if (glyph || STOP_WORDS.has(word)) continue;
        const entry = found.get(word) ?? { word, papers: 0, prominent: false };
        if (!seen.has(word)) entry.papers++;
        if (prominent) entry.prominent = true;
        seen.add(word);
        found.set(word, entry);
      }
    };
    add(card.title, true);
    for (const name of authorNames(card)) add(name, true);
    for (const text of [abstracts[at] ?? "", ...otherTexts(card)]) add(text, false);
  }
  return [...found.values()];
}
