/** What two to four papers say in the same words, by the stems that the search knows. */
import type { Mark } from "./engine.ts";
import { termOf } from "./text/analyze.ts";
import { STOP_WORDS } from "./text/stop-words.ts";
import { type Token, tokens } from "./text/tokens.ts";

export type Compared = { title: string; abstract?: string | undefined };

export type SharedTerm = {
  /** Its stems, joined by spaces: what tells one term from another. */
  key: string;
  /** As it is written where it is met first: "edge of stability". */
  text: string;
  /** Its words, folded, without function words: ["edge", "stability"]. */
  words: string[];
  /** The papers that have it, by their places, in order. */
  papers: number[];
};

/** Words of a row: "edge of stability" has three. */
const LONGEST_ROW = 4;

/** A row of words in one text: where it begins and ends there. */
type Row = { key: string; words: string[]; from: number; to: number };

type Met = SharedTerm & { times: number };

/**
 * Rows of up to four words that two papers or more have, in the order in which they are met. One that is met only as a
 * part of a longer one is not said again.
 */
export function sharedTerms(papers: readonly Compared[]): SharedTerm[] {
  const met = new Map<string, Met>();
  for (const [at, { title, abstract = "" }] of papers.entries()) {
    for (const text of [title, abstract]) {
      for (const { key, words, from, to } of rowsOf(text)) {
        const term = met.get(key) ?? { key, text: text.slice(from, to), papers: [], words, times: 0 };
        if (!term.papers.includes(at)) term.papers.push(at);
        met.set(key, { ...term, times: term.times + 1 });
      }
    }
  }
  const shared = [...met.values()].filter((term) => term.papers.length > 1);
  return shared
    .filter((term) => !shared.some((longer) => isPartOf(term, longer)))
    .map(({ key, text, words, papers: who }) => ({
      key,
      text: text.replaceAll(/\s+/g, " "),
      words,
      papers: who,
    }));
}

function isPartOf(term: Met, longer: Met): boolean {
  return (
    longer.key.length > term.key.length &&
    longer.times >= term.times &&
    ` ${longer.key} `.includes(` ${term.key} `)
  );
}

/** A word in more than this share of all papers tells none from the others; words in a row tell together. */
const COMMON = 0.1;

/**
 * The terms that tell these papers from others, the most telling first: by the rarity of their words (inverse document
 * frequency, K. Spärck Jones, "A statistical interpretation of term specificity", Journal of Documentation 28(1), 1972),
 * and by how many of the papers have them.
 * @param holding how many papers there are with a word; `undefined` where that is not known.
 * @param of how many there are.
 */
export function tellingTerms(
  terms: readonly SharedTerm[],
  holding: (word: string) => number | undefined,
  of: number,
): SharedTerm[] {
  const rarity = (word: string): number => Math.log((of + 1) / ((holding(word) ?? of) + 1));
  return terms
    .map((term) => ({ term, rarity: term.words.reduce((sum, word) => sum + rarity(word), 0) }))
    .filter((one) => of < MANY || one.rarity >= -Math.log(COMMON))
    .toSorted((a, b) => b.rarity * (b.term.papers.length - 1) - a.rarity * (a.term.papers.length - 1))
    .map(({ term }) => term);
}

/** Of fewer papers no share says what is common. */
const MANY = 50;

/** @returns where a text has one of the terms, in order, none over another. */
export function sharedMarks(text: string, terms: readonly SharedTerm[]): Mark[] {
  const keys = new Set(terms.map(({ key }) => key));
  const marks: Mark[] = [];
  for (const { from, to } of rowsOf(text).filter(({ key }) => keys.has(key))) {
    const last = marks.at(-1);
    // Rows come by their beginnings, the longest first.
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}

function rowsOf(text: string): Row[] {
  const addresses = Array.from(text.matchAll(ADDRESS), ({ 0: { length }, index }) => [index, index + length]);
  const words = tokens(text)
    .filter(({ start }) => !addresses.some(([from, to]) => start >= from! && start < to!))
    .map((token) => ({ token, term: termOf(token) }));
  return words.flatMap(({ token, term }, at): Row[] => {
    if (!isTelling(token)) return [];
    const rows: Row[] = [];
    let row: Row = { key: term, words: [token.term], from: token.start, to: token.end };
    rows.push(row);
    for (const next of words.slice(at + 1, at + LONGEST_ROW)) {
      if (!isOneBreath(text.slice(row.to, next.token.start))) break;
      const isLast = isTelling(next.token);
      row = {
        key: `${row.key} ${next.term}`,
        words: isLast ? [...row.words, next.token.term] : row.words,
        from: token.start,
        to: next.token.end,
      };
      if (isLast) rows.unshift(row);
    }
    return rows;
  });
}

/** Of web addresses every two have something in common. */
const ADDRESS = /https?:\/\/\S+/g;

/** Function words, numbers and single letters say nothing by themselves; a character of Chinese or Thai does in a row. */
function isTelling({ term }: Token): boolean {
  return !STOP_WORDS.has(term) && !/^\d+$/.test(term);
}

/** No sentence, clause or formula ends between two words of a row. */
function isOneBreath(between: string): boolean {
  return /^[\s\-\u2010\u2011]*$/.test(between);
}
