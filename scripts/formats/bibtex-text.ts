import { segments } from "../../src/core/text/math.ts";
import { applyEdits } from "../pipeline/repairs.ts";
import { findTex } from "../pipeline/tex.ts";
import { DECLARATIONS, STYLES } from "../pipeline/tex-tables.ts";

/**
 * Commands that the library may see: those that dress their argument, which it takes off, and those whose meaning it
 * tells in its answer.
 */
const PASSED = new Set([
  ...STYLES,
  ...DECLARATIONS,
  "textsubscript",
  "textsuperscript",
  "enquote",
  "mkbibquote",
  "mkbibemph",
  "mkbibbold",
  "mkbibitalic",
]);

/** Letters with accents are BibTeX's way to write those characters; any other TeX is left for `normalize`. */
const LETTERS = new Set(["tex-accent", "tex-letter"]);

/** What is set aside is stood for by characters of plane 15, which nobody has assigned. */
const FIRST_MARK = 0xf0000;
const MOST_MARKS = 0xfffd;
const MARK = /[\u{F0000}-\u{FFFFD}]/gu;

/** What the library would change, lose or trip over, outside of mathematics. */
const DELICATE = /[\u{F0000}-\u{FFFFD}]|\\(?:[A-Za-z]+|[^A-Za-z])|``|''|[_^$]/gu;

/**
 * An entry's text as the library may have it, and the way back. Accented letters become themselves; set aside are
 *  - formulas, which the library flattens;
 *  - commands and escaped characters, which it drops or changes where it does not know them;
 *  - quotation marks of two signs: one without its partner makes it give up the whole field;
 *  - "_" and "^" outside of mathematics, which it takes for indices.
 */
export function setAside(text: string): { text: string; restore: (value: string) => string } {
  const kept: string[] = [];
  const keep = (value: string): string => {
    if (kept.length === MOST_MARKS) return value;
    kept.push(value);
    return String.fromCodePoint(FIRST_MARK + kept.length - 1);
  };
  const lettered = readLetters(text);
  const safe = segments(lettered)
    .map(({ kind, value, start }, at, all) =>
      kind === "math" && isBalanced(value)
        ? keep(lettered.slice(start, all[at + 1]?.start ?? lettered.length))
        : keepDelicate(
            kind === "math" ? lettered.slice(start, all[at + 1]?.start ?? lettered.length) : value,
            keep,
          ),
    )
    .join("");
  return {
    text: safe,
    restore: (value) => value.replace(MARK, (mark) => kept[mark.codePointAt(0)! - FIRST_MARK] ?? mark),
  };
}

/** Otherwise the dollars are those of prices, in two fields. */
function isBalanced(formula: string): boolean {
  let depth = 0;
  for (let at = 0; at < formula.length && depth >= 0; at++) {
    if (formula[at] === "\\") at++;
    else if (formula[at] === "{") depth++;
    else if (formula[at] === "}") depth--;
  }
  return depth === 0;
}

/** `{\"o}` → `{ö}`: the braces stay, for they may be those of a field. */
function readLetters(text: string): string {
  const edits = findTex(text)
    .filter(({ rule }) => LETTERS.has(rule))
    .map((edit) => (text[edit.start] === "{" ? { ...edit, text: `{${edit.text}}` } : edit));
  return applyEdits("", text, edits).text;
}

function keepDelicate(text: string, keep: (value: string) => string): string {
  let result = "";
  let done = 0;
  for (const { 0: token, index } of text.matchAll(DELICATE)) {
    if (index < done || PASSED.has(token.slice(1))) continue;
    const end = endOfToken(text, token, index + token.length);
    result += text.slice(done, index) + keep(text.slice(index, end));
    done = end;
  }
  return result + text.slice(done);
}

/** A command takes its arguments with it, a bracketed formula its content. */
function endOfToken(text: string, token: string, from: number): number {
  if (token === "\\(" || token === "\\[") {
    const close = text.slice(from, from + LONGEST_ARGUMENT).indexOf(token === "\\(" ? "\\)" : "\\]");
    return close === -1 ? from : from + close + 2;
  }
  let end = from;
  if (/^\\[A-Za-z]/.test(token))
    while (text[end] === "{" && endOfGroup(text, end) > end) end = endOfGroup(text, end);
  return end;
}

/** A longer argument is a brace that was never closed. */
const LONGEST_ARGUMENT = 1_000;

/** Where the balanced group that opens at `from` ends; `from` where it does not end. */
function endOfGroup(text: string, from: number): number {
  let depth = 0;
  const limit = Math.min(text.length, from + LONGEST_ARGUMENT);
  for (let at = from; at < limit; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at + 1;
  }
  return from;
}
