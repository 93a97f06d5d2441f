/** Texts and names with all set aside in which two copies of one page differ. */
import type { Author } from "../../src/core/schema.ts";
import { fold } from "../../src/core/text/fold.ts";
import { agree, givenWords } from "../../src/core/text/names.ts";
import { plain } from "../../src/core/text/plain.ts";

/** Letters and digits alone, folded: case, accents, spaces, punctuation and the dress of formulas are set aside. */
export function letters(text: string): string {
  return fold(plain(text)).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The same where two titles that are all punctuation ("???", "∞") must stay apart. */
export function titleKey(title: string): string {
  return letters(title) || fold(title).replaceAll(" ", "");
}

/** Letters of a run by which texts are compared. */
const RUN = 8;

/** Every run of eight letters of a text; the whole text where it is shorter. */
export function runs(text: string): ReadonlySet<string> {
  const solid = letters(text);
  const found = new Set<string>();
  for (let at = 0; at + RUN <= solid.length; at++) found.add(solid.slice(at, at + RUN));
  if (found.size === 0 && solid) found.add(solid);
  return found;
}

/** The share of the smaller set that the larger holds, 0 to 1: 1 for a text and its beginning. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared / small.size;
}

/** Whether two spellings may be of one person: "Z. Liu" and "Ziming Liu", "Wei Zhang" and "Zhang Wei". */
export function mayBeSame(a: Author, b: Author): boolean {
  if (a.id === b.id) return true;
  if (a.family && b.family && letters(a.family) === letters(b.family)) {
    return !a.given || !b.given || agree(givenWords(a.given), givenWords(b.given));
  }
  return sortedWords(a) === sortedWords(b);
}

const sortedWords = (author: Author) => author.id.split("-").toSorted().join("-");
