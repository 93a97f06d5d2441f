/** Labels that hold a text, out of hundreds of thousands at a key press: all of them folded, as one long text. */
import { fold } from "../text/fold.ts";
import type { FacetColumn } from "./columns.ts";

export type LabelSearch = {
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
  let made: { all: string; ends: Uint32Array } | undefined;

  /** Made when it is first asked for: few readers look through a facet. */
  function folded(): { all: string; ends: Uint32Array } {
    if (made) return made;
    const ends = new Uint32Array(size);
    const labels: string[] = [];
    let end = 0;
    for (let at = 0; at < size; at++) {
      const text = fold(label(at)).replaceAll(BETWEEN, " ");
      labels.push(text);
      end += text.length + 1;
      ends[at] = end;
    }
    return (made = { all: labels.join(BETWEEN), ends });
  }

  function holding(wanted: string): number[] {
    const { all, ends } = folded();
    const text = wanted.replaceAll(BETWEEN, " ");
    const found: number[] = [];
    let at = 0;
    for (let from = all.indexOf(text); from !== -1 && at < size; from = all.indexOf(text, ends[at++])) {
      at = labelAt(ends, from, at);
      found.push(at);
    }
    return found;
  }

  return {
    holding,
    holdingAny(wanted) {
      const found = new Set([...wanted, ...APOSTROPHES].flatMap(holding));
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
