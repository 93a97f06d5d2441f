/** An entry of a bibliography, or an object of JSON Lines. */
const FIRST_OF_DATA = /^\s*(?:@[A-Za-z]+\s*[{(]|\{\s*")/;

/**
 * Whether a file was written for machines or is a text about such pages, rather than copied from one: it begins with
 * an entry of a bibliography or with JSON, or has Markdown's fences of code or several of its headings.
 */
export function isMarkup(lines: readonly string[]): boolean {
  const first = lines.find((line) => /\S/.test(line) && !/^\s*%/.test(line));
  if (first !== undefined && FIRST_OF_DATA.test(first)) return true;
  let headings = 0;
  for (const line of lines) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) return true;
    if (/^#{1,6} \S/.test(line)) headings++;
  }
  return headings > 1;
}
