/** Labels that hold a text, out of hundreds of thousands at a key press: all of them folded, as one long text. */
import { fold } from "../text/fold.ts";
import type { FacetColumn } from "./columns.ts";

export type LabelSearch = {
  /** Folds so many more labels, for who has time: whether all are folded. Whoever searches before folds the rest. */
  fold: (count: number) => boolean;
  /** By number, ascending: the labels that hold the text. @param wanted folded. */
  holding: (wanted: string) => number[];
  /** Those that hold one of these, or an apostrophe, which folding keeps and names are cut without. */
  holdingAny: (wanted: readonly string[]) => number[];
};

/** Stands between labels, and in none. */
const BETWEEN = "\n";
const APOSTROPHES = ["'", "\u2019", "\u02BC"];

const searches = new WeakMap<object, LabelSearch>();

/** One for all who search the same column: what is folded takes room. */
export function labelsOf(column: Pick<FacetColumn, "size" | "label">): LabelSearch {
  let search = searches.get(column);
  if (!search) searches.set(column, (search = createLabelSearch(column)));
  return search;
}

function createLabelSearch({ size, label }: Pick<FacetColumn, "size" | "label">): LabelSearch {
  /** The first ones, folded; and the text of all. */
  let labels: string[] = [];
  let all: string | undefined;
  /** Of each label that is folded, where it ends in the text, with what stands behind it. */
  let ends = new Uint32Array(0);
  /** The labels that hold one. */
  let apostrophes: number[] | undefined;

  function foldMore(count: number): boolean {
    if (all !== undefined) return true;
    if (labels.length === 0) ends = new Uint32Array(size);
    for (const to = Math.min(size, labels.length + count); labels.length < to;) {
      const text = fold(label(labels.length)).replaceAll(BETWEEN, " ");
      ends[labels.length] = (ends[labels.length - 1] ?? 0) + text.length + 1;
      labels.push(text);
    }
    if (labels.length < size) return false;
    all = labels.join(BETWEEN);
    labels = [];
    return true;
  }

  function folded(): string {
    foldMore(size);
    return all!;
  }

  function holding(wanted: string): number[] {
    const text = folded();
    const sought = wanted.replaceAll(BETWEEN, " ");
    const found: number[] = [];
    let at = 0;
    for (let from = text.indexOf(sought); from !== -1 && at < size; from = text.indexOf(sought, ends[at++])) {
      at = labelAt(ends, from, at);
      found.push(at);
    }
    return found;
  }

  return {
    fold: foldMore,
    holding,
    holdingAny(wanted) {
      apostrophes ??= APOSTROPHES.flatMap(holding);
      const found = new Set([...wanted.flatMap(holding), ...apostrophes]);
      return [...found].toSorted((a, b) => a - b);
    },
  };
}

/** The first label, of those from one on, that ends behind a place in the text. */
function labelAt(ends: Uint32Array, place: number, from: number): number {
  // Where most labels hold it, it is the next.
  if (place < ends[from]!) return from;
  let low = from;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
