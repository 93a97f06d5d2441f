/** From the text of a query to the papers that answer it, each with its score. */
import type { Note } from "../engine.ts";
import type { Query } from "../query/tree.ts";
import type { Card } from "../schema.ts";
import { SEARCH_CONFIG } from "../search-config.ts";
import { type Asked, readAsked } from "./asked.ts";
import { type Admitted, type Filter, intersect } from "./filter.ts";
import type { Nearness } from "./latent.ts";
import { createNameMatcher } from "./names.ts";
import { type PlannedWord, planWords } from "./plan.ts";
import { authorNames } from "./prepare.ts";
import { between, scoreWords } from "./score.ts";
import type { TermIndex } from "./term-index.ts";
import { orderedWord, titleOrderBonus } from "./title-order.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Found = {
  query: Query;
  /** The words that rank, as planned. */
  words: PlannedWord[];
  admitted: Admitted;
  /** By paper; absent where the query has no words, and papers stand in the order of their dates. */
  scores?: Float64Array;
  /** By paper, what the order of the title's words or an author's name added: a part of the score before. */
  bonuses: Map<number, { title: number; author: number }>;
  /** By paper, what being about the same added, before those parts. */
  near: Float64Array;
  notes: Note[];
};

export type Finder = (text: string, typing: boolean, filter: Filter) => Found;

const { found: FOUND, titleOrder, authorName } = SEARCH_CONFIG;
/** Sums of parts come out a hair below the whole. */
const HAIR = 1e-9;

export function createFinder(
  papers: readonly Card[],
  index: TermIndex,
  vocabulary: Vocabulary,
  nearness?: Nearness,
): Finder {
  return (text, typing, filter) => {
    const asked = readAsked(text, typing, vocabulary);
    const words = planWords(asked.words, vocabulary);
    const { query, notes } = asked;
    const admitted = filter(asked.filters);
    if (words.length === 0) {
      const scores = scoreStopWords(asked, admitted, papers);
      return {
        query,
        words,
        admitted,
        ...(scores ? { scores } : {}),
        near: new Float64Array(0),
        bonuses: new Map(),
        notes,
      };
    }
    const { scores, covered } = scoreWords(words, index);
    const near = nearness ? addNearness(scores, nearness(words, scores)) : new Float64Array(papers.length);
    const best = bestFirst(scores).slice(0, titleOrder.best);
    const bonuses = findBonuses(asked, words, best, papers);
    for (const [at, { title, author }] of bonuses) scores[at]! *= 1 + title + author;
    best.sort((a, b) => scores[b]! - scores[a]! || a - b);
    notes.push(...correctionNotes(words));
    const found = { query, words, scores, near, bonuses, notes };
    const wanted = words.filter((word) => word.wanted).length;
    if (wanted === 0) return { ...found, admitted };

    const needed = between(wanted, FOUND.from, FOUND.to, FOUND.most, FOUND.least);
    const having = Uint8Array.from(covered, (part) => (part > 0 && part >= needed - HAIR ? 1 : 0));
    const full = covered.reduce((count, part) => count + (part >= 1 - HAIR ? 1 : 0), 0);
    const least = FOUND.floor * (scores[best[0]!] ?? 0);
    for (const at of best.slice(0, FOUND.best)) if (covered[at]! > 0 && scores[at]! >= least) having[at] = 1;
    if (needed === 1 && full < having.reduce((count, yes) => count + yes, 0))
      notes.push({ code: "loosened", full });
    return { ...found, admitted: intersect(admitted, having) };
  };
}

/** Adds to each score what its paper's nearness is worth, and returns that. */
function addNearness(scores: Float64Array, near: Float64Array): Float64Array {
  const most = SEARCH_CONFIG.nearness * scores.reduce((a, b) => Math.max(a, b), 0);
  const added = near.map((part) => most * part);
  added.forEach((more, at) => (scores[at]! += more));
  return added;
}

/** Where nothing but stop words is asked for, titles that read like the query come first. */
function scoreStopWords(asked: Asked, admitted: Admitted, papers: readonly Card[]): Float64Array | undefined {
  if (asked.words.length === 0) return undefined;
  const ordered = asked.words.map(({ word }) => orderedWord(word, [], false));
  return Float64Array.from(admitted, (yes, at) =>
    yes === 1 ? titleOrderBonus(ordered, papers[at]!.title) : 0,
  );
}

/** Papers with a score, the best first; of equals the one that stands first in the catalog, the newer. */
function bestFirst(scores: Float64Array): number[] {
  const found: number[] = [];
  scores.forEach((score, at) => {
    if (score > 0) found.push(at);
  });
  return found.toSorted((a, b) => scores[b]! - scores[a]! || a - b);
}

function findBonuses(
  asked: Asked,
  words: readonly PlannedWord[],
  best: readonly number[],
  papers: readonly Card[],
): Found["bonuses"] {
  const planned = new Map(words.map((word) => [word.query, word]));
  const ordered = asked.words.map(({ text, word, open }) => {
    const corrected = planned.get(text)?.variants.filter(({ how }) => how === "corrected") ?? [];
    return orderedWord(
      word,
      corrected.map((variant) => variant.word),
      open,
    );
  });
  const isName =
    asked.words.length >= 2 && asked.words.length <= authorName.longest
      ? createNameMatcher(asked.words.map(({ text }) => text).join(" "))
      : undefined;
  const bonuses: Found["bonuses"] = new Map();
  for (const at of best) {
    const card = papers[at]!;
    const title = titleOrderBonus(ordered, card.title);
    const author = isName && authorNames(card).some(isName) ? authorName.bonus : 0;
    if (title + author > 0) bonuses.set(at, { title, author });
  }
  return bonuses;
}

function correctionNotes(words: readonly PlannedWord[]): Note[] {
  return words.flatMap(({ query, variants }): Note[] => {
    const instead = variants.filter(({ how }) => how === "corrected").map(({ word }) => word);
    return instead.length > 0 ? [{ code: "corrected", word: query, instead }] : [];
  });
}
