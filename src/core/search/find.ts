/** From the text of a query to the papers that answer it, each with its score. */
import type { Note } from "../engine.ts";
import type { Query } from "../query/tree.ts";
import { SEARCH_CONFIG } from "../search-config.ts";
import { type Asked, readAsked } from "./asked.ts";
import { type Bonus, correctionsOf, findBonuses, orderWords } from "./bonuses.ts";
import type { Cards } from "./corpus.ts";
import { type Admitted, type Filter, intersect, placesOf } from "./filter.ts";
import { firstSorted } from "./first.ts";
import type { Nearness } from "./latent.ts";
import { type PlannedWord, planWords, respell } from "./plan.ts";
import { between, scoreWords } from "./score.ts";
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
    const { scores, covered } = scoreWords(words, index);
    const near = nearness ? addNearness(scores, nearness(words, scores)) : new Float64Array(papers.length);
    const best = bestOf(scores, titleOrder.best);
    const bonuses = findBonuses(asked.words, words, best, { papers, texts });
    for (const [at, { title, together, author }] of bonuses) scores[at]! *= 1 + title + together + author;
    best.sort((a, b) => scores[b]! - scores[a]! || a - b);
    notes.push(...correctionNotes(words));
    const found = { query, words, scores, near, bonuses, notes, respell: respellIn };
    const wanted = words.filter((word) => word.wanted).length;
    if (wanted === 0) return { ...found, admitted };

    const needed = between(wanted, FOUND.from, FOUND.to, FOUND.most, FOUND.least);
    const having = new Uint8Array(papers.length);
    for (let at = 0; at < having.length; at++) {
      if (covered[at]! > 0 && covered[at]! >= needed - HAIR) having[at] = 1;
    }
    const least = FOUND.floor * (scores[best[0]!] ?? 0);
    for (const at of best.slice(0, FOUND.best)) if (covered[at]! > 0 && scores[at]! >= least) having[at] = 1;
    const both = intersect(admitted, having);
    if (needed === 1) notes.push(...loosenedNote(both, covered));
    return { ...found, admitted: both };
  };
}

/** Adds to each score what its paper's nearness is worth, and returns that. */
function addNearness(scores: Float64Array, near: Float64Array): Float64Array {
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  const added = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at++) {
    added[at] = SEARCH_CONFIG.nearness * most * near[at]!;
    scores[at]! += added[at]!;
  }
  return added;
}

/** Where nothing but stop words is asked for, titles that read like the query come first. */
function scoreStopWords(asked: Asked, admitted: Admitted, texts: Texts): Float64Array | undefined {
  if (asked.words.length === 0) return undefined;
  const ordered = orderWords(asked.words, []);
  return Float64Array.from(admitted, (yes, at) =>
    yes === 1 ? titleOrderBonus(ordered, texts.title(at).words) : 0,
  );
}

/** The papers with the best scores, the best first; of equals the one that stands first in the catalog, the newer. */
function bestOf(scores: Float64Array, count: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < scores.length; at++) if (scores[at]! > 0) found.push(at);
  return firstSorted(found, count, (a, b) => scores[b]! - scores[a]! || a - b);
}

/** Said where papers with part of the words stand among those with all. */
function loosenedNote(admitted: Admitted, covered: Float64Array): Note[] {
  const all = placesOf(admitted);
  const full = all.filter((at) => covered[at]! >= 1 - HAIR).length;
  return full < all.length ? [{ code: "loosened", full }] : [];
}

function correctionNotes(words: readonly PlannedWord[]): Note[] {
  return words.flatMap((word): Note[] => {
    const instead = correctionsOf(word);
    return instead.length > 0 ? [{ code: "corrected", word: word.query, instead }] : [];
  });
}
