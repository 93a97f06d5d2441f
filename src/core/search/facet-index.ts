/** The values of the facets, ready to be counted, chosen and named. */
import type { FacetResult, FacetValue } from "../engine.ts";
import { type Facet, type FacetKey, type FacetOptions, FACETS } from "../facets.ts";
import type { Catalog } from "../schema.ts";
import { createMatcher, rowOf } from "../text/contains.ts";
import { fold } from "../text/fold.ts";
import { mainSpellings } from "../pages/people.ts";
import { firstSorted } from "./first.ts";
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
      const counts = countValues(known, papers);
      const shown = shownValues(known, counts, fold(text));
      const first = (a: number, b: number): number =>
        counts[b]! - counts[a]! || (known.values[a]! < known.values[b]! ? -1 : 1);
      const isLong = known.facet.kind === "list" && shown.length > MOST;
      const values = firstSorted(shown, isLong ? MOST : shown.length, first);
      if (isLong) values.push(...keptBeside(known, shown, values, kept).toSorted(first));
      return { key: facet, values: values.map((at) => valueAt(known, at, counts)), total: shown.length };
    },
  };
}

function countValues({ held, values }: Known, papers: Uint8Array): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (let paper = 0; paper < papers.length; paper++) {
    if (papers[paper] !== 1) continue;
    const own = held[paper]!;
    for (let i = 0; i < own.length; i++) counts[own[i]!]!++;
  }
  return counts;
}

/** Which values are to be seen: those that a paper has, and whose label holds the text. */
function shownValues({ facet, labels }: Known, counts: Uint32Array, wanted: string): number[] {
  const shown: number[] = [];
  for (let at = 0; at < counts.length; at++) {
    // A histogram's axis stands still while a search narrows what is drawn on it.
    if (counts[at] === 0 && facet.kind !== "years") continue;
    if (wanted === "" || fold(labels[at]!).includes(wanted)) shown.push(at);
  }
  return shown;
}

/** What the reader has chosen stays in sight, however few papers have it. */
function keptBeside(
  { values }: Known,
  shown: readonly number[],
  first: number[],
  kept: readonly string[],
): number[] {
  if (kept.length === 0) return [];
  const keep = new Set(kept);
  const there = new Set(first);
  return shown.filter((at) => keep.has(values[at]!) && !there.has(at));
}

function valueAt({ values, labels, parents }: Known, at: number, counts: Uint32Array): FacetValue {
  const parent = parents[at];
  return {
    value: values[at]!,
    label: labels[at]!,
    count: counts[at]!,
    ...(parent === undefined ? {} : { parent }),
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
