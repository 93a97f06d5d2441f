/** Changes of wording, and how they are shown to a reader: enough words around each to find the place. */
import type { Repair } from "../../src/core/schema.ts";

/** `text.slice(start, end)` becomes `text`, by the rule of that name. */
export type Edit = { start: number; end: number; text: string; rule: string };

/** Changes closer than this are shown as one. */
const TOGETHER = 24;
/** Characters shown on each side, made whole words. */
const AROUND = 16;
/** A longer word, an address say, is cut in the excerpt. */
const LONGEST_WORD = 40;

/**
 * Makes the edits and tells of them.
 * @param edits in the order of their places, without overlaps.
 * @returns the new text, and a repair for each change or run of close changes by one rule: `before` is a piece of
 *   the old text, `after` the piece of the new text that stands in its place.
 */
export function applyEdits(
  field: string,
  text: string,
  edits: readonly Edit[],
): { text: string; repairs: Repair[] } {
  const groups: { rule: string; start: number; end: number; newStart: number; newEnd: number }[] = [];
  let built = "";
  let at = 0;
  for (const edit of edits) {
    built += text.slice(at, edit.start);
    const newStart = built.length;
    built += edit.text;
    at = edit.end;
    const last = groups.at(-1);
    if (last?.rule === edit.rule && edit.start - last.end <= TOGETHER) {
      last.end = edit.end;
      last.newEnd = built.length;
    } else {
      groups.push({ rule: edit.rule, start: edit.start, end: edit.end, newStart, newEnd: built.length });
    }
  }
  const changed = built + text.slice(at);
  const repairs = groups.map(({ rule, start, end, newStart, newEnd }) => ({
    field,
    rule,
    before: excerpt(text, start, end),
    after: excerpt(changed, newStart, newEnd),
  }));
  return { text: changed, repairs };
}

function excerpt(text: string, start: number, end: number): string {
  return text.slice(wordStart(text, start), wordEnd(text, end)).replace(/\s+/g, " ").trim();
}

function wordStart(text: string, from: number): number {
  const least = Math.max(0, from - AROUND - LONGEST_WORD);
  let at = Math.max(0, from - AROUND);
  while (at > least && text[at - 1] !== " ") at--;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function wordEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + AROUND + LONGEST_WORD);
  let at = Math.min(text.length, from + AROUND);
  while (at < most && text[at] !== " ") at++;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

const isLowSurrogate = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? "");
