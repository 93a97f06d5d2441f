/** What moves the best papers up beside their words: how these stand in the title, in the abstract, in a name. */
import { SEARCH_CONFIG } from "../search-config.ts";
import { createMatcher, type PlainText } from "../text/contains.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { createNameMatcher } from "./names.ts";
import type { AskedWord, PlannedWord } from "./plan.ts";
import { between } from "./score.ts";
import { scoreIn, type TermIndex } from "./term-index.ts";
import type { Texts } from "./texts.ts";
import { hasOrder, type OrderedWord, orderedWord, titleOrderBonus } from "./title-order.ts";

/** Each a part of the score before. */
export type Bonus = { title: number; together: number; author: number };

const { authorName, together: TOGETHER } = SEARCH_CONFIG;

/** @returns the bonus of each of these papers that has one. */
export function findBonuses(
  asked: readonly AskedWord[],
  words: readonly PlannedWord[],
  best: readonly number[],
  { texts, names, index }: { texts: Texts; names: (at: number) => string[]; index: TermIndex },
): Map<number, Bonus> {
  const ordered = orderWords(asked, words);
  // To cut a title into words takes longer than to compare it.
  const isOrdered = hasOrder(ordered);
  const isTogether = togetherness(asked, words);
  const isNamed = authorship(asked, names, index);
  const bonuses = new Map<number, Bonus>();
  // One word has no order, no neighbours and is no name.
  if (asked.length < 2) return bonuses;
  for (const at of best) {
    const title = isOrdered ? titleOrderBonus(ordered, texts.title(at).words) : 0;
    const together = isTogether(() => texts.plain(at));
    const author = isNamed(at) ? authorName.bonus : 0;
    if (title + together + author > 0) bonuses.set(at, { title, together, author });
  }
  return bonuses;
}

/** Whether the words are the name of one of a paper's authors. */
function authorship(
  asked: readonly AskedWord[],
  names: (at: number) => string[],
  index: TermIndex,
): (at: number) => boolean {
  if (asked.length < 2 || asked.length > authorName.longest) return () => false;
  const isName = createNameMatcher(asked.map(({ text }) => text).join(" "));
  // One of the words stands in the name in full; few names need to be read to tell. Characters are indexed in pairs too.
  const postings = asked.map(({ term }) => index.posting(term, "authors"));
  const isLikely = (at: number): boolean =>
    asked.some(({ glyph }) => glyph) || postings.some((posting) => scoreIn(posting, at) > 0);
  return (at) => isLikely(at) && names(at).some(isName);
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
