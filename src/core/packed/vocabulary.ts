/** A {@link Vocabulary} over a packed dictionary. */
import { firstSorted } from "../search/first.ts";
import { mostLikely, type Vocabulary } from "../search/vocabulary.ts";
import { wordsWithin } from "./nearest.ts";
import type { Terms } from "./read.ts";

export function createPackedVocabulary({
  dictionary,
  words,
}: Pick<Terms, "dictionary" | "words">): Vocabulary {
  /** 0 for what is only a term. */
  const papersAt = (at: number): number => words[at]! >>> 1;
  const papersOf = (word: string): number => papersAt(dictionary.find(word));
  return {
    has: (word) => papersOf(word) > 0,
    papers: papersOf,
    completions(prefix, limit, prominent) {
      const [from, to] = dictionary.range(prefix);
      const found: number[] = [];
      for (let at = from; at < to; at++) {
        if (papersAt(at) > 0 && (!prominent || words[at]! % 2 === 1)) found.push(at);
      }
      // Places are in the order of the words. The word itself, where it is one, is the first of those that begin so.
      if (found[0] === from && dictionary.word(from) === prefix) found.shift();
      const best = firstSorted(found, limit, (a, b) => papersAt(b) - papersAt(a) || a - b);
      return best.map((at) => dictionary.word(at));
    },
    nearest(word, edits, limit) {
      const near = wordsWithin(dictionary, word, edits, (at) => papersAt(at) > 0);
      const found = near.map((one) => ({
        word: dictionary.word(one.at),
        papers: papersAt(one.at),
        edits: one.edits,
      }));
      return mostLikely(word, found, limit);
    },
  };
}
