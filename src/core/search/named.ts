/** The values of a facet by what they are called, those of most papers first: what a reader may be about to type. */
import { type Token, tokens } from "../text/tokens.ts";
import type { FacetColumn } from "./columns.ts";
import { highest } from "./first.ts";
import { labelsOf } from "./label-search.ts";

type Named = { id: string; label: string; count: number };

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

/** Values of most papers that are looked at before all are searched: most of what few letters begin is among them. */
const FIRST = 1_000;

export function createNameSearch(column: FacetColumn): NameSearch {
  const counts = new Uint32Array(column.size);
  for (const value of column.held) counts[value]!++;
  const search = labelsOf(column);
  const first = highest(
    Array.from(counts, (_, at) => at),
    FIRST,
    counts,
  );
  /** Of these, the starts of their words, as they are looked at. */
  const starts: string[] = [];

  /** @param places values, those of most papers first. */
  function among(
    places: readonly number[],
    isFound: (at: number, place: number) => boolean,
    most: number,
  ): Named[] {
    const found: Named[] = [];
    for (const [place, at] of places.entries()) {
      if (!isFound(at, place)) continue;
      found.push({ id: column.value(at), label: column.label(at), count: counts[at]! });
      if (found.length === most) break;
    }
    return found;
  }

  return (asked, most) => {
    const isFirst = (at: number, place: number): boolean => {
      const own = (starts[place] ??= startsOf([column.label(at)]).join(""));
      return asked.every((word) => own.includes(word));
    };
    const found = among(first, isFirst, most);
    if (found.length === most || first.length === column.size) return found;
    const longest = asked.reduce((a, b) => (b.length > a.length ? b : a), "");
    const candidates = search.holdingAny([longest.trim()]);
    const isCandidate = (at: number): boolean => holdsAll(column.label(at), asked);
    const likely = among(highest(candidates, FIRST, counts), isCandidate, most);
    if (likely.length === most || candidates.length <= FIRST) return likely;
    return among(highest(candidates, candidates.length, counts), isCandidate, most);
  };
}
