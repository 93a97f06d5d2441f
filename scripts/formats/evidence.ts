/** An entry of a bibliography, an object of JSON Lines, or an element of HTML or XML. */
const FIRST_OF_DATA = /^\s*(?:@[A-Za-z]+\s*[{(]|\{\s*"|<[!?a-z])/i;
/** A link of Markdown. */
const LINK = /\]\((?:https?:\/)?\/[^\s()]/;

/**
 * Whether a file was written for machines or is a text about such pages, rather than copied from one: it begins with
 * an entry of a bibliography, with JSON or with an element, or has Markdown's fences of code, several of its headings or
 * links.
 */
export function isMarkup(lines: readonly string[]): boolean {
  const first = lines.find((line) => /\S/.test(line) && !/^\s*%/.test(line));
  if (first !== undefined && FIRST_OF_DATA.test(first)) return true;
  let headings = 0;
  let links = 0;
  for (const line of lines) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) return true;
    if (/^#{1,6} \S/.test(line)) headings++;
    if (LINK.test(line)) links++;
  }
  return headings + links > 1;
}
