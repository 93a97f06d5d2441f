/** Layouts whose entries are found by their marks in the text, on lines of their own or not. */
import type { Lines } from "../../src/core/schema.ts";

/** A piece of the text, with the lines on which it stands. */
export type Piece = { lines: Lines; text: string };
/** Text that is in no entry: before the first, between two, or after the last. */
export type Gap = Piece & { place: "before" | "between" | "after" };

/**
 * Cuts a text into its entries and what is between them.
 * @param spans offsets of the entries in order, without overlaps.
 * @param isNothing tells text between entries that says nothing. It is left out where it has no line of its own.
 */
export function cut(
  text: string,
  spans: readonly { start: number; end: number }[],
  isNothing: (text: string) => boolean,
): { entries: Piece[]; gaps: Gap[] } {
  const lineAt = lineCounter(text);
  const entries: Piece[] = [];
  const gaps: Gap[] = [];
  let done = 0;
  const addGap = (end: number, place: Gap["place"]) => {
    const between = text.slice(done, end);
    const from = done + between.search(/\S/);
    if (from < done) return;
    const trimmed = between.trim();
    const lines: Lines = [lineAt(from), lineAt(from + trimmed.length - 1)];
    const before = entries.at(-1)?.lines[1] ?? 0;
    const after = place === "after" ? Infinity : lineAt(end);
    const hasOwnLine = Math.max(lines[0], before + 1) <= Math.min(lines[1], after - 1);
    if (hasOwnLine || !isNothing(trimmed)) gaps.push({ lines, text: trimmed, place });
  };
  spans.forEach(({ start, end }, at) => {
    addGap(start, at === 0 ? "before" : "between");
    const own = text.slice(start, end).trimEnd();
    entries.push({ lines: [lineAt(start), lineAt(start + Math.max(0, own.length - 1))], text: own });
    done = end;
  });
  addGap(text.length, "after");
  return { entries, gaps };
}

/** Offset → one-based line. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** Items of one line in the order of the lines on which they end. */
export const byLines = (a: { lines: Lines }, b: { lines: Lines }): number =>
  a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1];
