/** From the text of a query to the papers that answer it, each with its score. */
import type { Note } from "../engine.ts";
import type { Query } from "../query/tree.ts";
import { SEARCH_CONFIG } from "../search-config.ts";
import { type Asked, readAsked } from "./asked.ts";
import { type Bonus, correctionsOf, findBonuses, orderWords } from "./bonuses.ts";
import type { Cards } from "./corpus.ts";
import type { Admitted, Filter } from "./filter.ts";
import { firstSorted } from "./first.ts";
import type { Nearness } from "./latent.ts";
import { type PlannedWord, planWords, respell } from "./plan.ts";
import { between, createScorer, type Scores } from "./score.ts";
import type { TermIndex } from "./term-index.ts";
import type { Texts } from "./texts.ts";
import { titleOrderBonus } from "./title-order.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Found = {
  query: Query;
  /** The words that rank, as planned. */
  words: PlannedWord[];
  admitted: Admitted;
  /** By paper; absent where the query has no words, and papers stand in the order of their dates. */
  scores?: Float64Array;
  bonuses: Map<number, Bonus>;
  /** By paper, what being about the same added, before those parts. */
  near: Float64Array;
  notes: Note[];
  /** The corpus's spelling of a word (folded) that it does not hold. */
  respell: (word: string) => string | undefined;
};

/** What is searched, and what was made of it. */
export type Searched = {
  papers: Cards;
  texts: Texts;
  index: TermIndex;
  vocabulary: Vocabulary;
  nearness: Nearness | undefined;
};

export type Finder = (text: string, typing: boolean, filter: Filter) => Found;

const { found: FOUND, titleOrder } = SEARCH_CONFIG;
/** Sums of parts come out a hair below the whole. */
const HAIR = 1e-9;

export function createFinder({ papers, texts, index, vocabulary, nearness }: Searched): Finder {
  const score = createScorer(index);
  const respellIn = (word: string): string | undefined => respell(word, vocabulary);
  return (text, typing, filter) => {
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
        near: new Float64Array(0),
        bonuses: new Map(),
        notes,
        respell: respellIn,
      };
    }
    const wanted = words.filter((word) => word.wanted).length;
    const needed = wanted === 0 ? 0 : between(wanted, FOUND.from, FOUND.to, FOUND.most, FOUND.least);
    const scored = score(words);
    const { scores, covered } = scored;
    const near = new Float64Array(papers.length);
    const candidates = nearness ? addNearness(scored, needed, words, nearness, near) : scored.papers;
    const best = bestOf(candidates, scores);
    const bonuses = findBonuses(asked.words, words, best, { papers, texts });
    for (const [at, { title, together, author }] of bonuses) scores[at]! *= 1 + title + together + author;
    best.sort((a, b) => scores[b]! - scores[a]! || a - b);
    notes.push(...correctionNotes(words));
    const found = { query, words, scores, near, bonuses, notes, respell: respellIn };
    if (wanted === 0) return { ...found, admitted };

    const having = new Uint8Array(papers.length);
    for (let i = 0; i < candidates.length; i++) {
      const at = candidates[i]!;
      if (isEnough(covered[at]!, needed)) having[at] = admitted[at]!;
    }
    const least = FOUND.floor * (scores[best[0]!] ?? 0);
    for (const at of best.slice(0, FOUND.best)) {
      if (covered[at]! > 0 && scores[at]! >= least) having[at] = admitted[at]!;
    }
    if (needed === 1) notes.push(...loosenedNote(candidates, having, covered));
    return { ...found, admitted: having };
  };
}

function isEnough(covered: number, needed: number): boolean {
  return covered > 0 && covered >= needed - HAIR;
}

/**
 * Adds to the scores what the papers' nearness is worth, and writes that into `added`: for those with enough of the
 * words, and those that it may yet bring among the best. No other can be found, and the rest of a large corpus is left
 * alone.
 * @returns these papers.
 */
function addNearness(
  { scores, covered, papers }: Scores,
  needed: number,
  words: readonly PlannedWord[],
  nearness: Nearness,
  added: Float64Array,
): Int32Array {
  const first = bestOf(papers, scores);
  const worth = SEARCH_CONFIG.nearness * (scores[first[0] ?? 0] ?? 0);
  const last = first.length < titleOrder.best ? 0 : scores[first.at(-1)!]!;
  const floor = last - worth * nearness.most * (1 + HAIR);
  const candidates = new Int32Array(papers.length);
  let count = 0;
  for (let i = 0; i < papers.length; i++) {
    const at = papers[i]!;
    if (scores[at]! >= floor || isEnough(covered[at]!, needed)) candidates[count++] = at;
  }
  const within = candidates.subarray(0, count);
  const near = nearness.near(words, within);
  for (let i = 0; i < count; i++) {
    const at = within[i]!;
    added[at] = worth * near[at]!;
    scores[at]! += added[at]!;
  }
  return within;
}

/** Where nothing but stop words is asked for, titles that read like the query come first. */
function scoreStopWords(asked: Asked, admitted: Admitted, texts: Texts): Float64Array | undefined {
  if (asked.words.length === 0) return undefined;
  const ordered = orderWords(asked.words, []);
  return Float64Array.from(admitted, (yes, at) =>
    yes === 1 ? titleOrderBonus(ordered, texts.title(at).words) : 0,
  );
}

/** The few with the best scores, the best first; of equals the one that stands first in the catalog, the newer. */
function bestOf(papers: Int32Array, scores: Float64Array): number[] {
  return firstSorted(papers, titleOrder.best, (a, b) => scores[b]! - scores[a]! || a - b);
}

/** Said where papers with part of the words stand among those with all. */
function loosenedNote(papers: Int32Array, found: Admitted, covered: Float64Array): Note[] {
  let all = 0;
  let full = 0;
  for (let i = 0; i < papers.length; i++) {
    if (found[papers[i]!] === 0) continue;
    all++;
    if (covered[papers[i]!]! >= 1 - HAIR) full++;
  }
  return full < all ? [{ code: "loosened", full }] : [];
}

function correctionNotes(words: readonly PlannedWord[]): Note[] {
  return words.flatMap((word): Note[] => {
    const instead = correctionsOf(word);
    return instead.length > 0 ? [{ code: "corrected", word: word.query, instead }] : [];
  });
}
