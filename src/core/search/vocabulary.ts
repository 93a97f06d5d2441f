/** The words that the corpus holds, as it spells them (folded): what a word may be completed or corrected to. */
import { editDistance } from "../text/distance.ts";

export type WordEntry = {
  word: string;
  /** Papers that hold it. */
  papers: number;
  /** In a title or an author's name of at least one of them. */
  prominent: boolean;
};

export type Near = { word: string; edits: number };

export type Vocabulary = {
  has(word: string): boolean;
  /** Papers that hold the word; 0 where none does. */
  papers(word: string): number;
  /** The words that begin so and are longer, most frequent first; `prominent` ones alone if asked. */
  completions(prefix: string, limit: number, prominent: boolean): string[];
  /** The words nearest in spelling, fewest edits first, then the more frequent; misspellings of one another left out. */
  nearest(word: string, edits: number, limit: number): Near[];
};

/** @param entries each word once, in any order. */
export function createVocabulary(entries: readonly WordEntry[]): Vocabulary {
  const sorted = entries.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const places = new Map(sorted.map(({ word }, at) => [word, at]));
  let letters: Uint32Array | undefined;

  function completions(prefix: string, limit: number, prominent: boolean): string[] {
    const found: WordEntry[] = [];
    for (let at = firstAtLeast(sorted, prefix); at < sorted.length; at++) {
      const entry = sorted[at]!;
      if (!entry.word.startsWith(prefix)) break;
      if (entry.word.length > prefix.length && (entry.prominent || !prominent)) found.push(entry);
    }
    return mostFrequent(found, limit);
  }

  function nearest(word: string, edits: number, limit: number): Near[] {
    letters ??= Uint32Array.from(sorted, (entry) => letterSet(entry.word));
    const wanted = letterSet(word);
    const found: NearEntry[] = [];
    for (let at = 0; at < sorted.length; at++) {
      // An edit adds at most one letter to a word's set and takes at most one from it.
      if (bits(letters[at]! ^ wanted) > 2 * edits) continue;
      const entry = sorted[at]!;
      const distance = editDistance(word, entry.word, edits);
      if (distance <= edits) found.push({ word: entry.word, papers: entry.papers, edits: distance });
    }
    return mostLikely(word, found, limit);
  }

  return {
    has: (word) => places.has(word),
    papers: (word) => sorted[places.get(word) ?? -1]?.papers ?? 0,
    completions,
    nearest,
  };
}

/** A word near another, and how many papers hold it. */
export type NearEntry = Near & { papers: number };

/** Those of the words near one that are most likely meant, best first. */
export function mostLikely(word: string, near: NearEntry[], limit: number): Near[] {
  near.sort(
    (a, b) =>
      a.edits - b.edits ||
      Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) ||
      b.papers - a.papers ||
      (a.word < b.word ? -1 : 1),
  );
  const first: Near[] = [];
  for (const entry of near) {
    if (first.length === limit) break;
    const isSlip = near.some((other) => isMisspelling(entry, other));
    if (!isSlip) first.push({ word: entry.word, edits: entry.edits });
  }
  return first;
}

/** One paper alone writes the word so, and an edit away is a word that so many write. */
const WRITTEN_RIGHT = 10;
/** Shorter words lie an edit apart by chance ("lass", "class"). */
const SHORTEST_SLIP = 7;

/** Papers hold misspelled words too; a reader who misspells is not sent there. */
function isMisspelling({ word, papers }: NearEntry, right: NearEntry): boolean {
  return (
    papers === 1 &&
    right.papers >= WRITTEN_RIGHT &&
    word.length >= SHORTEST_SLIP &&
    editDistance(word, right.word, 1) === 1
  );
}

function firstAtLeast(entries: readonly WordEntry[], word: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle]!.word < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mostFrequent(entries: WordEntry[], limit: number): string[] {
  entries.sort((a, b) => b.papers - a.papers || (a.word < b.word ? -1 : 1));
  return entries.slice(0, limit).map((entry) => entry.word);
}

/** A bit for each of a to z that the word has, and one each for the digits and for everything else. */
function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) set |= 1 << letter;
    else set |= 1 << (letter < 0 ? 26 : 27);
  }
  return set >>> 0;
}

/** How many bits are set. (Hacker's Delight, H. S. Warren, section 5-1.) */
function bits(set: number): number {
  let n = set - ((set >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
