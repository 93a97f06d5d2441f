/** The values of a facet by what they are called, those of most papers first: what a reader may be about to type. */
import { type Token, tokens } from "../text/tokens.ts";
import type { FacetColumn } from "./columns.ts";
import { firstSorted } from "./first.ts";
import { labelsOf } from "./label-search.ts";

export type Named = { id: string; label: string; count: number };

/**
 * @param asked as {@link startsOf} makes them: a label must hold all of them.
 * @param most values that are wanted.
 */
export type NameSearch = (asked: readonly string[], most: number) => Named[];

/** What texts are looked through for: the starts of words. */
export function startsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => tokens(text).map(startOf));
}

/** A word begins with a space; a character of a script without spaces may stand anywhere. */
function startOf({ term, glyph }: Token): string {
  return glyph ? term : ` ${term}`;
}

/** Whether a text holds all of these starts of words. */
export function holdsAll(text: string, asked: readonly string[]): boolean {
  const words = startsOf([text]).join("");
  return asked.every((word) => words.includes(word));
}

/** Candidates that are looked at before all of them are put in order. */
const FIRST = 200;

export function createNameSearch(column: FacetColumn): NameSearch {
  const counts = new Uint32Array(column.size);
  for (const value of column.held) counts[value]!++;
  const search = labelsOf(column);
  const first = (a: number, b: number): number => counts[b]! - counts[a]! || a - b;

  return (asked, most) => {
    const longest = asked.reduce((a, b) => (b.length > a.length ? b : a), "");
    const candidates = search.holdingAny([longest.trim()]);
    for (const looked of [FIRST, candidates.length]) {
      const found: Named[] = [];
      for (const at of firstSorted(candidates, looked, first)) {
        const label = column.label(at);
        if (!holdsAll(label, asked)) continue;
        found.push({ id: column.value(at), label, count: counts[at]! });
        if (found.length === most) break;
      }
      if (found.length === most || looked >= candidates.length) return found;
    }
    return [];
  };
}
