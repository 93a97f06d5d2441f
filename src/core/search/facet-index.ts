/** The values of the facets, ready to be counted, chosen and named. */
import type { FacetResult, FacetValue } from "../engine.ts";
import { type Facet, type FacetKey, type FacetOptions, FACETS } from "../facets.ts";
import type { Catalog } from "../schema.ts";
import { createMatcher, rowOf } from "../text/contains.ts";
import { fold } from "../text/fold.ts";
import { mainSpellings } from "../pages/people.ts";
import { createNameMatcher } from "./names.ts";

type Known = {
  facet: Facet;
  values: string[];
  labels: string[];
  parents: (string | undefined)[];
  /** By paper: where its values stand in `values`. */
  held: Uint32Array[];
};

/** Values of a list that are given without being asked for: what a reader may look through. */
const MOST = 100;

export type FacetIndex = {
  /** Papers that have a value that the text names. */
  having(facet: FacetKey, text: string, exact: boolean): Uint8Array;
  /** Papers with a value in a range of numbers, both ends included. */
  within(facet: FacetKey, from: number, to: number): Uint8Array;
  /**
   * How many of the papers have each value; most first. Of a long list the first ones and those that are `kept`; with
   * `text`, of those whose label holds it.
   */
  count(facet: FacetKey, papers: Uint8Array, kept: readonly string[], text?: string): FacetResult;
  label(facet: FacetKey, value: string): string;
};

export function createFacetIndex(catalog: Catalog, options: FacetOptions): FacetIndex {
  const facets = new Map<FacetKey, Known>(
    FACETS.map((facet) => [facet.key, collect(facet, catalog, options)]),
  );
  const size = catalog.papers.length;

  function papersWith({ held, values }: Known, chosen: (value: string, at: number) => boolean): Uint8Array {
    const wanted = Uint8Array.from(values, (value, at) => (chosen(value, at) ? 1 : 0));
    const papers = new Uint8Array(size);
    held.forEach((own, paper) => {
      if (own.some((at) => wanted[at] === 1)) papers[paper] = 1;
    });
    return papers;
  }

  return {
    having(facet, text, exact) {
      const known = facets.get(facet)!;
      const admits = known.facet.admits?.(text);
      if (admits) return Uint8Array.from(catalog.papers, (card) => (admits(card) ? 1 : 0));
      if (exact && known.values.includes(text)) return papersWith(known, (value) => value === text);
      return papersWith(known, valueMatcher(known, text));
    },
    within: (facet, from, to) =>
      papersWith(facets.get(facet)!, (value) => Number(value) >= from && Number(value) <= to),
    label(facet, value) {
      const { values, labels } = facets.get(facet)!;
      return labels[values.indexOf(value)] ?? value;
    },
    count(facet, papers, kept, text = "") {
      const known = facets.get(facet)!;
      const { values, labels, parents, held } = known;
      const counts = new Uint32Array(values.length);
      for (let paper = 0; paper < size; paper++) {
        if (papers[paper] === 1) for (const at of held[paper]!) counts[at]!++;
      }
      const wanted = fold(text);
      const found: FacetValue[] = [];
      counts.forEach((count, at) => {
        const parent = parents[at];
        // A histogram's axis stands still while a search narrows what is drawn on it.
        if (count === 0 && known.facet.kind !== "years") return;
        if (wanted !== "" && !fold(labels[at]!).includes(wanted)) return;
        found.push({
          value: values[at]!,
          label: labels[at]!,
          count,
          ...(parent === undefined ? {} : { parent }),
        });
      });
      found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      const isLong = known.facet.kind === "list" && found.length > MOST;
      const keep = new Set(kept);
      return {
        key: facet,
        values: isLong ? found.filter(({ value }, at) => at < MOST || keep.has(value)) : found,
        total: found.length,
      };
    },
  };
}

function collect(facet: Facet, catalog: Catalog, options: FacetOptions): Known {
  const places = new Map<string, number>();
  const { labels, parents } = naming(facet.key, catalog);
  const held = catalog.papers.map((card) =>
    Uint32Array.from(withAbove(facet.values(card, options), parents), (value) => {
      if (!places.has(value)) places.set(value, places.size);
      return places.get(value)!;
    }),
  );
  const values = [...places.keys()];
  return {
    facet,
    held,
    values,
    labels: values.map((value) => labels.get(value) ?? value.slice(value.lastIndexOf("/") + 1)),
    parents: values.map((value) => parents.get(value) ?? facet.parent?.(value)),
  };
}

/** Cards name the narrowest topics alone: what stands above each counts as well, once. */
function withAbove(values: readonly string[], parents: ReadonlyMap<string, string>): Set<string> {
  const all = new Set(values);
  // A set is walked in the order of its growth, so the parents of parents come too.
  for (const value of all) {
    const parent = parents.get(value);
    if (parent !== undefined) all.add(parent);
  }
  return all;
}

/** Topics and authors go by ids; the catalog knows how they are called, and which topic stands above which. */
function naming(
  key: string,
  { papers, topics }: Catalog,
): { labels: Map<string, string>; parents: Map<string, string> } {
  const labels = new Map<string, string>();
  const parents = new Map<string, string>();
  if (key === "topic") {
    for (const { id, label, parent } of topics) {
      labels.set(id, label);
      if (parent !== undefined) parents.set(id, parent);
    }
  }
  if (key === "author") {
    for (const [id, { name }] of mainSpellings(papers)) labels.set(id, name);
  }
  return { labels, parents };
}

/**
 * Which values a typed text names. People: by the rules of names. Others: the value or the label that says the same
 * words, where there is one (`venue:icml` is ICML and not every workshop at it); else all that hold the words in a row.
 */
function valueMatcher(
  { facet, values, labels }: Known,
  text: string,
): (value: string, at: number) => boolean {
  if (facet.key === "author") {
    const isName = createNameMatcher(text);
    const id = fold(text);
    const only = text.includes("-") && values.includes(id);
    return (value, at) => (only ? value === id : isName(labels[at]!));
  }
  const asked = wordsOf(text);
  const named = (value: string, at: number): boolean =>
    wordsOf(value) === asked || wordsOf(labels[at]!) === asked;
  if (values.some(named)) return named;
  const holds = createMatcher(rowOf(text, text.endsWith("*")));
  return (value, at) => holds(labels[at]!) || holds(value);
}

/** What two texts must share to say the same: their words, or their signs where they have none. */
function wordsOf(text: string): string {
  return rowOf(text).words.join(" ") || fold(text);
}
