/**
 * What a paper says elsewhere it says again (R. Kuhn and R. De Mori, "A Cache-Based Natural Language Model for Speech
 * Recognition", 1990): its names, and which of "data set" and "dataset" it writes.
 */
import { countWords } from "./count-words.ts";
import type { Lexicon } from "./lexicon.ts";

/** How likely the next word is one that the paper uses elsewhere, chosen among those alone. */
const OWN = 0.05;
/** How likely a paper that writes "data set" elsewhere, and never "dataset", writes "dataset" here; or the other way round. */
const SPELT_ANEW = 0.03;
/** Shorter words stand side by side by chance: "a part". */
const LEAST_PART = 3;

/** The lexicon as one paper has it. @param texts what it says elsewhere, with its spaces. */
export function withOwnWords(lexicon: Lexicon, texts: readonly string[]): Lexicon {
  const { counts, pairs, words } = countWords(texts, { has: (word) => lexicon.knows(word) });
  if (words === 0) return lexicon;
  const joined = new Set<string>();
  for (const [first, { counts: seconds }] of pairs) {
    for (const second of seconds.keys()) {
      if (Math.min(first.length, second.length) >= LEAST_PART) joined.add(first + second);
    }
  }
  const isSeen = (first: string, second: string) => pairs.get(first)?.counts.has(second) ?? false;
  const isSpeltAnew = (word: string, previous: string) =>
    (joined.has(word) && !counts.has(word)) ||
    (Math.min(previous.length, word.length) >= LEAST_PART &&
      counts.has(previous + word) &&
      !isSeen(previous, word));
  const chanceOf = (word: string, previous: string) => {
    const alone = (counts.get(word) ?? 0) / words;
    const after = pairs.get(previous);
    return after
      ? ((after.counts.get(word) ?? 0) + after.kinds * alone) / (after.times + after.kinds)
      : alone;
  };
  return {
    ...lexicon,
    knows: (word) => lexicon.knows(word) || counts.has(word),
    score(word, previous) {
      const others = Math.exp(lexicon.score(word, previous));
      const chance = (1 - OWN) * others + OWN * chanceOf(word, previous);
      return Math.log(isSpeltAnew(word, previous) ? SPELT_ANEW * chance : chance);
    },
    knowsPair: (first, second) => lexicon.knowsPair(first, second) || isSeen(first, second),
  };
}
