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

/** A text made ready to be tested many times. */
export type PlainText = {
  text: string;
  /**
   * Its words with anything but letters and digits between them, where all of them are ASCII once folded; most abstracts
   * are so, and need not be cut into words.
   */
  plain: string | undefined;
};

const BEYOND_ASCII = /[^\0-\x7F]/;
const WORD_BEYOND_ASCII = /(?![\0-\x7F])[\p{L}\p{N}\p{M}]/u;
const APOSTROPHE = /['\u2019\u02BC]/;
/** As in the words of `tokens`: "Fisher's" is "fisher", "don't" is "dont". */
const POSSESSIVES = /([a-z0-9])['\u2019\u02BC]s(?![a-z0-9])(?!['\u2019\u02BC][a-z0-9])/g;
const APOSTROPHES = /([a-z0-9])['\u2019\u02BC](?=[a-z0-9])/g;

export function plainText(text: string): PlainText {
  const folded = fold(text);
  // A backslash may begin a command of TeX, which is no word.
  if (folded.includes("\\") || (BEYOND_ASCII.test(folded) && WORD_BEYOND_ASCII.test(folded)))
    return { text, plain: undefined };
  if (!APOSTROPHE.test(folded)) return { text, plain: folded };
  return { text, plain: folded.replace(POSSESSIVES, "$1 ").replace(APOSTROPHES, "$1") };
}

export type Matcher = {
  (text: string): boolean;
  plain: (text: PlainText) => boolean;
};

/** A test for texts that hold the row: `tokens(text)` has the words one after the other. */
export function createMatcher(row: Row): Matcher {
  const { words, open } = row;
  const pattern =
    words.length > 0 && words.every((word) => word.length < LONGEST_WORD && /^[a-z0-9]+$/.test(word))
      ? new RegExp(`(?:^|[^a-z0-9])${words.join("[^a-z0-9]+")}${open ? "" : "(?![a-z0-9])"}`)
      : undefined;
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const plain = ({ text, plain: ready }: PlainText): boolean => {
    if (words.length === 0) return false;
    if (ready === undefined || !pattern) return holdsRow(text, row);
    return ready.includes(longest) && pattern.test(ready);
  };
  return Object.assign((text: string) => plain(plainText(text)), { plain });
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
