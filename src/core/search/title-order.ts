/**
 * How much a query reads like a title: the same words in the same order, and next to one another. Stop words count
 * here, for they are what tells "On the …" from "Beyond the …".
 */
import { SEARCH_CONFIG } from "../search-config.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { between } from "./score.ts";

/** A word of the query, in its place. */
export type OrderedWord = {
  /** What counts as it, folded and in full: a title has this form of the word. Its corrections beside itself. */
  forms: ReadonlySet<string>;
  /** Where it is still open: what a longer word begins with. */
  start?: string;
  weight: number;
};

const { stopWord, order, neighbours, to } = SEARCH_CONFIG.titleOrder;

export function orderedWord(word: string, corrections: readonly string[], open: boolean): OrderedWord {
  return {
    forms: new Set([word, ...corrections]),
    weight: STOP_WORDS.has(word) ? stopWord : 1,
    ...(open ? { start: word } : {}),
  };
}

/** Whether the order of the words counts: of one word there is none, and a long query is no title. */
export function hasOrder(words: readonly OrderedWord[]): boolean {
  return words.length > 1 && fadeOf(words) > 0;
}

const fadeOf = ({ length }: readonly OrderedWord[]): number => between(length, 1, to, 1, 0);

/**
 * @param title the words of a title, folded.
 * @returns what the order of the words adds to a paper's score, as a part of it: at most `order + neighbours`, fading
 *   to nothing as the query grows.
 */
export function titleOrderBonus(words: readonly OrderedWord[], title: readonly string[]): number {
  if (!hasOrder(words)) return 0;
  return fadeOf(words) * (order * commonOrder(words, title) + neighbours * commonNeighbours(words, title));
}

function same(asked: OrderedWord, found: string): boolean {
  return asked.forms.has(found) || (asked.start !== undefined && found.startsWith(asked.start));
}

/** The heaviest common subsequence, as a part of the query's weight. (D. S. Hirschberg, CACM 18(6), 1975.) */
function commonOrder(words: readonly OrderedWord[], title: readonly string[]): number {
  // One row of the table: what stands in it to the right of `j` is of the word before.
  const row = new Float64Array(title.length + 1);
  let total = 0;
  for (const word of words) {
    let before = 0;
    for (let j = 0; j < title.length; j++) {
      const above = row[j + 1]!;
      const here = same(word, title[j]!) ? before + word.weight : 0;
      row[j + 1] = Math.max(above, row[j]!, here);
      before = above;
    }
    total += word.weight;
  }
  return total > 0 ? row[title.length]! / total : 0;
}

/** The pairs of neighbours in the query that are neighbours in the title, as a part of all pairs. */
function commonNeighbours(words: readonly OrderedWord[], title: readonly string[]): number {
  let shared = 0;
  let total = 0;
  for (let i = 0; i + 1 < words.length; i++) {
    const [first, second] = [words[i]!, words[i + 1]!];
    const weight = Math.min(first.weight, second.weight);
    total += weight;
    const together = title.some((word, j) => {
      const next = title[j + 1];
      return next !== undefined && same(first, word) && same(second, next);
    });
    if (together) shared += weight;
  }
  return total > 0 ? shared / total : 0;
}
