/** What moves the best papers up beside their words: how these stand in the title, in the abstract, in a name. */
import { SEARCH_CONFIG } from "../search-config.ts";
import { createMatcher, type PlainText } from "../text/contains.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { createNameMatcher } from "./names.ts";
import type { AskedWord, PlannedWord } from "./plan.ts";
import { between } from "./score.ts";
import type { Texts } from "./texts.ts";
import { type OrderedWord, orderedWord, titleOrderBonus } from "./title-order.ts";

/** Each a part of the score before. */
export type Bonus = { title: number; together: number; author: number };

const { authorName, together: TOGETHER } = SEARCH_CONFIG;

/** @returns the bonus of each of these papers that has one. */
export function findBonuses(
  asked: readonly AskedWord[],
  words: readonly PlannedWord[],
  best: readonly number[],
  { texts, names }: { texts: Texts; names: (at: number) => string[] },
): Map<number, Bonus> {
  const ordered = orderWords(asked, words);
  const isTogether = togetherness(asked, words);
  const isName =
    asked.length >= 2 && asked.length <= authorName.longest
      ? createNameMatcher(asked.map(({ text }) => text).join(" "))
      : undefined;
  const bonuses = new Map<number, Bonus>();
  for (const at of best) {
    const title = titleOrderBonus(ordered, texts.title(at).words);
    const together = isTogether(() => texts.plain(at));
    const author = isName && names(at).some(isName) ? authorName.bonus : 0;
    if (title + together + author > 0) bonuses.set(at, { title, together, author });
  }
  return bonuses;
}

/** The words of a query in their order, each with its corrections. */
export function orderWords(asked: readonly AskedWord[], words: readonly PlannedWord[]): OrderedWord[] {
  const corrections = new Map(words.map((word) => [word.query, correctionsOf(word)]));
  return asked.map(({ text, word, open }) => orderedWord(word, corrections.get(text) ?? [], open));
}

export function correctionsOf({ variants }: PlannedWord): string[] {
  return variants.filter(({ how }) => how === "corrected").map(({ word }) => word);
}

/**
 * How many of the query's pairs of neighbours a paper's texts have as they stand, stop words between them included
 * ("edge of stability"): as a part of all pairs, times what that is worth in a query of so many words.
 */
function togetherness(
  asked: readonly AskedWord[],
  words: readonly PlannedWord[],
): (texts: () => readonly PlainText[]) => number {
  const weight = between(words.length, TOGETHER.from, TOGETHER.to, TOGETHER.most, 0);
  const matchers = weight > 0 ? pairs(asked, words).map(createMatcher) : [];
  return (texts) => {
    if (matchers.length === 0) return 0;
    const own = texts();
    const held = matchers.filter(({ plain }) => own.some(plain)).length;
    return (weight * held) / matchers.length;
  };
}

type Pair = { words: string[]; open: boolean };

function pairs(asked: readonly AskedWord[], words: readonly PlannedWord[]): Pair[] {
  const spelled = new Map(words.map((word) => [word.query, correctionsOf(word)[0]]));
  const found: Pair[] = [];
  let row: string[] = [];
  for (const { text, word, open } of asked) {
    row.push(spelled.get(text) ?? word);
    if (STOP_WORDS.has(word)) continue;
    if (row.length > 1 && !STOP_WORDS.has(row[0]!)) found.push({ words: row, open });
    row = [row.at(-1)!];
  }
  return found;
}
