/**
 * How likely a word is, alone and after another: from the texts of the corpus, and from a list of English words for what
 * the corpus is too small to know. Words are in lower case, but those with capitals beyond the first letter ("RL",
 * "ImageNet"), which are names and stand as they are written.
 */

export type Lexicon = {
  /** Whether two papers use the word, or the list has it. */
  knows(word: string): boolean;
  /** Whether two papers use the word with these hyphens: "state-of-the-art". In lower case. */
  knowsCompound(word: string): boolean;
  /** The logarithm of how likely this word stands after that one; after any, where that is empty. */
  score(word: string, previous: string): number;
  /** The logarithm of how likely a word is that nobody knows: put together of known ones, or of letters. */
  scoreUnknown(word: string): number;
};

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Words that begin no compound, though others begin with their letters: "toward", "area". */
const NO_BEGINNING = new Set("the of and to is we that with for this are from a an as at be or".split(" "));

/** The list weighs as much as so many words of the corpus. */
const LIST_WEIGHT = 20_000;
/** A pair that was never met is as likely as its second word, times this (T. Brants et al., EMNLP 2007). */
const BACKOFF = Math.log(0.4);
/** What is no word of either (after P. Norvig, in "Beautiful Data", 2009, chapter 14), and each letter of it. */
const UNKNOWN = 10;
const PER_LETTER = 1.8;
/** Shorter words are no part of a compound. */
const PART = 3;
/** Stands for a beginning or an end that no known compound has. */
const NEVER = 0.05;
const COMMON_PART = 3;
/** Words as short as this are abbreviations and symbols, unless many papers use them. */
const SHORT = 3;
const OFTEN = 0.01;
/** A word is two that were glued in more than one paper, where the two stand side by side so much more often. */
const GLUED = 50;
/** Texts from which pairs of words are counted; more cost memory and add little. */
const PAIRED = 3_000;

/** A word as the lexicon has it. */
export function entryOf(word: string): string {
  return /\p{L}\p{Lu}/u.test(word) ? word : word.toLowerCase();
}

/**
 * @param texts one a paper.
 * @param list word → how often it is used.
 */
export function makeLexicon(texts: readonly string[], list: ReadonlyMap<string, number>): Lexicon {
  const { counts, papers, pairs } = countWords(texts, list);
  const all = sum(counts.values()) + LIST_WEIGHT;
  const about = aboutList(list);
  const listed = LIST_WEIGHT / about.uses;
  const isGlue = (word: string) => {
    const times = GLUED * counts.get(word)!;
    for (let at = 1; at < word.length; at++) {
      if ((pairs.get(`${word.slice(0, at)} ${word.slice(at)}`) ?? 0) > times) return true;
    }
    return false;
  };
  const knows = memo((word) => list.has(word) || ((papers.get(word) ?? 0) > 1 && !isGlue(word)));
  const alone = memo((word) => {
    const times = (counts.get(word) ?? 0) + listed * (list.get(word) ?? 0);
    return times > 0 ? Math.log(times / all) : scoreUnknown(word);
  });
  const own = lazily(() =>
    countCompounds(
      [...papers.keys()].filter((word) => !list.has(word) && knows(word)),
      knows,
    ),
  );
  // A known word may always be a part; letters that are none, the less the more they are.
  const rarely = (part: string) =>
    knows(part) ? NEVER : NEVER * 10 ** -Math.max(0, part.length - COMMON_PART);
  const scoreUnknown = memo((word) => {
    let best = Math.log(UNKNOWN / all) - PER_LETTER * word.length;
    const total = about.compounds.total + own().total;
    const rate = (kind: "beginnings" | "endings", part: string) => {
      const times = (about.compounds[kind].get(part) ?? 0) + (own()[kind].get(part) ?? 0);
      return Math.log((times || rarely(part)) / total) - Math.log(total);
    };
    for (let at = 1; at < word.length; at++) {
      const [start, end] = [word.slice(0, at), word.slice(at)];
      if (end.length >= PART && knows(end)) best = Math.max(best, rate("beginnings", start));
      if (start.length >= PART && knows(start)) best = Math.max(best, rate("endings", end));
    }
    return best;
  });
  const hyphenated = lazily(() => countHyphenated(texts));
  return {
    knows,
    knowsCompound: (word) => (hyphenated().get(word) ?? 0) > 1,
    score(word, previous) {
      const together = previous === "" ? undefined : pairs.get(`${previous} ${word}`);
      if (together !== undefined) return Math.log(together / counts.get(previous)!);
      return alone(word) + (previous === "" ? 0 : BACKOFF);
    },
    scoreUnknown,
  };
}

type Compounds = { beginnings: Map<string, number>; endings: Map<string, number>; total: number };

/** What words begin and end with when the rest of them is a known word too: "over" of "overcome". */
function countCompounds(words: Iterable<string>, knows: (word: string) => boolean): Compounds {
  const found: Compounds = { beginnings: new Map(), endings: new Map(), total: 0 };
  for (const word of words) {
    found.total++;
    for (let at = 1; at < word.length; at++) {
      const [start, end] = [word.slice(0, at), word.slice(at)];
      if (at > 1 && end.length >= PART && !NO_BEGINNING.has(start) && knows(end))
        add(found.beginnings, start);
      if (at >= PART && knows(start)) add(found.endings, end);
    }
  }
  return found;
}

/** Of a list once, however often it is asked with another corpus. */
const ofLists = new WeakMap<ReadonlyMap<string, number>, { compounds: Compounds; uses: number }>();

function aboutList(list: ReadonlyMap<string, number>) {
  let known = ofLists.get(list);
  if (!known) {
    known = { compounds: countCompounds(list.keys(), (word) => list.has(word)), uses: sum(list.values()) };
    ofLists.set(list, known);
  }
  return known;
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
  for (const [at, text] of texts.entries()) {
    const seen = new Set<string>();
    let previous = "";
    let end = 0;
    for (const match of text.matchAll(WORD)) {
      const word = entryOf(match[0]);
      seen.add(word);
      add(counts, word);
      if (at < PAIRED && previous !== "" && match.index === end + 1 && text[end] === " ")
        add(pairs, `${previous} ${word}`);
      end = match.index + match[0].length;
      previous = word;
    }
    for (const word of seen) add(papers, word);
  }
  const often = Math.max(2, OFTEN * texts.length);
  for (const [word, times] of papers) {
    // A letter is a symbol, however often it stands alone.
    if (word.length > SHORT || list.has(word) || (word.length > 1 && times >= often)) continue;
    if (word !== word.toLowerCase()) continue;
    counts.delete(word);
    papers.delete(word);
  }
  return { counts, papers, pairs };
}

function add(to: Map<string, number>, key: string): void {
  to.set(key, (to.get(key) ?? 0) + 1);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
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
