/**
 * From the words of a query to the terms that are looked up, each with a weight: itself, what completes it, what it
 * may be a misspelling of. Knows the vocabulary, and no index.
 */
import { SEARCH_CONFIG } from "../search-config.ts";
import { termOf } from "../text/analyze.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Variant = {
  /** As the index holds it. */
  term: string;
  /** 1 for the word itself. */
  weight: number;
  how: "exact" | "completed" | "corrected";
  /** The corpus's word that led to the term. */
  word: string;
};

export type PlannedWord = {
  /** As the reader typed it. */
  query: string;
  /** How much it counts among the words: more than 1 where it was said more than once. */
  weight: number;
  /** Best first; empty where the corpus holds nothing like it. */
  variants: Variant[];
};

export type AskedWord = {
  token: Token;
  /** As typed. */
  text: string;
  /** Still being typed: the corpus's longer words count as well. */
  open: boolean;
};

const { completion, correction, repetition } = SEARCH_CONFIG;

/** A word that is no stop word, once for each different term. */
export function planWords(asked: readonly AskedWord[], vocabulary: Vocabulary): PlannedWord[] {
  const planned = new Map<string, PlannedWord & { times: number }>();
  for (const word of asked) {
    if (STOP_WORDS.has(word.token.term) && !word.open) continue;
    const key = termOf(word.token);
    const known = planned.get(key);
    const variants = known && !word.open ? known.variants : findVariants(word, vocabulary);
    planned.set(key, { query: word.text, weight: 1, variants, times: (known?.times ?? 0) + 1 });
  }
  return [...planned.values()].map(({ query, variants, times }) => ({
    query,
    weight: times ** repetition,
    variants,
  }));
}

function findVariants({ token, open }: AskedWord, vocabulary: Vocabulary): Variant[] {
  const { term: word } = token;
  if (token.glyph) return [{ term: word, weight: 1, how: "exact", word }];
  const found = new Map<string, Variant>();
  const stem = termOf(token);
  const known = vocabulary.has(word);
  const add = (variant: Variant): void => {
    if (!found.has(variant.term)) found.set(variant.term, variant);
  };
  if (known) add({ term: stem, weight: 1, how: "exact", word });
  if (open || !known) {
    const weight = known ? completion.besideWord : completion.weight;
    for (const longer of open ? vocabulary.completions(word, completion.most, word.length <= 2) : []) {
      add({ term: termOf({ ...token, term: longer }), weight, how: "completed", word: longer });
    }
  }
  if (!known && (found.size === 0 || !open)) {
    // The word's other forms may be in the corpus: its stem is no error.
    add({ term: stem, weight: 1, how: "exact", word });
    for (const [at, near] of corrections(word, vocabulary).entries()) {
      const weight = correction.weights[at] ?? 0;
      add({ term: termOf({ ...token, term: near }), weight, how: "corrected", word: near });
    }
  }
  return [...found.values()];
}

function corrections(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < 3 || /\p{N}/u.test(word)) return [];
  const edits = word.length >= correction.twoEditsFrom ? 2 : 1;
  return vocabulary.nearest(word, edits, correction.most).map((near) => near.word);
}
