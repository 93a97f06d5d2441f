/** "Why this result?": what each word gave a paper's score, and where it stands. */
import type { Reason } from "../engine.ts";
import type { Card } from "../schema.ts";
import { SEARCH_CONFIG } from "../search-config.ts";
import { type Token, tokens } from "../text/tokens.ts";
import { termOf } from "../text/analyze.ts";
import type { Found } from "./find.ts";
import type { PlannedWord, Variant } from "./plan.ts";
import { authorNames, otherTexts } from "./prepare.ts";
import { fieldWeights } from "./score.ts";
import { INDEX_FIELDS, type TermIndex } from "./term-index.ts";

type FieldName = Reason["field"];

export type Explained = { at: number; card: Card; abstract: string };

/**
 * Why each of a few papers was found. The shares of a paper sum to 1; a paper's part for having only some of the words
 * lies on all of them alike.
 */
export function explain(papers: readonly Explained[], found: Found, index: TermIndex): Reason[][] {
  const weights = fieldWeights(found.words.length);
  const places = new Map(papers.map(({ at }, place) => [at, place]));
  const reasons: Reason[][] = papers.map(() => []);
  const texts = papers.map(fieldTokens);
  for (const word of found.words) {
    for (const [place, { variant, gives }] of bestVariants(word, places, weights, index)) {
      reasons[place]!.push(...spread(word, variant, gives * word.weight, texts[place]!));
    }
  }
  return reasons.map((own, place) => {
    const { at, card } = papers[place]!;
    if (found.near[at]) own.push(nearReason(found, found.near[at]));
    const base = own.reduce((sum, reason) => sum + reason.share, 0);
    const bonus = found.bonuses.get(at);
    if (bonus?.title) own.push(titleReason(found, card, bonus.title * base));
    if (bonus?.together) own.push(togetherReason(found, bonus.together * base));
    if (bonus?.author)
      own.push({ ...titleReason(found, card, bonus.author * base), field: "authors", how: "phrase" });
    const total = own.reduce((sum, reason) => sum + reason.share, 0);
    return own
      .map((reason) => ({ ...reason, share: total > 0 ? reason.share / total : 0 }))
      .toSorted((a, b) => b.share - a.share);
  });
}

type Weights = ReturnType<typeof fieldWeights>;
type Best = { variant: Variant; gives: number };

/** The variant that counted in each paper, as the score has it. */
function bestVariants(
  word: PlannedWord,
  places: ReadonlyMap<number, number>,
  weights: Weights,
  index: TermIndex,
): Map<number, Best> {
  const best = new Map<number, Best>();
  for (const variant of word.variants) {
    const given = new Map<number, number>();
    for (const field of INDEX_FIELDS) {
      const { papers, scores } = index.posting(variant.term, field);
      papers.forEach((paper, i) => {
        const place = places.get(paper);
        if (place === undefined) return;
        given.set(place, (given.get(place) ?? 0) + variant.weight * weights[field] * scores[i]!);
      });
    }
    for (const [place, gives] of given) {
      if (gives > (best.get(place)?.gives ?? 0)) best.set(place, { variant, gives });
    }
  }
  return best;
}

type FieldTokens = { field: FieldName; text: string; found: Token[] }[];

function fieldTokens({ card, abstract }: Explained): FieldTokens {
  const texts: [FieldName, string][] = [
    ["title", card.title],
    ...authorNames(card).map((name): [FieldName, string] => ["authors", name]),
    ["abstract", abstract],
    ...otherTexts(card).map((text): [FieldName, string] => [text === card.venue ? "venue" : "other", text]),
  ];
  return texts.map(([field, text]) => ({ field, text, found: tokens(text) }));
}

/** A word's part of the score, spread over the fields in which it stands by what each of them counts. */
function spread(word: PlannedWord, variant: Variant, gives: number, texts: FieldTokens): Reason[] {
  const { title, authors } = SEARCH_CONFIG;
  const counts: Partial<Record<FieldName, number>> = { title: 1 + title.most, authors: 1 + authors };
  const places = new Map<FieldName, { term: string; weight: number }>();
  for (const { field, text, found } of texts) {
    const token = found.find((one, at) => isTerm(found, one, at, variant.term));
    if (!token) continue;
    const times =
      field === "title" || field === "authors" ? 1 : Math.min(3, occurrences(found, variant.term));
    const place = places.get(field);
    const weight = (place?.weight ?? 0) + (counts[field] ?? 1) * times;
    places.set(field, { term: place?.term ?? text.slice(token.start, token.end), weight });
  }
  const total = [...places.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...places].map(([field, { term, weight }]) => ({
    query: word.query,
    term,
    field,
    how: howFound(variant, term),
    share: (gives * weight) / total,
  }));
}

function occurrences(found: readonly Token[], term: string): number {
  return found.reduce((count, token, at) => count + (isTerm(found, token, at, term) ? 1 : 0), 0);
}

function isTerm(found: readonly Token[], token: Token, at: number, term: string): boolean {
  return (
    termOf(token) === term || (token.glyph === true && token.term + (found[at + 1]?.term ?? "") === term)
  );
}

function howFound(variant: Variant, term: string): Reason["how"] {
  if (variant.how !== "exact") return variant.how;
  return tokens(term).some((token) => token.term === variant.word) || variant.word === term
    ? "exact"
    : "stem";
}

function titleReason(found: Found, card: Card, share: number): Reason {
  return { query: allWords(found), term: card.title, field: "title", how: "title", share };
}

function togetherReason(found: Found, share: number): Reason {
  return { query: allWords(found), term: allWords(found), field: "abstract", how: "phrase", share };
}

function nearReason(found: Found, share: number): Reason {
  return { query: allWords(found), term: allWords(found), field: "other", how: "related", share };
}

function allWords({ words }: Found): string {
  return words.map((word) => word.query).join(" ");
}
