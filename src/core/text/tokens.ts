/** Text cut into words, each with its place in the original, so that a mark lands on what the reader sees. */
import { fold } from "./fold.ts";
import { segments } from "./math.ts";

export type Token = {
  /** Folded: lower case, no accents, no apostrophes, at most {@link LONGEST_WORD} characters. */
  term: string;
  /** In the original text, UTF-16 units, end excluded. */
  start: number;
  end: number;
  /** A character of a script that writes no spaces; it may join the one that follows it at once. */
  glyph?: true;
};

/** What is longer is no word: a formula without its dollars, a key, a DNA sequence. */
export const LONGEST_WORD = 40;

/** Letters and digits, with the marks on them and what no reader sees; an apostrophe within. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]*(?:['\u2019\u02BC][\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]*)*/gu;
const PLAIN = /^[\0-\x7F]*$/;
const APOSTROPHE = /['\u2019\u02BC]/g;
const POSSESSIVE = /['\u2019\u02BC]s$/;

/** Han, kana, Hangul (composed or as jamo), Thai, Lao, Burmese, Khmer: a character, with the marks that go with it. */
const GLYPH =
  /(?:[\u1100-\u115F][\u1160-\u11A7]+[\u11A8-\u11FF]*|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u30FC\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}])[\p{M}\uFF70\uFF9E\uFF9F\p{Default_Ignorable_Code_Point}]*/gu;

const HAS_GLYPH = new RegExp(GLYPH.source, "u");

/** Commands that only set type; `\alpha` or `\log` are words that a reader may look for. */
const TYPESETTING = new Set(
  (
    "mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt boldsymbol bm text textbf textit textrm textsc " +
    "textsf texttt operatorname left right big bigl bigr Big bigg frac dfrac tfrac displaystyle limits quad qquad hat " +
    "widehat tilde widetilde bar overline underline vec dot ddot begin end"
  ).split(" "),
);

/**
 * The words of a text in order. Case, accents, compatibility forms and invisible marks make no difference; scripts
 * without spaces give a token a character. Of a formula the letters, numbers and named symbols count.
 */
export function tokens(text: string): Token[] {
  if (!text.includes("$")) return plainTokens(text, 0);
  return segments(text).flatMap(({ kind, value, start }) => {
    if (kind === "text") return plainTokens(value, start);
    const width = text.startsWith("$$", start) ? 2 : 1;
    return plainTokens(value, start + width).filter(
      (token) => text[token.start - 1] !== "\\" || !TYPESETTING.has(text.slice(token.start, token.end)),
    );
  });
}

function plainTokens(text: string, offset: number): Token[] {
  if (PLAIN.test(text)) return asciiTokens(text, offset);
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = offset + match.index;
    if (HAS_GLYPH.test(raw)) found.push(...mixedTokens(raw, start));
    else found.push(...wordTokens(raw, start));
  }
  return found;
}

/** The same for text below U+0080, which most of a corpus is: nothing to fold but case. */
function asciiTokens(text: string, offset: number): Token[] {
  const found: Token[] = [];
  const lower = text.toLowerCase();
  // Titles by the dozen are cut at every key press: matches of an expression would be most of what is thrown away.
  for (let at = 0; at < lower.length; at++) {
    if (!isPlain(lower.charCodeAt(at))) continue;
    const from = at++;
    while (isPlain(lower.charCodeAt(at)) || (lower[at] === "'" && isPlain(lower.charCodeAt(at + 1)))) at++;
    const raw = lower.slice(from, at);
    const term = raw.includes("'") ? raw.replace(POSSESSIVE, "").replace(APOSTROPHE, "") : raw;
    found.push({ term: cut(term), start: offset + from, end: offset + at });
  }
  return found;
}

/** Whether it is the code of a digit or a small letter; what is behind the end is none. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** A run in which characters of a script without spaces stand, beside others perhaps. */
function mixedTokens(raw: string, offset: number): Token[] {
  const found: Token[] = [];
  let done = 0;
  for (const match of raw.matchAll(GLYPH)) {
    if (match.index > done) found.push(...wordTokens(raw.slice(done, match.index), offset + done));
    done = match.index + match[0].length;
    const term = cut(fold(match[0]));
    // A filler of Hangul is a letter to Unicode and nothing to the eye.
    if (term !== "") found.push({ term, start: offset + match.index, end: offset + done, glyph: true });
  }
  if (done < raw.length) found.push(...wordTokens(raw.slice(done), offset + done));
  return found;
}

/** One token, or several where folding opens a word up: "½" is "1⁄2". */
function wordTokens(raw: string, start: number): Token[] {
  const end = start + raw.length;
  const bare = raw.replace(POSSESSIVE, "").replace(APOSTROPHE, "");
  const folded = fold(bare);
  if (folded !== "" && (PLAIN.test(folded) || !/[^\p{L}\p{N}\p{M}]/u.test(folded))) {
    return [{ term: cut(folded), start, end }];
  }
  return (folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((term) => ({ term: cut(term), start, end }));
}

function cut(term: string): string {
  return term.length > LONGEST_WORD ? Array.from(term).slice(0, LONGEST_WORD).join("") : term;
}
