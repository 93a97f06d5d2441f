/**
 * How likely a word is, alone and after another: from the texts of the corpus, and from lists of English words for what
 * the corpus is too small to know. Words are in lower case, but those with capitals beyond the first letter ("RL",
 * "ImageNet"), which are names and stand as they are written.
 */
import { BEGINNINGS, ENDINGS } from "./affixes.ts";
import { type Letters, makeLetters } from "./letters.ts";

export type Lexicon = {
  /** Whether two papers use the word, or a list has it. */
  knows(word: string): boolean;
  /** Whether two papers use the word with these hyphens: "state-of-the-art". In lower case. */
  knowsCompound(word: string): boolean;
  /** The logarithm of how likely this known word stands after that one or that mark; after any, where that is empty. */
  score(word: string, previous: string): number;
  /** The logarithm of how likely a word is that nobody knows: derived from a known one, or of letters alone. */
  scoreUnknown(word: string): number;
};

/** A word, or a mark that may stand before one. */
const WORD = /\p{L}[\p{L}\p{M}]*|[,;:.()]/gu;

/** The lists weigh as much as so many words of the corpus. */
const LIST_WEIGHT = 60_000;
/** One word in so many is known to nobody. */
const UNKNOWN = Math.log(1 / 150);
/** A known word with a beginning or an ending that makes new ones. */
const DERIVED = Math.log(1 / 500);
/** The same with a beginning that is a word as well. */
const LOOSELY_DERIVED = Math.log(1 / 20_000);
const LOOSE = new Set(["in", "im", "dis", "a"]);
const LEAST_STEM = 4;
/** Two words that are written as one: "keypoint". */
const COMPOUND = Math.log(1 / 10_000);
/** Words as short as this are abbreviations and symbols, unless many papers use them. */
const SHORT = 3;
const OFTEN = 0.01;
/** A word is two that were glued in more than one paper, where the two stand side by side so much more often. */
const GLUED = 30;
/** Texts from which pairs of words are counted; more cost memory and add little. */
const PAIRED = 4_000;

/** Beginnings that stand before a hyphen, or begin known words alone. */
const HYPHENATED = new Set(["co", "de"]);
const LONGEST_AFFIX = 10;
/** A beginning stands by itself so much more rarely than it is counted: before hyphens, in lists. */
const RARELY = 0.01;

/** A word as the lexicon has it. */
export function entryOf(word: string): string {
  return /\p{L}\p{Lu}/u.test(word) ? word : word.toLowerCase();
}

/**
 * @param texts one a paper.
 * @param list word → its share of all uses.
 */
export function makeLexicon(texts: readonly string[], list: ReadonlyMap<string, number>): Lexicon {
  const { counts, papers, pairs, firsts, followers, words } = countWords(texts, list);
  const all = words + LIST_WEIGHT;
  const isGlue = (word: string) => {
    const times = GLUED * counts.get(word)!;
    for (let at = 1; at < word.length; at++) {
      if ((pairs.get(`${word.slice(0, at)} ${word.slice(at)}`) ?? 0) > times) return true;
    }
    return false;
  };
  const knows = memo((word) => list.has(word) || ((papers.get(word) ?? 0) > 1 && !isGlue(word)));
  const chanceOf = memo((word) => {
    const uses = (counts.get(word) ?? 0) + LIST_WEIGHT * (list.get(word) ?? 0);
    return ((BEGINNINGS.has(word) || word === "al" ? RARELY : 1) * uses) / all;
  });
  const isStem = (word: string) => word.length >= LEAST_STEM && knows(word);
  const scoreUnknown = memo((word) => {
    const lower = word.toLowerCase();
    let best = lettersOf(list).score(lower);
    for (let at = 1; at < word.length; at++) {
      const [start, end] = [lower.slice(0, at), lower.slice(at)];
      if (at <= LONGEST_AFFIX && BEGINNINGS.has(start) && !HYPHENATED.has(start) && isStem(end))
        best = Math.max(best, DERIVED + Math.log(chanceOf(end)) - UNKNOWN);
      if (LOOSE.has(start) && isStem(end))
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
    return UNKNOWN + best;
  });
  const hyphenated = lazily(() => countHyphenated(texts));
  return {
    knows,
    knowsCompound: (word) => (hyphenated().get(word) ?? 0) > 1,
    score(word, previous) {
      const alone = chanceOf(word);
      if (alone === 0) return scoreUnknown(word);
      const times = previous === "" ? 0 : (firsts.get(previous) ?? 0);
      const together = times === 0 ? 0 : (pairs.get(`${previous} ${word}`) ?? 0);
      // As much is left to words that were never met there as different ones were (I. Witten and T. Bell, 1991).
      const kinds = (followers.get(previous) ?? 0) + 1;
      return Math.log((together + kinds * alone) / (times + kinds));
    },
    scoreUnknown,
  };
}

/** Of a list once, however often it is asked with another corpus. */
/** So many words tell how words are spelt. */
const SPELT = 40_000;
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

function countWords(texts: readonly string[], list: ReadonlyMap<string, number>) {
  const counts = new Map<string, number>();
  const papers = new Map<string, number>();
  const pairs = new Map<string, number>();
  /** How often something else follows. */
  const firsts = new Map<string, number>();
  /** How many different ones. */
  const followers = new Map<string, number>();
  let words = 0;
  for (const [at, text] of texts.entries()) {
    const seen = new Set<string>();
    let previous = ".";
    let end = -1;
    for (const match of text.matchAll(WORD)) {
      const word = entryOf(match[0]);
      if (BEGINNINGS.has(word) && text[match.index + word.length] === "-") {
        previous = "";
        continue;
      }
      if (at < PAIRED && previous !== "" && match.index === end + 1 && /\s/.test(text[end] ?? " ")) {
        const pair = `${previous} ${word}`;
        if (!pairs.has(pair)) add(followers, previous);
        add(pairs, pair);
        add(firsts, previous);
      }
      end = match.index + match[0].length;
      previous = word;
      if (/^[,;:.()]/.test(word)) continue;
      words++;
      seen.add(word);
      add(counts, word);
    }
    for (const word of seen) add(papers, word);
  }
  const often = Math.max(2, OFTEN * texts.length);
  for (const [word, times] of papers) {
    // A letter is a symbol, however often it stands alone.
    if (word.length > SHORT || list.has(word)) continue;
    if (word.length > 1 && times >= often) continue;
    if (word !== word.toLowerCase()) continue;
    counts.delete(word);
    papers.delete(word);
  }
  return { counts, papers, pairs, firsts, followers, words };
}

function add(to: Map<string, number>, key: string): void {
  to.set(key, (to.get(key) ?? 0) + 1);
}

function memo<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) known.set(word, (value = compute(word)));
    return value;
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
