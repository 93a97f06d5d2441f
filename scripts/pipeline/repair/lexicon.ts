/**
 * How likely a word is, alone and after another: from the texts of the corpus, and from lists of English words for what
 * the corpus is too small to know. Words are in lower case, but those with capitals beyond the first letter ("RL",
 * "ImageNet"), which are names and stand as they are written.
 */
import { BEGINNINGS, ENDING_WORDS, ENDINGS, FUNCTION_WORDS } from "./affixes.ts";
import { countWords, isGlue } from "./count-words.ts";
import { type Letters, makeLetters } from "./letters.ts";
import type { WordList } from "./word-list.ts";

export type Lexicon = {
  /** Whether two papers use the word, or a list has it. */
  knows(word: string): boolean;
  /** Whether two papers use the word with these hyphens: "state-of-the-art". In lower case. */
  knowsCompound(word: string): boolean;
  /**
   * The logarithm of how likely this known word stands after that one or that mark; after any, where that is empty; after
   * "word-" where a hyphen joins the two. The word may be "-".
   */
  score(word: string, previous: string): number;
  /** The logarithm of how likely a word is that nobody knows: derived from a known one, or of letters alone. */
  scoreUnknown(word: string): number;
  /** The same where its spaces may be lost. */
  scorePiece(word: string): number;
  /** Whether the second word was seen after the first more than once. */
  knowsPair(first: string, second: string): boolean;
};

/** The lists weigh as much as so many words of the corpus. */
const LIST_WEIGHT = 60_000;
/** One word in so many is known to nobody. */
const UNKNOWN = Math.log(1 / 150);
/** A known word with a beginning or an ending that makes new ones. */
const DERIVED = Math.log(1 / 500);
/** The same with a beginning that is a word as well. */
const LOOSELY_DERIVED = Math.log(1 / 20_000);
const LOOSE = new Set(["in", "im", "dis", "a"]);
/** Words that begin others as often as they stand alone: "overcomplete". */
const BEGINNING_WORDS = new Set(["over", "under"]);
/** Where spaces are lost these and the shortest ones begin no words more often: "boundsover every". */
const APART = -4;
const SHORT_BEGINNING = 3;
const LEAST_STEM = 4;
/** Two words that are written as one: "keypoint". */
const COMPOUND = Math.log(1 / 10_000);
/** Beginnings that stand before a hyphen, or begin known words alone. */
const HYPHENATED = new Set(["co", "de"]);
const LONGEST_AFFIX = 10;
/** "parameterisation" of "parameterization", and how much rarer. */
const BRITISH = /s(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)/;
const SPELT_OTHERWISE = 0.1;
/** After how many words a hyphen stands. */
const HYPHEN = 0.03;
/** How likely a beginning is that nobody used. */
const BEGINNING = 1e-7;
/** As if a word had been met so often more beside another as it would be by chance. */
const MISSED = 3;
/** A beginning stands by itself so much more rarely than it is counted: before hyphens, in lists. */
const RARELY = 0.01;

/** "ness" and "ment" are in lists, as parts of names, and no words. */
const isEnding = (word: string): boolean => ENDINGS.has(word) && !ENDING_WORDS.has(word);

/**
 * @param texts one a paper.
 */
export function makeLexicon(texts: readonly string[], list: WordList): Lexicon {
  const { shares } = list;
  const counted = countWords(texts, shares);
  const all = counted.words + LIST_WEIGHT;
  const glue = memo((word) => isGlue(word, counted));
  const knows = (word: string) =>
    !isEnding(word) && (shares.has(word) || ((counted.papers.get(word) ?? 0) > 1 && !glue(word)));
  const chanceOf = memo((word) => {
    if (isEnding(word)) return 0;
    const uses = (counted.counts.get(word) ?? 0) + LIST_WEIGHT * (shares.get(word) ?? 0);
    return ((BEGINNINGS.has(word) || word === "al" ? RARELY : 1) * uses) / all;
  });
  const isStem = (word: string) => word.length >= LEAST_STEM && !FUNCTION_WORDS.has(word) && knows(word);
  const scoreNew = (word: string, apart: boolean) => {
    const lower = word.toLowerCase();
    let best = lettersOf(shares).score(lower);
    for (let at = 1; at < word.length; at++) {
      const [start, end] = [lower.slice(0, at), lower.slice(at)];
      const isShort = at < SHORT_BEGINNING || BEGINNING_WORDS.has(start);
      if (
        at <= LONGEST_AFFIX &&
        (BEGINNING_WORDS.has(start) || (BEGINNINGS.has(start) && !HYPHENATED.has(start))) &&
        isStem(end)
      )
        best = Math.max(best, DERIVED + (apart && isShort ? APART : 0) + Math.log(chanceOf(end)) - UNKNOWN);
      if (!apart && LOOSE.has(start) && isStem(end))
        best = Math.max(best, LOOSELY_DERIVED + Math.log(chanceOf(end)) - UNKNOWN);
      if (
        end.length <= LONGEST_AFFIX &&
        ENDINGS.has(end) &&
        (isStem(start) || isStem(`${start}e`) || isStem(`${start}y`))
      )
        best = Math.max(
          best,
          DERIVED +
            Math.log(Math.max(chanceOf(start), chanceOf(`${start}e`), chanceOf(`${start}y`))) -
            UNKNOWN,
        );
      if (isStem(start) && isStem(end))
        best = Math.max(best, COMPOUND + Math.log(chanceOf(start)) + Math.log(chanceOf(end)) - UNKNOWN);
    }
    const american = lower.replace(BRITISH, "z");
    if (american !== lower && knows(american))
      best = Math.max(best, Math.log(SPELT_OTHERWISE * chanceOf(american)) - UNKNOWN);
    return UNKNOWN + best;
  };
  const scoreUnknown = memo((word) => scoreNew(word, false));
  const scorePiece = memo((word) => scoreNew(word, true));
  const hyphenated = lazily(() => countHyphenated(texts));
  return {
    knows,
    knowsCompound: (word) => (hyphenated().get(word) ?? 0) > 1,
    score(word, previous) {
      const alone = word === "-" ? HYPHEN : chanceOf(word);
      if (alone === 0 && !BEGINNINGS.has(word)) return scoreUnknown(word);
      if (previous === "") return Math.log(Math.max(alone, BEGINNING));
      const [here, elsewhere] = [counted.pairs.get(previous), list.pairs.get(previous)];
      const times = (here?.times ?? 0) + (elsewhere?.times ?? 0);
      const together = (here?.counts.get(word) ?? 0) + (elsewhere?.counts.get(word) ?? 0);
      // As much is left to words that were never met there as different ones were (I. Witten and T. Bell, 1991).
      const kinds = (here?.kinds ?? 0) + (elsewhere?.kinds ?? 0) + 1;
      const chance = Math.max(alone, BEGINNING);
      // A word that chance alone would have put there often, and nobody did, keeps away: "to" after "in". The mean of a
      // gamma prior of that shape after so many were expected and none met.
      const missed = MISSED / (MISSED + times * chance);
      return Math.log((together + kinds * chance * missed) / (times + kinds));
    },
    scoreUnknown,
    scorePiece,
    knowsPair: (first, second) =>
      (counted.pairs.get(first)?.counts.get(second) ?? 0) + (list.pairs.get(first)?.counts.get(second) ?? 0) >
      1,
  };
}

/** So many words tell how words are spelt. */
const SPELT = 40_000;
/** Of a list once, however often it is asked with another corpus. */
const ofLists = new WeakMap<ReadonlyMap<string, number>, Letters>();

function lettersOf(list: ReadonlyMap<string, number>): Letters {
  let letters = ofLists.get(list);
  if (!letters) ofLists.set(list, (letters = makeLetters([...list.keys()].slice(0, SPELT))));
  return letters;
}

function countHyphenated(texts: readonly string[]): Map<string, number> {
  const papers = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)+/gu))) add(papers, word);
  }
  return papers;
}

function add(to: Map<string, number>, key: string): void {
  to.set(key, (to.get(key) ?? 0) + 1);
}

/** Glued text has pieces without end; so many take some 50 MB. */
const REMEMBERED = 500_000;

function memo<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value !== undefined) return value;
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, (value = compute(word)));
    return value;
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
