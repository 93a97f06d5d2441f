/** Words and pairs of words of a corpus, counted. */
import { BEGINNINGS } from "./affixes.ts";

/** A word, or a mark that may stand before one. */
const WORD = /\p{L}[\p{L}\p{M}]*|[,;:.()]/gu;
/** Words as short as this are abbreviations and symbols, unless many papers use them. */
const SHORT = 3;
const OFTEN = 0.01;
/** A word is two that were glued in more than one paper, where the two stand side by side so much more often. */
const GLUED = 30;
const PAIRED = 4_000;

/** A word as it is counted. */
export function entryOf(word: string): string {
  return /\p{L}\p{Lu}/u.test(word) ? word : word.toLowerCase();
}

/** What stands after a word. */
export type Followers = {
  /** How often anything does; and how many different words and marks. */
  times: number;
  kinds: number;
  /** Word or mark → how often. */
  counts: Map<string, number>;
};

/** Word or mark → what stands after it; "word-" → what a hyphen joins to it. "-" stands after what has one. */
export type Pairs = Map<string, Followers>;

export type Counted = {
  /** Word → its uses; and the papers that use it. */
  counts: Map<string, number>;
  papers: Map<string, number>;
  pairs: Pairs;
  /** Uses of all words. */
  words: number;
};

/**
 * @param texts one a paper.
 * @param known words that are words however short they are.
 * @param most texts from which pairs are counted; more cost memory and add little.
 */
export function countWords(
  texts: readonly string[],
  known: { has(word: string): boolean },
  most = PAIRED,
): Counted {
  const counts = new Map<string, number>();
  const papers = new Map<string, number>();
  const pairs: Pairs = new Map();
  const addPair = (first: string, second: string) => {
    let after = pairs.get(first);
    if (!after) pairs.set(first, (after = { times: 0, kinds: 0, counts: new Map() }));
    const times = after.counts.get(second) ?? 0;
    after.counts.set(second, times + 1);
    after.times++;
    if (times === 0) after.kinds++;
  };
  let words = 0;
  for (const [at, text] of texts.entries()) {
    const seen = new Set<string>();
    let previous = ".";
    let end = -1;
    for (const match of text.matchAll(WORD)) {
      const word = entryOf(match[0]);
      const between = text[end] ?? " ";
      if (at < most && match.index === end + 1 && /[\s-]/.test(between)) {
        if (between === "-") addPair(previous, "-");
        addPair(between === "-" ? `${previous}-` : previous, word);
      }
      end = match.index + match[0].length;
      previous = word;
      if (BEGINNINGS.has(word) && text[end] === "-") continue;
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
    if (word.length > SHORT || known.has(word)) continue;
    if (word.length > 1 && times >= often) continue;
    if (word !== word.toLowerCase()) continue;
    counts.delete(word);
    papers.delete(word);
  }
  return { counts, papers, pairs, words };
}

/** Whether a word is two that stand side by side much more often. */
export function isGlue(word: string, { counts, pairs }: Pick<Counted, "counts" | "pairs">): boolean {
  const times = GLUED * (counts.get(word) ?? 0);
  for (let at = 1; at < word.length; at++) {
    if ((pairs.get(word.slice(0, at))?.counts.get(word.slice(at)) ?? 0) > times) return true;
  }
  return false;
}

function add(to: Map<string, number>, key: string): void {
  to.set(key, (to.get(key) ?? 0) + 1);
}
