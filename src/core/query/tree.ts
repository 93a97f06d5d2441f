/**
 * A query as a tree. Every tree that {@link parse} gives is in one form: no `all` within an `all`, no `any` within an
 * `any`, none of them with a single part, no `not` of a `not`; what asks for nothing is an `all` without parts.
 */
import type { FacetKey } from "../facets.ts";

/** The texts of a paper that a word may be bound to: `title:grokking`. */
export const TEXT_FIELDS = ["title", "abstract"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export type Word = {
  kind: "word";
  /** As typed, without the star of a prefix. It may hold several tokens ("pre-training") or none. */
  text: string;
  /** `generali*`: words that begin so. */
  prefix: boolean;
  /** Absent: anywhere. */
  field?: TextField;
};

export type Phrase = { kind: "phrase"; text: string; field?: TextField };

/** `venue:icml`, or `venue:="ICML"`: a facet's value itself, as a check box chooses it. */
export type Value = { kind: "value"; facet: FacetKey; text: string; exact: boolean };

/** `year:2020..2024`: both ends included, an absent end is open. */
type Range = { kind: "range"; facet: FacetKey; from?: number; to?: number };

export type Query =
  | { kind: "all"; parts: Query[] }
  | { kind: "any"; parts: Query[] }
  | { kind: "not"; part: Query }
  | Word
  | Phrase
  | Value
  | Range;

export const EVERYTHING: Query = { kind: "all", parts: [] };

/** All of the parts, in the one form. */
export function allOf(parts: readonly Query[]): Query {
  return joined("all", parts);
}

/** Any of the parts, in the one form. */
export function anyOf(parts: readonly Query[]): Query {
  return joined("any", parts);
}

/** The opposite: twice is not at all. */
export function notOf(part: Query): Query {
  return part.kind === "not" ? part.part : { kind: "not", part };
}

function joined(kind: "all" | "any", parts: readonly Query[]): Query {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : isEmpty(part) ? [] : [part]));
  if (flat.length === 0) return EVERYTHING;
  return flat.length === 1 ? flat[0]! : { kind, parts: flat };
}

/** Whether it asks for nothing, so that everything answers. */
export function isEmpty(query: Query): boolean {
  return query.kind === "all" && query.parts.length === 0;
}
