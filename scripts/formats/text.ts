/** Runs of space of any kind: ECMAScript's own white space (no-break spaces, line separators …) and zero-width ones. */
const SPACE = /[\s\u200B\u2060\uFEFF]+/g;

/** Whether there is nothing but space in a line; found out at its first sign, however long it is. */
export const isBlank = (line: string): boolean => !/[^\s\u200B\u2060\uFEFF]/.test(line);

/** A line with its outer space taken off and every inner run of space made one plain space. */
export function squeeze(line: string): string {
  return line.replace(SPACE, " ").trim();
}

/** Words after a hyphen that is left hanging ("pre- and post-training"), where the space belongs to the text. */
const AFTER_HANGING_HYPHEN = /^(?:and|or|nor|to|und|oder|et|ou|y|o)\b/;

/**
 * Undoes hard wrapping: the squeezed lines of one paragraph → its text.
 * A line that ends in a hyphen right after a letter or digit is joined without a space, and the hyphen stays: whether it was
 * put there by the wrapping ("inter-", "view") or is the word's own ("well-", "known") cannot be told for certain
 * from the page, and the programs that wrap plain text break at a word's own hyphens only. A soft hyphen (U+00AD) at
 * the end of a line was put there by wrapping for certain, and goes.
 */
export function unwrap(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    if (text === "") text = line;
    else if (text.endsWith("\u00AD")) text = text.slice(0, -1) + line;
    else if (/[\p{L}\p{N}]-$/u.test(text.slice(-3)) && !AFTER_HANGING_HYPHEN.test(line)) text += line;
    else text += ` ${line}`;
  }
  return text;
}
