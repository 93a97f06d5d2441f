/** Whether a text holds words in a row: what phrases, starts of words and values of fields are tested with. */
import { fold } from "./fold.ts";
import { LONGEST_WORD, tokens } from "./tokens.ts";

export type Row = {
  /** Folded words that follow one another. */
  words: readonly string[];
  /** The last one may be the start of a longer word. */
  open: boolean;
};

/** A row of the words of a text. */
export function rowOf(text: string, open = false): Row {
  return { words: tokens(text).map((token) => token.term), open };
}

/**
 * A test for texts that hold the row: `tokens(text)` has the words one after the other. Text in plain ASCII, which most
 * abstracts are, is tested without cutting it into words.
 */
export function createMatcher(row: Row): (text: string) => boolean {
  const { words, open } = row;
  if (words.length === 0) return () => false;
  const pattern = words.every((word) => word.length < LONGEST_WORD && /^[a-z0-9]+$/.test(word))
    ? new RegExp(`(?:^|[^a-z0-9])${words.join("[^a-z0-9]+")}${open ? "" : "(?![a-z0-9])"}`)
    : undefined;
  const longest = words.toSorted((a, b) => b.length - a.length)[0]!;
  return (text) => {
    const lower = fold(text);
    // An apostrophe within a word is not in the word: only then may a word be missing here and be found.
    const plain = !/['\u2019\u02BC]/.test(lower);
    if (plain && !lower.includes(longest)) return false;
    if (pattern && plain && !lower.includes("$") && isPlain(lower)) return pattern.test(lower);
    return holdsRow(text, row);
  };
}

function isPlain(text: string): boolean {
  return /^[\0-\x7F]*$/.test(text);
}

function holdsRow(text: string, { words, open }: Row): boolean {
  const found = tokens(text).map((token) => token.term);
  const last = words.length - 1;
  return found.some((_, at) =>
    words.every((word, i) => {
      const here = found[at + i];
      return here === word || (open && i === last && here !== undefined && here.startsWith(word));
    }),
  );
}
