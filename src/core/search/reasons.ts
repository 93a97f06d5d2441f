/** "Why this result?": what each word gave a paper's score, and where it stands. */
import type { Reason } from "../engine.ts";
import type { Card } from "../schema.ts";
import { SEARCH_CONFIG } from "../search-config.ts";
import { tokens } from "../text/tokens.ts";
import type { Found } from "./find.ts";
import type { PlannedWord, Variant } from "./plan.ts";
import { authorNames, otherTexts } from "./card-texts.ts";
import { fieldWeights } from "./score.ts";
import { INDEX_FIELDS, scoreIn, type TermIndex } from "./term-index.ts";
import { type CutText, cutText } from "./texts.ts";

type FieldName = Reason["field"];

export type Explained = { at: number; card: Card; title: CutText; abstract: CutText };

/**
 * Why each of a few papers was found. The shares of a paper sum to 1; a paper's part for having only some of the words
 * lies on all of them alike.
 */
export function explain(papers: readonly Explained[], found: Found, index: TermIndex): Reason[][] {
  const weights = fieldWeights(found.words.length);
  const places = papers.map(({ at }) => at);
  const reasons: Reason[][] = papers.map(() => []);
  const texts = papers.map(fieldTexts);
  for (const word of found.words) {
    for (const [place, { variant, gives }] of bestVariants(word, places, weights, index)) {
      reasons[place]!.push(...spread(word, variant, gives * word.weight, texts[place]!));
    }
  }
  return reasons.map((own, place) => {
    const { at, card } = papers[place]!;
    const near = found.near(at);
    if (near > 0) own.push(nearReason(found, near));
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

/** The variant that counted in each paper, as the score has it: by the paper's place among them. */
function bestVariants(
  word: PlannedWord,
  papers: readonly number[],
  weights: Weights,
  index: TermIndex,
): Map<number, Best> {
  const best = new Map<number, Best>();
  for (const variant of word.variants) {
    const given = new Float64Array(papers.length);
    for (const field of variant.fields ?? INDEX_FIELDS) {
      const posting = index.posting(variant.term, field);
      const factor = variant.weight * weights[field];
      papers.forEach((paper, place) => {
        given[place]! += factor * scoreIn(posting, paper);
      });
    }
    given.forEach((gives, place) => {
      if (gives > (best.get(place)?.gives ?? 0)) best.set(place, { variant, gives });
    });
  }
  return best;
}

type FieldText = { field: FieldName; cut: CutText };

function fieldTexts({ card, title, abstract }: Explained): FieldText[] {
  return [
    { field: "title", cut: title },
    ...authorNames(card).map((name): FieldText => ({ field: "authors", cut: cutText(name) })),
    { field: "abstract", cut: abstract },
    ...otherTexts(card).map((text): FieldText => ({
      field: text === card.venue ? "venue" : "other",
      cut: cutText(text),
    })),
  ];
}

/** A word's part of the score, spread over the fields in which it stands by what each of them counts. */
function spread(word: PlannedWord, variant: Variant, gives: number, texts: readonly FieldText[]): Reason[] {
  const { title, authors } = SEARCH_CONFIG;
  const counts: Partial<Record<FieldName, number>> = { title: 1 + title.most, authors: 1 + authors };
  const places = new Map<FieldName, { term: string; weight: number }>();
  for (const { field, cut } of texts) {
    const [first, ...more] = occurrences(cut, variant.term);
    if (first === undefined) continue;
    const times = field === "title" || field === "authors" ? 1 : Math.min(3, 1 + more.length);
    const place = places.get(field);
    const weight = (place?.weight ?? 0) + (counts[field] ?? 1) * times;
    const { start, end } = cut.tokens[first]!;
    places.set(field, { term: place?.term ?? cut.text.slice(start, end), weight });
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

/** Where a term stands among a text's tokens; a pair of characters where its first one does. */
function occurrences({ tokens: found, terms }: CutText, term: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < terms.length; at++) {
    const isPair = found[at]!.glyph === true && found[at]!.term + (found[at + 1]?.term ?? "") === term;
    if (terms[at] === term || isPair) places.push(at);
  }
  return places;
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
