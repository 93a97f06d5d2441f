/** The texts of the papers, cut and folded: each once while it is being looked at. */
import { termOf } from "../text/analyze.ts";
import { type PlainText, plainText } from "../text/contains.ts";
import { type Token, tokens } from "../text/tokens.ts";
import type { Abstracts } from "./corpus.ts";
import { createRecent } from "./recent.ts";

export type CutText = {
  text: string;
  tokens: readonly Token[];
  /** By token, its folded word. */
  words: readonly string[];
  /** By token, the term under which it stands in the index. */
  terms: readonly string[];
};

export type Texts = {
  title(at: number): CutText;
  abstract(at: number): CutText;
  /** Title and abstract, for rows of words to be looked for. */
  plain(at: number): readonly PlainText[];
};

/** Papers whose texts are kept, at least; the same ones come up at every key press. */
const REMEMBERED = 500;

export function createTexts(title: (at: number) => string, abstracts: Abstracts): Texts {
  const missed = (): number => abstracts.missed ?? 0;
  const abstract = (at: number): string => abstracts.at(at) ?? "";
  return {
    title: remember((at) => cutText(title(at)), missed),
    abstract: remember((at) => cutText(abstract(at)), missed),
    plain: remember((at) => [plainText(title(at)), plainText(abstract(at))], missed),
  };
}

export function cutText(text: string): CutText {
  const found = tokens(text);
  let terms: string[] | undefined;
  return {
    text,
    tokens: found,
    words: found.map(({ term }) => term),
    // Most texts are looked at for their words alone.
    get terms() {
      return (terms ??= found.map(termOf));
    },
  };
}

/** @param missed counts what was not there: what was made without it is not kept. */
function remember<T>(make: (at: number) => T, missed: () => number): (at: number) => T {
  const known = createRecent<T>(REMEMBERED);
  return (at) => {
    let found = known.get(at);
    if (found !== undefined) return found;
    const before = missed();
    found = make(at);
    if (missed() === before) known.set(at, found);
    return found;
  };
}
