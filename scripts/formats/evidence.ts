/**
 * Whether a file is a text of its own about such pages, a README, rather than a copy of one: fences of code, or
 * several headings.
 */
export function isMarkdown(lines: readonly string[]): boolean {
  let headings = 0;
  for (const line of lines) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) return true;
    if (/^#{1,6} \S/.test(line)) headings++;
  }
  return headings > 1;
}
