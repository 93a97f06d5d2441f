/** The values of the facets, ready to be counted, chosen and named. */
import type { FacetResult, FacetValue } from "../engine.ts";
import { type Facet, type FacetKey, type FacetOptions, FACETS } from "../facets.ts";
import { createMatcher, rowOf } from "../text/contains.ts";
import { fold } from "../text/fold.ts";
import { type Columns, type FacetColumn, findValue } from "./columns.ts";
import { highest } from "./first.ts";
import { type LabelSearch, labelsOf } from "./label-search.ts";
import { createNameMatcher, nameParts } from "./names.ts";

type Named = Omit<FacetValue, "count">;

type Known = FacetColumn & {
  facet: Facet;
  search: LabelSearch;
  /** By value; all zero between counts. */
  counts: Uint32Array;
  /** Room for values to be listed in. */
  list: Int32Array;
  names: Map<number, Named>;
};

/** Values of a list that are given without being asked for: what a reader may look through. */
const MOST = 100;

export type FacetIndex = {
  /** Papers that have a value that the text names. */
  having(facet: FacetKey, text: string, exact: boolean): Uint8Array;
  /** Papers with a value in a range of numbers, both ends included. */
  within(facet: FacetKey, from: number, to: number): Uint8Array;
  /**
   * How many of the papers, each once, have each value; most first. Of a long list the first ones and those that are
   * `kept`; with `text`, of those whose label holds it.
   */
  count(facet: FacetKey, papers: Int32Array, kept: readonly string[], text?: string): FacetResult;
  label(facet: FacetKey, value: string): string;
};

/** @param size papers there are. */
export function createFacetIndex(size: number, columns: Columns, options: FacetOptions): FacetIndex {
  const facets = new Map<FacetKey, Known>();

  /** Made when it is first asked for: a search by words alone needs none. */
  function know(key: FacetKey): Known {
    let known = facets.get(key);
    if (!known) {
      const facet = FACETS.find((one) => one.key === key)!;
      const column = columns.facet(key, options);
      facets.set(
        key,
        (known = {
          facet,
          ...column,
          search: labelsOf(column),
          counts: new Uint32Array(column.size),
          list: new Int32Array(column.size),
          names: new Map(),
        }),
      );
    }
    return known;
  }

  function papersWith({ starts, held, size: values }: Known, chosen: Iterable<number>): Uint8Array {
    const wanted = new Uint8Array(values);
    for (const at of chosen) wanted[at] = 1;
    const found = new Uint8Array(size);
    for (let paper = 0; paper < size; paper++) {
      const end = starts[paper + 1]!;
      for (let i = starts[paper]!; i < end; i++) if (wanted[held[i]!] === 1) found[paper] = 1;
    }
    return found;
  }

  return {
    having(facet, text, exact) {
      const known = know(facet);
      const admits = known.facet.admits?.(text);
      if (admits) return Uint8Array.from(columns.located(), (card) => (admits(card) ? 1 : 0));
      const only = exact ? findValue(known, text) : -1;
      return papersWith(known, only >= 0 ? [only] : valuesNamed(known, text));
    },
    within(facet, from, to) {
      const known = know(facet);
      const inside = (at: number): boolean =>
        Number(known.value(at)) >= from && Number(known.value(at)) <= to;
      return papersWith(known, numbers(known.size).filter(inside));
    },
    label(facet, value) {
      const known = know(facet);
      const at = findValue(known, value);
      return at === -1 ? value : known.label(at);
    },
    count(facet, counted, kept, text = "") {
      const known = know(facet);
      const { counts } = known;
      const held = countValues(known, counted);
      const shown = shownValues(known, held, fold(text));
      // Values go by number in their own order.
      const isLong = known.facet.kind === "list" && shown.length > MOST;
      const places = highest(shown, isLong ? MOST : shown.length, counts);
      if (isLong) {
        const beside = keptBeside(known, shown, places, kept);
        places.push(...highest(beside, beside.length, counts));
      }
      const values = places.map((at) => ({ ...nameOf(known, at), count: counts[at]! }));
      for (let i = 0; i < held.length; i++) counts[held[i]!] = 0;
      return { key: facet, values, total: shown.length };
    },
  };
}

/** Counts each value's papers. @returns the values that have any, each once. */
function countValues({ starts, held, counts, list }: Known, papers: Int32Array): Int32Array {
  let count = 0;
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i]!;
    const end = starts[paper + 1]!;
    for (let j = starts[paper]!; j < end; j++) {
      const value = held[j]!;
      const before = counts[value]!;
      if (before === 0) list[count++] = value;
      counts[value] = before + 1;
    }
  }
  return list.subarray(0, count);
}

/** Which values are to be seen: those that a paper has, and whose label holds the text. */
function shownValues(
  { facet, search, size, counts }: Known,
  held: Int32Array,
  wanted: string,
): ArrayLike<number> {
  // A histogram's axis stands still while a search narrows what is drawn on it.
  const all = facet.kind === "years";
  if (wanted !== "") return search.holding(wanted).filter((at) => all || counts[at]! > 0);
  return all ? numbers(size) : held;
}

/** What the reader has chosen stays in sight, however few papers have it. */
function keptBeside(
  known: Known,
  shown: ArrayLike<number>,
  first: readonly number[],
  kept: readonly string[],
): number[] {
  if (kept.length === 0) return [];
  const keep = new Set(kept.map((value) => findValue(known, value)));
  for (const at of first) keep.delete(at);
  return Array.from(shown).filter((at) => keep.has(at));
}

/** Values come again at every key press, and some are costly to name. */
const REMEMBERED = 2_000;

function nameOf({ value, label, parent, names }: Known, at: number): Named {
  let known = names.get(at);
  if (!known) {
    const above = parent(at);
    known = { value: value(at), label: label(at), ...(above !== undefined && { parent: above }) };
    if (names.size >= REMEMBERED) names.clear();
    names.set(at, known);
  }
  return known;
}

/**
 * Which values a typed text names. People: by the rules of names. Others: the value or the label that says the same
 * words, where there is one (`venue:icml` is ICML and not every workshop at it); else all that hold the words in a row.
 */
function valuesNamed(known: Known, text: string): number[] {
  const { facet, size, value, label, search } = known;
  if (facet.key === "author") {
    const only = text.includes("-") ? findValue(known, fold(text)) : -1;
    if (only >= 0) return [only];
    const isName = createNameMatcher(text);
    const parts = nameParts(text);
    return (parts ? search.holdingAny(parts) : numbers(size)).filter((at) => isName(label(at)));
  }
  const asked = wordsOf(text);
  const named = numbers(size).filter((at) => wordsOf(value(at)) === asked || wordsOf(label(at)) === asked);
  if (named.length > 0) return named;
  const holds = createMatcher(rowOf(text, text.endsWith("*")));
  return numbers(size).filter((at) => holds(label(at)) || holds(value(at)));
}

function numbers(size: number): number[] {
  return Array.from({ length: size }, (_, at) => at);
}

/** What two texts must share to say the same: their words, or their signs where they have none. */
function wordsOf(text: string): string {
  return rowOf(text).words.join(" ") || fold(text);
}
