/** A {@link Vocabulary} over a packed dictionary. */
import { firstSorted } from "../search/first.ts";
import { mostLikely, type Near, type Vocabulary } from "../search/vocabulary.ts";
import { wordsWithin } from "./nearest.ts";
import type { Terms } from "./read.ts";

/** Misspelled words whose neighbours are kept: a word stays, misspelled, at every key press behind it. */
const REMEMBERED = 64;

export function createPackedVocabulary({
  dictionary,
  words,
}: Pick<Terms, "dictionary" | "words">): Vocabulary {
  /** 0 for what is only a term. */
  const papersAt = (at: number): number => words[at]! >>> 1;
  const papersOf = (word: string): number => {
    const at = dictionary.find(word);
    return at === -1 ? 0 : papersAt(at);
  };
  const known = new Map<string, Near[]>();

  function nearest(word: string, edits: number, limit: number): Near[] {
    const near = wordsWithin(dictionary, word, edits, (at) => papersAt(at) > 0);
    const found = near.map((one) => ({
      word: dictionary.word(one.at),
      papers: papersAt(one.at),
      edits: one.edits,
    }));
    return mostLikely(word, found, limit);
  }

  return {
    has: (word) => papersOf(word) > 0,
    papers: papersOf,
    completions(prefix, limit, prominent) {
      const [first, to] = dictionary.range(prefix);
      // Places are in the order of the words. The word itself, where it is one, is the first of those that begin so.
      const from = first < to && dictionary.word(first) === prefix ? first + 1 : first;
      const found = new Uint32Array(to - from);
      let count = 0;
      for (let at = from; at < to; at++) {
        const word = words[at]!;
        if (prominent ? word % 2 === 1 : word > 1) found[count++] = at;
      }
      const best = firstSorted(found.subarray(0, count), limit, (a, b) => papersAt(b) - papersAt(a) || a - b);
      return best.map((at) => dictionary.word(at));
    },
    nearest(word, edits, limit) {
      const key = `${edits} ${limit} ${word}`;
      let found = known.get(key);
      if (!found) {
        found = nearest(word, edits, limit);
        if (known.size >= REMEMBERED) known.clear();
        known.set(key, found);
      }
      return found;
    },
  };
}
