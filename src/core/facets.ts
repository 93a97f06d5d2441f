/**
 * The facets, a line each. The key in the address, the field in the query language, the counts, the check boxes and
 * the filter of a facet all follow from its entry here.
 */
import { parseAmong } from "./among.ts";
import { isInside, parseArea } from "./area.ts";
import type { Card, Place } from "./schema.ts";

/** Below this confidence a classifier's place is more likely a person's name than a place. */
export const SURE_PLACE = 0.1;

/** What of a card says where it belongs beside its values. */
export type Located = Pick<Card, "id" | "at">;

export type FacetOptions = { weakPlaces: boolean };

export type Facet = {
  /** In the address (`?venue=ICML`) and in the query language (`venue:icml`). */
  key: string;
  /** How it is shown: a list of check boxes, a tree of them, a histogram, a few flags; an area is not, for it has no values. */
  kind: "list" | "tree" | "years" | "flags" | "area";
  /** The card's values, each once; in a tree with every value above. */
  values(card: Card, options: FacetOptions): string[];
  /** In a tree whose values are paths: the value one level up. Trees of topics ask the catalog. */
  parent?(value: string): string | undefined;
  /** Where a choice is no value of the cards': which cards it admits; `undefined` where it makes no sense. */
  admits?(chosen: string): ((card: Located) => boolean) | undefined;
};

export const FACETS = [
  { key: "topic", kind: "tree", values: (card) => card.topics ?? [] },
  { key: "year", kind: "years", values: (card) => (card.date ? [card.date.slice(0, 4)] : []) },
  {
    key: "author",
    kind: "list",
    values: (card) => [...new Set((card.authors ?? []).map((author) => author.id))],
  },
  { key: "venue", kind: "list", values: (card) => (card.venue ? [card.venue] : []) },
  {
    key: "place",
    kind: "tree",
    values: (card, options) => placeValues(card.places ?? [], options),
    parent: placeAbove,
  },
  { key: "in", kind: "list", values: (card) => card.listings },
  { key: "has", kind: "flags", values: (card) => card.has },
  { key: "map", kind: "area", values: () => [], admits: inArea },
  { key: "among", kind: "area", values: () => [], admits: parseAmong },
] as const satisfies readonly Facet[];

export type FacetKey = (typeof FACETS)[number]["key"];

/** Between the names of a place's path: "Europe/Italy". A slash within a name is written as U+2215. */
const STEP = "/";

function placeValues(places: Place[], { weakPlaces }: FacetOptions): string[] {
  const found = new Set<string>();
  for (const place of places) {
    if (!weakPlaces && (place.score ?? 1) < SURE_PLACE) continue;
    const names = place.path.map((name) => name.replaceAll(STEP, "∕"));
    for (let depth = 1; depth <= names.length; depth++) found.add(names.slice(0, depth).join(STEP));
  }
  return [...found];
}

/** Papers in a part of the map: "0.12..0.45;0.3..0.6". */
function inArea(chosen: string): ((card: Located) => boolean) | undefined {
  const area = parseArea(chosen);
  return area && ((card) => card.at !== undefined && isInside(card.at, area));
}

function placeAbove(value: string): string | undefined {
  const cut = value.lastIndexOf(STEP);
  return cut === -1 ? undefined : value.slice(0, cut);
}
