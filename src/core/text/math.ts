/**
 * Mathematics in running text stands between dollars. A dollar opens a formula only when the next character is no
 * space, and closes one only when the character before is no space and the next is no digit: pandoc's rule for
 * `tex_math_dollars`, which leaves "$5 and $10" alone. A backslash keeps a dollar literal: `\$`.
 */
export type Segment = { kind: "text" | "math"; value: string; start: number };

/**
 * Splits text into plain runs and formulas.
 * @param text Unicode text with mathematics as `$…$` (or `$$…$$`).
 * @returns the segments in order; `value` of a formula is the TeX between the dollars; `start` is the offset of the
 *   segment (its opening dollar for a formula) in UTF-16 units. Linear in the length of the text.
 */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let plain = 0;
  let at = text.indexOf("$");
  while (at !== -1) {
    const width = text[at + 1] === "$" ? 2 : 1;
    const end = isEscaped(text, at) ? -1 : closing(text, at + width, width);
    if (end === -1) {
      at = text.indexOf("$", at + 1);
      continue;
    }
    if (at > plain) found.push({ kind: "text", value: text.slice(plain, at), start: plain });
    found.push({ kind: "math", value: text.slice(at + width, end), start: at });
    plain = end + width;
    at = text.indexOf("$", plain);
  }
  if (plain < text.length) found.push({ kind: "text", value: text.slice(plain), start: plain });
  return found;
}

/** A formula longer than this is a forgotten dollar, not mathematics; it also keeps the scan linear. */
const LONGEST_FORMULA = 2_000;

function closing(text: string, from: number, width: number): number {
  if (from >= text.length || (width === 1 && /\s/.test(text[from]!))) return -1;
  const limit = Math.min(text.length, from + LONGEST_FORMULA);
  for (let i = from + 1; i < limit; i++) {
    if (text[i] !== "$" || isEscaped(text, i)) continue;
    if (width === 2) {
      if (text[i + 1] === "$") return i;
      continue;
    }
    if (/\s/.test(text[i - 1]!) || /\d/.test(text[i + 1] ?? "")) return -1;
    return i;
  }
  return -1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (at - backslashes > 0 && text[at - backslashes - 1] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
