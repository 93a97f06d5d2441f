/** From the text of a query to the papers that answer it, each with its score. */
import type { Note } from "../engine.ts";
import type { Query } from "../query/tree.ts";
import { SEARCH_CONFIG } from "../search-config.ts";
import { type Asked, readAsked } from "./asked.ts";
import { type Bonus, correctionsOf, findBonuses, orderWords } from "./bonuses.ts";
import type { Admitted, Filter } from "./filter.ts";
import { amongHighest, highest } from "./first.ts";
import type { Nearness } from "./latent.ts";
import { type PlannedWord, planWords, respell } from "./plan.ts";
import { between, createScorer, type Scores } from "./score.ts";
import type { TermIndex } from "./term-index.ts";
import type { Texts } from "./texts.ts";
import { hasOrder, titleOrderBonus } from "./title-order.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Found = {
  query: Query;
  /** The words that rank, as planned. */
  words: PlannedWord[];
  admitted: Admitted;
  /** The admitted ones, where they were listed on the way; in no order. */
  places?: Int32Array;
  /** By paper; absent where the query has no words, and papers stand in the order of their dates. See `settle`. */
  scores?: Float64Array;
  bonuses: Map<number, Bonus>;
  /** What being about the same added to a paper's settled score, before those parts. */
  near: (paper: number) => number;
  /**
   * Adds to the scores of the best of these papers what nearness is worth.
   * @returns those of these papers that may stand among the first so many.
   */
  settle: (papers: Int32Array, count: number) => Int32Array;
  notes: Note[];
  /** The corpus's spelling of a word (folded) that it does not hold. */
  respell: (word: string) => string | undefined;
};

/** What is searched, and what was made of it. */
export type Searched = {
  texts: Texts;
  /** Of a paper's authors. */
  names: (at: number) => string[];
  index: TermIndex;
  vocabulary: Vocabulary;
  nearness: Nearness | undefined;
};

/** What a query's columns are written into, a place for each paper: new ones for each take longer than many a query. */
export type Slate = { scores: Float64Array; admitted: Admitted; settled: Uint8Array };

export function createSlate(size: number): Slate {
  return { scores: new Float64Array(size), admitted: new Uint8Array(size), settled: new Uint8Array(size) };
}

/** What is found is good until its slate is given again. */
export type Finder = (text: string, typing: boolean, filter: Filter, slate: Slate) => Found;

const { found: FOUND, titleOrder } = SEARCH_CONFIG;
/** Sums of parts come out a hair below the whole. */
const HAIR = 1e-9;

export function createFinder({ texts, names, index, vocabulary, nearness }: Searched): Finder {
  const score = createScorer(index);
  const respellIn = (word: string): string | undefined => respell(word, vocabulary);
  /** Papers are listed here, one list after the other: made anew, lists cost more than what is done with them. */
  const list = new Int32Array(index.size);
  return (text, typing, filter, slate) => {
    const asked = readAsked(text, typing, vocabulary);
    const words = planWords(asked.words, vocabulary);
    const { query, notes } = asked;
    const admitted = filter(asked.filters);
    if (words.length === 0) {
      const scores = scoreStopWords(asked, admitted, texts);
      return {
        query,
        words,
        admitted,
        ...(scores ? { scores } : {}),
        near: () => 0,
        settle: (places) => places,
        bonuses: new Map(),
        notes,
        respell: respellIn,
      };
    }
    const wanted = words.filter((word) => word.wanted).length;
    const needed = wanted === 0 ? 0 : between(wanted, FOUND.from, FOUND.to, FOUND.most, FOUND.least);
    const scored = score(words, slate.scores);
    const { scores, covered } = scored;
    const { near, settle } = createSettler(scored, words, nearness, slate.settled);
    const best = highest(settle(scored.papers, titleOrder.best), titleOrder.best, scores);
    const bonuses = findBonuses(asked.words, words, best, { texts, names, index });
    for (const [at, { title, together, author }] of bonuses) scores[at]! *= 1 + title + together + author;
    best.sort((a, b) => scores[b]! - scores[a]! || a - b);
    notes.push(...correctionNotes(words));
    const found = { query, words, scores, near, settle, bonuses, notes, respell: respellIn };
    if (wanted === 0) return { ...found, admitted };

    const having = slate.admitted.fill(0);
    const full = admitCovered(scored, needed, admitted, having, list);
    let count = full;
    const least = FOUND.floor * (scores[best[0]!] ?? 0);
    for (const at of best.slice(0, FOUND.best)) {
      if (admitted[at] === 0 || having[at] === 1 || covered[at] === 0 || scores[at]! < least) continue;
      having[at] = 1;
      list[count++] = at;
    }
    // Said where papers with part of the words stand among those with all.
    if (needed === 1 && full < count) notes.push({ code: "loosened", full });
    return { ...found, admitted: having, places: list.slice(0, count) };
  };
}

/** Admits and lists those of the admitted that have so much of the words. @returns how many. */
function admitCovered(
  { papers, covered }: Scores,
  needed: number,
  admitted: Admitted,
  having: Uint8Array,
  list: Int32Array,
): number {
  let count = 0;
  for (let i = 0; i < papers.length; i++) {
    const at = papers[i]!;
    const part = covered[at]!;
    if (part === 0 || part < needed - HAIR || admitted[at] === 0) continue;
    having[at] = 1;
    list[count++] = at;
  }
  return count;
}

/**
 * Adds to scores what the papers' nearness is worth, at most a part of the best score: to those that stand best by their
 * words. Those below could rise, but not among the first few that are read, and to look at all papers of a large corpus
 * takes longer than all else.
 */
function createSettler(
  { scores, papers, best }: Scores,
  words: readonly PlannedWord[],
  nearness: Nearness | undefined,
  settled: Uint8Array,
): Pick<Found, "near" | "settle"> {
  if (!nearness || papers.length === 0) return { near: () => 0, settle: (places) => places };
  const worth = SEARCH_CONFIG.nearness.worth * best;
  const nearnessOf = nearness.towards(words);
  settled.fill(0);

  return {
    near: (paper) => (settled[paper] === 1 ? worth * nearnessOf([paper])[0]! : 0),
    settle(places, count) {
      const able = amongHighest(places, SEARCH_CONFIG.nearness.best, scores);
      const open = able.filter((at) => scores[at] !== 0 && settled[at] === 0);
      const near = nearnessOf(open);
      for (const [i, at] of open.entries()) {
        settled[at] = 1;
        scores[at]! += worth * near[i]!;
      }
      // All others have lower scores than any of these had before.
      return count > able.length ? places : able;
    },
  };
}

/** Where nothing but stop words is asked for, titles that read like the query come first. */
function scoreStopWords(asked: Asked, admitted: Admitted, texts: Texts): Float64Array | undefined {
  if (asked.words.length === 0) return undefined;
  const scores = new Float64Array(admitted.length);
  const ordered = orderWords(asked.words, []);
  if (!hasOrder(ordered)) return scores;
  for (let at = 0; at < admitted.length; at++) {
    if (admitted[at] === 1) scores[at] = titleOrderBonus(ordered, texts.title(at).words);
  }
  return scores;
}

function correctionNotes(words: readonly PlannedWord[]): Note[] {
  return words.flatMap((word): Note[] => {
    const instead = correctionsOf(word);
    return instead.length > 0 ? [{ code: "corrected", word: word.query, instead }] : [];
  });
}
