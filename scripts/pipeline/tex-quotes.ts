/** Quotation marks typed as TeX wants them: two grave accents and two apostrophes. */
import type { Edit } from "./repairs.ts";

const RULE = "tex-quotes";
/** A single quotation longer than this is an apostrophe somewhere. */
const LONGEST_SINGLE = 120;

/**
 * The quotation marks of a text, as edits in order.
 * @param opaque runs in order that are not to be looked into: formulas, and what another rule changes.
 */
export function findQuotes(
  whole: string,
  opaque: readonly (readonly [start: number, end: number])[],
): Edit[] {
  if (!/`|''/.test(whole)) return [];
  const text = mask(whole, opaque);
  const edits: Edit[] = [];
  const change = (start: number, width: number, mark: string) =>
    edits.push({ start, end: start + width, text: mark, rule: RULE });
  /** Open quotations begun by two graves, and whether one is open that two apostrophes began. */
  let curly = 0;
  let straight = false;
  for (let at = 0; at < text.length; at++) {
    const width = runLength(text, at);
    if (text[at] === "`" && width === 2) {
      change(at, 2, "“");
      curly++;
    } else if (text[at] === "'" && width === 2) {
      if (curly > 0) {
        change(at, 2, "”");
        curly--;
      } else if (straight ? closes(text, at, 2) : opens(text, at, 2)) {
        // Apostrophes on both sides do not say which mark was meant beyond a quotation mark.
        change(at, 2, '"');
        straight = !straight;
      }
    } else if (text[at] === '"') {
      straight = false;
      if (curly > 0 && closes(text, at, 1)) {
        change(at, 1, "”");
        curly--;
      }
    } else if (text[at] === "`" && width === 1) {
      const end = singleEnd(text, at);
      if (end !== -1) {
        change(at, 1, "‘");
        if (text[end] === "'") change(end, 1, "’");
      }
    }
    at += width - 1;
  }
  return edits.toSorted((a, b) => a.start - b.start);
}

/** The text with letters in place of what is not to be looked into, so that all places stay. */
function mask(text: string, opaque: readonly (readonly [start: number, end: number])[]): string {
  let masked = "";
  for (const [start, end] of opaque) {
    masked += text.slice(masked.length, start);
    masked += "x".repeat(end - start);
  }
  return masked + text.slice(masked.length);
}

/** How often the quotation mark at this place is repeated; 1 for any other character. */
function runLength(text: string, at: number): number {
  if (text[at] !== "`" && text[at] !== "'") return 1;
  let end = at;
  while (text[end] === text[at]) end++;
  return end - at;
}

const opens = (text: string, at: number, width: number) =>
  /[\s([{—–-]/.test(text[at - 1] ?? " ") && /\S/.test(text[at + width] ?? " ");
const closes = (text: string, at: number, width: number) =>
  /\S/.test(text[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[at + width] ?? " ");

/** Where a quotation that one grave opens is closed by one apostrophe; -1 for code between two graves. */
function singleEnd(text: string, at: number): number {
  if (!opens(text, at, 1)) return -1;
  for (let end = at + 2; end < Math.min(text.length, at + LONGEST_SINGLE); end++) {
    if (text[end] === "`") return -1;
    if (text[end] === "'" && runLength(text, end) === 1 && text[end - 1] !== "'" && closes(text, end, 1))
      return end;
  }
  return -1;
}
