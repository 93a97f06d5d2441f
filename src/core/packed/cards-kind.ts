/** The file of the cards: its sections in order. `layout-cards.md` says what is in them. */
import { DICTIONARY_PARTS } from "./dictionary.ts";
import type { Kind } from "./sections.ts";

/** Columns of text, each two sections: the lengths, and the texts one after the other. */
export const TEXTS = [
  "titles",
  "ids",
  "authorIds",
  "families",
  "dates",
  "venues",
  "organizations",
  "arxiv",
  "doi",
  "paths",
  "scores",
  "topics",
  "listings",
  "has",
  "authorTotals",
  "comments",
  "upvotes",
] as const;
export type TextName = (typeof TEXTS)[number];

/** Columns of numbers of as many bytes as the greatest needs: first the lowest byte of all, then the next. */
export const PLANES = [
  "idHashes",
  "authors",
  "venue",
  "organization",
  "placePaths",
  "placeScores",
  "topic",
  "listing",
  "having",
  "across",
  "down",
] as const;
export type PlaneName = (typeof PLANES)[number];

/** Columns of numbers most of which are small, as varints. */
export const VARINTS = [
  "idKinds",
  "spellings",
  "namers",
  "familyKinds",
  "authorLengths",
  "dateSteps",
  "placeLengths",
  "topicLengths",
  "placed",
] as const;
export type VarintName = (typeof VARINTS)[number];

type TextPart = `${TextName} ${"lengths" | "bytes"}`;
export type CardsSection =
  | "numbers"
  | "others"
  | TextPart
  | PlaneName
  | VarintName
  | (typeof DICTIONARY_PARTS)[number];

export const CARDS: Kind<CardsSection> = {
  magic: "LExC",
  version: 1,
  sections: [
    "numbers",
    ...TEXTS.flatMap((name): TextPart[] => [`${name} lengths`, `${name} bytes`]),
    ...DICTIONARY_PARTS,
    ...VARINTS,
    ...PLANES,
    "others",
  ],
};
