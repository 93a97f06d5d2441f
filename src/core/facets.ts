/**
 * The facets, a line each. The key in the address, the field in the query language, the counts, the check boxes and
 * the filter of a facet all follow from its entry here.
 */
import type { Card, Place } from "./schema.ts";

/** Below this confidence a classifier's place is more likely a person's name than a place. */
export const SURE_PLACE = 0.1;

export type FacetOptions = { weakPlaces: boolean };

export type Facet = {
  /** In the address (`?venue=ICML`) and in the query language (`venue:icml`). */
  key: string;
  /** How it is shown: a list of check boxes, a tree of them, a histogram, or a few flags. */
  kind: "list" | "tree" | "years" | "flags";
  /** The card's values, each once; in a tree with every value above. */
  values(card: Card, options: FacetOptions): string[];
  /** In a tree whose values are paths: the value one level up. Trees of topics ask the catalog. */
  parent?(value: string): string | undefined;
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

function placeAbove(value: string): string | undefined {
  const cut = value.lastIndexOf(STEP);
  return cut === -1 ? undefined : value.slice(0, cut);
}
