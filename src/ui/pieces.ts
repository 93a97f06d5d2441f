import type { Mark } from "../core/engine.ts";
import { segments } from "../core/text/math.ts";

/** A run of text, or a formula, that is marked as a whole or not at all. */
export type Piece = { kind: "text" | "math"; value: string; start: number; marked: boolean };

/**
 * Cuts text with mathematics and marks into runs. A formula is never cut: it is marked where a mark touches it.
 * @param marks sorted, not overlapping; offsets in UTF-16 units.
 */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { kind, value, start } of segments(text)) {
    if (kind === "math") {
      const end = start + value.length + 2;
      pieces.push({ kind, value, start, marked: marks.some(([from, to]) => from < end && to > start) });
      continue;
    }
    let at = start;
    const end = start + value.length;
    for (const [from, to] of marks) {
      const first = Math.max(from, at);
      const last = Math.min(to, end);
      if (first >= last) continue;
      if (first > at) pieces.push({ kind, value: text.slice(at, first), start: at, marked: false });
      pieces.push({ kind, value: text.slice(first, last), start: first, marked: true });
      at = last;
    }
    if (at < end) pieces.push({ kind, value: text.slice(at, end), start: at, marked: false });
  }
  return pieces;
}
