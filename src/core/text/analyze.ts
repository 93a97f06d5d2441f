/** From words to what the index holds: the one way in, for texts and for queries. */
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { type Token, tokens } from "./tokens.ts";

/**
 * What the index holds of a title or an abstract: stems without stop words; of scripts without spaces each character
 * and each pair of neighbours, so that any part of a word is found. Of people's names nothing is left out (He, An, So).
 */
export function textTerms(text: string): string[] {
  return withoutStopWords(termsOf(tokens(text)));
}

export function withoutStopWords(terms: readonly string[]): string[] {
  return terms.filter((term) => !STOP_WORDS.has(term));
}

/** Every term of a text that is already cut into words. */
export function termsOf(words: readonly Token[]): string[] {
  const found: string[] = [];
  words.forEach((token, at) => {
    found.push(termOf(token));
    const next = words[at + 1];
    if (next && joins(token, next)) found.push(token.term + next.term);
  });
  return found;
}

/** The term under which a token stands in the index. Stop words keep their form, so that they can be told. */
export function termOf(token: Token): string {
  return token.glyph || STOP_WORDS.has(token.term) ? token.term : stem(token.term);
}

/** Whether two tokens in a row are neighbouring characters of one unspaced run. */
export function joins(token: Token, next: Token): boolean {
  return token.glyph === true && next.glyph === true && token.end === next.start;
}

/** A word of a query as it is looked up. */
export type QueryWord = {
  /** As typed. */
  text: string;
  /** Folded. */
  word: string;
  /** As the index holds it. */
  term: string;
  /** Of a script without spaces: nothing to complete or correct. */
  glyph: boolean;
};

/**
 * The words of a part of a query. Of a run of characters without spaces the pairs are looked up, a lone character by
 * itself.
 */
export function queryWords(text: string): QueryWord[] {
  const words = tokens(text);
  return words.flatMap((token, at): QueryWord[] => {
    const next = words[at + 1];
    const previous = words[at - 1];
    const typed = text.slice(token.start, token.end);
    if (!token.glyph) return [{ text: typed, word: token.term, term: termOf(token), glyph: false }];
    if (next && joins(token, next)) {
      const pair = token.term + next.term;
      return [{ text: text.slice(token.start, next.end), word: pair, term: pair, glyph: true }];
    }
    if (previous && joins(previous, token)) return [];
    return [{ text: typed, word: token.term, term: token.term, glyph: true }];
  });
}
