/**
 * TeX that lost its backslashes and dollars: "mathbb R^4", "O(varepsilon^{-s}d^s)". It is made mathematics only where all
 * of it can be read as such, and a sign in it that is no English word says that it was.
 */
import type { Edit } from "../repairs.ts";
import type { RecordRule } from "./rule.ts";

const RULE = "lost-backslashes";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Fonts take the letter or the group after them. None is a word of English. */
const FONTS = words("mathbb mathcal mathbf mathrm mathsf mathfrak mathscr widetilde widehat boldsymbol");
/** Signs that are no words of English. */
const SIGNS = words("varepsilon varphi vartheta varrho infty cdot ldots cdots leq geq neq");
/** Signs that are words as well: mathematics only beside what is surely mathematics. */
const GREEK = words(
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi " +
    "omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell circ times log exp min max sup inf sum prod in",
);
/** Functions without a command of their own. */
const FUNCTIONS = words("poly polylog argmin argmax Tr tr");
/** Letters in a row that are words, not factors. */
const SHORT_WORDS = words("an as at be by do go he if in is it me my no of on or so to up us we");

const START = /(?<![\p{L}\p{N}_^{}\\])(?:[A-Za-z]+(?=[({^_]|\s[A-Z])|var[a-z]+|\{[A-Z]\}(?=\())/gu;
/** Nothing of this comes without a backslash where the backslashes stand. */
const HAS_TEX = /[\\$]/;
const HINT = /math[a-z]{2,4}|var[a-z]{3}|wide[a-z]{3}|[\^_]\{/;
/** No formula in running text is longer. */
const LONGEST = 160;

export const lostBackslashes: RecordRule = {
  ids: [RULE],
  find(text) {
    if (HAS_TEX.test(text) || !HINT.test(text)) return [];
    const edits: Edit[] = [];
    let next = 0;
    for (const { index } of text.matchAll(START)) {
      if (index < next || isInsideCall(text.slice(Math.max(0, index - LONGEST), index))) continue;
      const formula = readFormula(text.slice(index, index + LONGEST));
      if (formula === undefined) continue;
      next = index + formula.length;
      if (/[\p{L}\p{N}{^_]/u.test(text[next] ?? "")) continue;
      edits.push({ start: index, end: next, text: `$${formula.tex}$`, rule: RULE });
    }
    return edits;
  },
};

/** Whether a text ends within brackets of "O(K ": what stands there is a part of a formula that cannot be read. */
function isInsideCall(before: string): boolean {
  let closed = 0;
  for (let at = before.length - 1; at > 0; at--) {
    if (before[at] === ")") closed++;
    else if (before[at] === "(" && closed > 0) closed--;
    else if (before[at] === "(") return /[\p{L}}]/u.test(before[at - 1]!);
  }
  return false;
}

type Formula = { tex: string; length: number };

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };
const TOKEN = /[A-Za-z]+|\d+(?:\.\d+)?|\s+|[^]/y;

/** The formula at the beginning of a text. Brackets are closed in it; outside of them it holds no space. */
function readFormula(text: string): Formula | undefined {
  const open: string[] = [];
  let tex = "";
  let isCertain = false;
  let wantsLetter = false;
  let wantsIndex = false;
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)![0];
    if (/^\s/.test(token)) {
      if (open.length === 0 && !(wantsLetter && /^[A-Z](?![A-Za-z])/.test(text.slice(at + token.length))))
        break;
      tex += " ";
    } else if (/^[A-Za-z]/.test(token)) {
      const read = readLetters(token, open.length > 0);
      if (read === undefined) return undefined;
      isCertain ||= read.isCertain;
      tex += read.tex;
      if (read.tex.startsWith("\\") && /[A-Za-z]/.test(text[at + token.length] ?? "")) tex += " ";
      wantsLetter = FONTS.has(token);
      wantsIndex = false;
      at += token.length;
      continue;
    } else if (token in CLOSING) {
      if (token === "{" && at > 0 && !/(?:[\^_]|\\[A-Za-z]+)$/.test(tex)) return undefined;
      if (token === "{" && /[\^_]$/.test(tex)) isCertain = true;
      open.push(CLOSING[token]!);
      tex += token;
      wantsIndex = false;
    } else if (token === open.at(-1)) {
      open.pop();
      tex += token;
    } else if (token === "^" || token === "_") {
      if (wantsIndex || tex === "") return undefined;
      wantsIndex = true;
      tex += token;
    } else if (/^(?:\d|\*)/.test(token) && (wantsIndex || open.length > 0 || /[\d/]$/.test(tex))) {
      wantsIndex = false;
      tex += token;
    } else if (/^[-+*/=<>|,;:.!'~]$/.test(token) && open.length > 0) {
      tex += token;
    } else if (token === "/" && /^[A-Za-z\d(]/.test(text.slice(at + 1))) {
      tex += token;
    } else break;
    wantsLetter &&= /^\s/.test(token);
    at += token.length;
  }
  const whole = tex.trimEnd();
  return open.length > 0 || !isCertain || wantsIndex || wantsLetter ? undefined : { tex: whole, length: at };
}

/** @param inside within brackets, where two letters in a row are factors. */
function readLetters(letters: string, inside: boolean): { tex: string; isCertain: boolean } | undefined {
  if (FONTS.has(letters) || SIGNS.has(letters)) return { tex: `\\${letters}`, isCertain: true };
  if (GREEK.has(letters)) return { tex: `\\${letters}`, isCertain: false };
  if (FUNCTIONS.has(letters)) return { tex: `\\mathrm{${letters}}`, isCertain: false };
  const most = inside ? 2 : 1;
  return letters.length <= most && !SHORT_WORDS.has(letters) ? { tex: letters, isCertain: false } : undefined;
}
