/** The fields of the query language: the texts of a paper, and every facet under its key. */
import { parseArea } from "../area.ts";
import { type Facet, type FacetKey, FACETS } from "../facets.ts";
import { type Query, TEXT_FIELDS } from "./tree.ts";

/** What stands after the colon. */
type FieldValue = { text: string; quoted: boolean; exact: boolean };

/** Builds the node for a value; `undefined` where the value makes no sense in the field. */
export type Field = { key: string; node(value: FieldValue): Query | undefined };

const textFields: Field[] = TEXT_FIELDS.map((field) => ({
  key: field,
  node: ({ text, quoted }) =>
    quoted ? { kind: "phrase", text, field } : { kind: "word", ...splitStar(text), field },
}));

type Node = (facet: FacetKey, value: FieldValue) => Query | undefined;

/** What a facet's value asks for, by the facet's kind. */
const NODE: Record<Facet["kind"], Node> = {
  list: valueNode,
  tree: valueNode,
  flags: valueNode,
  years: (facet, { text }) => rangeNode(facet, text),
  area(facet, { text }) {
    // There is one way to mean an area: the sign of exactness adds nothing.
    const area = text.replace(/^=/, "");
    return parseArea(area) && { kind: "value", facet, text: area, exact: false };
  },
};

const facetFields: Field[] = FACETS.map(({ key, kind }: { key: FacetKey; kind: Facet["kind"] }) => ({
  key,
  node: (value) => NODE[kind](key, value),
}));

export const FIELDS: readonly Field[] = [...textFields, ...facetFields];

/** Without quotes the sign stands in the text: `venue:=ICML`. */
function valueNode(facet: FacetKey, { text, quoted, exact }: FieldValue): Query | undefined {
  if (!quoted && text.startsWith("="))
    return valueNode(facet, { text: text.slice(1), quoted: true, exact: true });
  return text === "" ? undefined : { kind: "value", facet, text, exact };
}

type Years = { from?: number; to?: number };

const BOUND = /^=?(>=|<=|>|<|)(\d{4})$/;
const BOUNDS: Readonly<Record<string, (year: number) => Years>> = {
  "": (year) => ({ from: year, to: year }),
  ">=": (year) => ({ from: year }),
  ">": (year) => ({ from: year + 1 }),
  "<=": (year) => ({ to: year }),
  "<": (year) => ({ to: year - 1 }),
};
const SPAN = /^(\d{4})?(?:\.\.|-|\u2013)(\d{4})?$/;

/** `2024`, `2020..2024`, `2020..`, `..2024`, `>=2024`, `>2024`, `<=2024`, `<2024`. */
function rangeNode(facet: FacetKey, text: string): Query | undefined {
  const [, sign, year] = BOUND.exec(text) ?? [];
  if (sign !== undefined) return { kind: "range", facet, ...BOUNDS[sign]!(Number(year)) };
  const [, from, to] = SPAN.exec(text) ?? [];
  if (from === undefined && to === undefined) return undefined;
  return {
    kind: "range",
    facet,
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  };
}

/** A star after two characters or more asks for every word that begins so; after one ("A* search") it is no operator. */
export function splitStar(text: string): { text: string; prefix: boolean } {
  const bare = withoutStars(text);
  return bare.length >= 2 && bare.length < text.length
    ? { text: bare, prefix: true }
    : { text, prefix: false };
}

function withoutStars(text: string): string {
  let end = text.length;
  while (text[end - 1] === "*") end--;
  return text.slice(0, end);
}
