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
  /** By paper; absent where the query has no words, and papers stand in the order of their dates. See `settle`. */
  scores?: Float64Array;
  bonuses: Map<number, Bonus>;
  /** What being about the same added to a paper's settled score, before those parts. */
  near: (paper: number) => number;
  /**
   * Settles the scores of the first so many of these papers: they are right then, and the scores of all others of these
   * too low to stand among them. Before, a score may lack what nearness adds.
   */
  settle: (papers: ArrayLike<number>, count: number) => void;
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
        near: () => 0,
        settle: () => undefined,
        bonuses: new Map(),
        notes,
        respell: respellIn,
      };
    }
    const wanted = words.filter((word) => word.wanted).length;
    const needed = wanted === 0 ? 0 : between(wanted, FOUND.from, FOUND.to, FOUND.most, FOUND.least);
    const scored = score(words);
    const { scores, covered } = scored;
    const { near, settle } = createSettler(scored, words, nearness);
    settle(scored.papers, titleOrder.best);
    const best = bestOf(scored.papers, scores);
    const bonuses = findBonuses(asked.words, words, best, { papers, texts });
    for (const [at, { title, together, author }] of bonuses) scores[at]! *= 1 + title + together + author;
    best.sort((a, b) => scores[b]! - scores[a]! || a - b);
    notes.push(...correctionNotes(words));
    const found = { query, words, scores, near, settle, bonuses, notes, respell: respellIn };
    if (wanted === 0) return { ...found, admitted };

    const having = new Uint8Array(papers.length);
    for (let i = 0; i < scored.papers.length; i++) {
      const at = scored.papers[i]!;
      if (covered[at]! > 0 && covered[at]! >= needed - HAIR) having[at] = admitted[at]!;
    }
    const least = FOUND.floor * (scores[best[0]!] ?? 0);
    for (const at of best.slice(0, FOUND.best)) {
      if (covered[at]! > 0 && scores[at]! >= least) having[at] = admitted[at]!;
    }
    if (needed === 1) notes.push(...loosenedNote(scored.papers, having, covered));
    return { ...found, admitted: having };
  };
}

/**
 * Adds to scores what the papers' nearness is worth, at most a part of the best score: to those alone that it may bring
 * among the first few of a list. To look at all papers of a large corpus takes longer than all else.
 */
function createSettler(
  { scores, papers }: Scores,
  words: readonly PlannedWord[],
  nearness: Nearness | undefined,
): Pick<Found, "near" | "settle"> {
  const [first] = firstSorted(papers, 1, byScore(scores));
  if (!nearness || first === undefined) return { near: () => 0, settle: () => undefined };
  const worth = SEARCH_CONFIG.nearness * scores[first]!;
  const most = worth * nearness.most * (1 + HAIR);
  const nearnessOf = nearness.towards(words);
  const settled = new Uint8Array(scores.length);
  return {
    near: (paper) => (settled[paper] === 1 ? worth * nearnessOf(paper) : 0),
    settle(places, count) {
      const last = count < places.length ? firstSorted(places, count, byScore(scores)).at(-1) : undefined;
      const floor = last === undefined ? 0 : scores[last]! - most;
      for (let i = 0; i < places.length; i++) {
        const at = places[i]!;
        if (scores[at]! < floor || scores[at] === 0 || settled[at] === 1) continue;
        settled[at] = 1;
        scores[at]! += worth * nearnessOf(at);
      }
    },
  };
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
  return firstSorted(papers, titleOrder.best, byScore(scores));
}

function byScore(scores: Float64Array): (a: number, b: number) => number {
  return (a, b) => scores[b]! - scores[a]! || a - b;
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
