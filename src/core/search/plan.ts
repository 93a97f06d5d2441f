/**
 * From the words of a query to the terms that are looked up, each with a weight: itself, what completes it, what it
 * may be a misspelling of. Knows the vocabulary, and no index.
 */
import { SEARCH_CONFIG } from "../search-config.ts";
import type { QueryWord } from "../text/analyze.ts";
import { stem } from "../text/stem.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import type { IndexField } from "./term-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Variant = {
  /** As the index holds it. */
  term: string;
  /** 1 for the word itself. */
  weight: number;
  how: "exact" | "completed" | "corrected";
  /** The corpus's word that led to the term. */
  word: string;
  /** Where it counts; absent: everywhere. */
  fields?: readonly IndexField[];
};

export type PlannedWord = {
  /** As the reader typed it. */
  query: string;
  /** How much it counts among the words: more than 1 where it was said more than once. */
  weight: number;
  /** Best first; empty where the corpus holds nothing like it. */
  variants: Variant[];
  /** A paper is found for having it. */
  wanted: boolean;
};

export type AskedWord = QueryWord & {
  /** May be a misspelling: not where the reader said exactly this, in quotes or before a star. */
  free: boolean;
  /** Still being typed: the corpus's longer words count as well. */
  open: boolean;
  /** A paper is found for having it; other words only move it up. */
  wanted: boolean;
};

const { completion, correction, repetition } = SEARCH_CONFIG;

/** Every word but the stop words, once for each different term. */
export function planWords(asked: readonly AskedWord[], vocabulary: Vocabulary): PlannedWord[] {
  const planned = new Map<string, PlannedWord & { times: number }>();
  for (const word of asked) {
    if (STOP_WORDS.has(word.word) && !word.open) continue;
    const known = planned.get(word.term);
    planned.set(word.term, {
      query: word.text,
      weight: 1,
      variants: known && !word.open ? known.variants : findVariants(word, vocabulary),
      wanted: word.wanted || (known?.wanted ?? false),
      times: (known?.times ?? 0) + 1,
    });
  }
  return [...planned.values()].map(({ times, ...word }) => ({ ...word, weight: times ** repetition }));
}

/** The first variant of each term is the one that counts. */
function findVariants(asked: AskedWord, vocabulary: Vocabulary): Variant[] {
  const { word, term, glyph, open, free } = asked;
  const exact: Variant = { term, weight: 1, how: "exact", word };
  if (glyph) return [exact];
  const stop = STOP_WORDS.has(word);
  const known = vocabulary.has(word);
  const completed = open ? completions(word, known || stop, vocabulary) : [];
  const isRight = known || stop || !free || completed.length > 0;
  const near = isRight ? [] : corrections(word, vocabulary);
  const corrected = isHeld(word, near[0], vocabulary) ? [] : near;
  // A word that the corpus does not hold may have other forms there: its stem is looked up all the same.
  const found = [...(stop ? [] : [exact]), ...completed, ...corrected];
  const terms = new Set<string>();
  return found.filter((variant) => !terms.has(variant.term) && terms.add(variant.term));
}

const PROMINENT: readonly IndexField[] = ["title", "authors"];

function completions(word: string, known: boolean, vocabulary: Vocabulary): Variant[] {
  const weight = known ? completion.besideWord : completion.weight;
  // One or two letters begin half of all words: those of titles and names are completed, and looked for there.
  const short = word.length <= 2;
  return vocabulary.completions(word, completion.most, short).map((longer) => ({
    term: stem(longer),
    weight,
    how: "completed",
    word: longer,
    ...(short ? { fields: PROMINENT } : {}),
  }));
}

/** The corpus's spelling of a word that it does not hold; `undefined` where it holds it, or nothing near it. */
export function respell(word: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.has(word) || STOP_WORDS.has(word)) return undefined;
  return corrections(word, vocabulary)[0]?.word;
}

/** So many times the papers make a word the one that is meant. */
const FAR_MORE = 10;

/**
 * Whether the corpus has the word in another of its forms, "net" where it has "nets", and does not have the word that it
 * may be a misspelling of in far more papers. Words of three letters resemble too many for that.
 */
function isHeld(word: string, near: Variant | undefined, vocabulary: Vocabulary): boolean {
  if (!near) return false;
  const term = stem(word);
  // A stem ends in an i where its word ends in a y.
  const start = term.endsWith("i") ? term.slice(0, -1) : term;
  const forms = [
    ...(vocabulary.has(start) ? [start] : []),
    ...vocabulary.completions(start, Infinity, false),
  ].filter((other) => stem(other) === term);
  const held = Math.max(0, ...forms.map((form) => vocabulary.papers(form)));
  if (word.length <= 3) return held > 0;
  return FAR_MORE * held >= vocabulary.papers(near.word);
}

function corrections(word: string, vocabulary: Vocabulary): Variant[] {
  if (word.length < 3 || /\p{N}/u.test(word)) return [];
  const edits = word.length >= correction.twoEditsFrom ? 2 : 1;
  return vocabulary.nearest(word, edits, correction.most).map((near, at) => ({
    term: stem(near.word),
    weight: correction.weights[at] ?? 0,
    how: "corrected",
    word: near.word,
  }));
}
