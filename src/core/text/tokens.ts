/** Text cut into words, each with its place in the original, so that a mark lands on what the reader sees. */
import { fold } from "./fold.ts";

export type Token = {
  /** Folded: lower case, no accents. */
  term: string;
  /** In the original text, UTF-16 units, end excluded. */
  start: number;
  end: number;
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]*/gu;

/** @returns the words of a text in order. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const term = fold(match[0]);
    if (term !== "") found.push({ term, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
