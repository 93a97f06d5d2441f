/**
 * TeX left over in running text: one pass from left to right that finds what is to be changed and changes nothing.
 * Formulas are stepped over; a command that the tables do not know stays as it is.
 */
import { segments } from "../../src/core/text/math.ts";
import type { Edit } from "./repairs.ts";
import { canFreeDollars, findBracketedFormula, findLooseFormula, type Found } from "./tex-formulas.ts";
import {
  ABBREVIATIONS,
  ACCENTS,
  DECLARATIONS,
  ESCAPED,
  LETTERS,
  LIGATURES,
  SIGNS,
  STYLES,
  WORDS,
} from "./tex-tables.ts";
import { findQuotes } from "./tex-quotes.ts";

/** What the finders need to know of a text, computed once. */
type Scan = {
  text: string;
  /** Place of an opening brace → place of the brace that closes it. */
  braces: ReadonlyMap<number, number>;
  /** Where a formula starts → where it ends. */
  formulas: ReadonlyMap<number, number>;
  hasFreeDollars: boolean;
};

/** A finder looks at one place. */
type Finder = (scan: Scan, at: number) => Found | undefined;

const FINDERS: Readonly<Record<string, Finder>> = {
  "\\": findCommand,
  "{": findGroup,
  "-": findDash,
  $: ({ text }, at) => findLooseFormula(text, at),
};

/** What any change begins with; most texts hold none. */
const LEFTOVER = new RegExp(`[\\\\{$\`]|--|''|[${Object.keys(LIGATURES).join("")}]`);

/** The rules by which {@link findTex} changes a text. */
export const TEX_RULES = [
  "tex-accent",
  "tex-command",
  "tex-dash",
  "tex-escape",
  "tex-letter",
  "tex-math",
  "tex-quotes",
  "tex-style",
  "tex-symbol",
  "ligature",
] as const;

/**
 * What TeX left in a text, as edits in order.
 * @param text Unicode, white space folded. Time is linear in its length.
 */
export function findTex(text: string): Edit[] {
  if (!LEFTOVER.test(text)) return [];
  const formulas = new Map<number, number>();
  for (const { kind, value, start } of segments(text)) {
    if (kind === "math") formulas.set(start, start + value.length + (text[start + 1] === "$" ? 4 : 2));
  }
  const scan: Scan = {
    text,
    braces: matchBraces(text, formulas),
    formulas,
    hasFreeDollars: canFreeDollars(text),
  };
  const edits: Edit[] = [];
  const opaque: [start: number, end: number][] = [];
  for (let at = 0; at < text.length;) {
    const formula = formulas.get(at);
    if (formula !== undefined) {
      opaque.push([at, formula]);
      at = formula;
      continue;
    }
    const character = text[at]!;
    const found = FINDERS[character]?.(scan, at);
    if (found) {
      edits.push(...found.edits);
      opaque.push([at, found.next]);
      at = found.next;
      continue;
    }
    const ligature = LIGATURES[character];
    if (ligature) edits.push({ start: at, end: at + 1, text: ligature, rule: "ligature" });
    // A command left as it is: neither its name nor an escaped character is looked at again.
    at += character === "\\" ? 2 : 1;
  }
  return edits.concat(findQuotes(text, opaque)).toSorted((a, b) => a.start - b.start);
}

/** Pairs of braces outside formulas; an escaped brace is none. */
function matchBraces(text: string, formulas: ReadonlyMap<number, number>): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const formula = formulas.get(at);
    if (formula !== undefined) at = formula - 1;
    else if (text[at] === "\\") at++;
    else if (text[at] === "{") open.push(at);
    else if (text[at] === "}" && open.length > 0) pairs.set(open.pop()!, at);
  }
  return pairs;
}

function findCommand(scan: Scan, at: number): Found | undefined {
  const math = findBracketedFormula(scan.text, at) ?? findEscapedDollar(scan, at);
  if (math) return math;
  const atom = readAtom(scan, at);
  if (atom) return { edits: [atom], next: atom.end };
  return findStyle(scan, at);
}

/** `\$5` → `$5`, in a text in which the bare dollars open no formula. */
function findEscapedDollar({ text, hasFreeDollars }: Scan, at: number): Found | undefined {
  if (text[at + 1] !== "$") return undefined;
  const next = at + 2;
  return { edits: hasFreeDollars ? [{ start: at, end: next, text: "$", rule: "tex-escape" }] : [], next };
}

/** A command that stands for characters of its own: an accent with its letter, a letter, a sign, a word. */
function readAtom({ text, braces }: Scan, at: number): Edit | undefined {
  const name = commandName(text, at + 1);
  const end = at + 1 + name.length;
  const accent = readAccent(text, at, name);
  if (accent) return accent;
  if (name in ESCAPED) return { start: at, end, text: ESCAPED[name]!, rule: "tex-escape" };
  if (!/^[A-Za-z]/.test(name)) return undefined;
  // `\LaTeX{}`: the empty group only ends the name.
  const after = text[end] === "{" && braces.get(end) === end + 1 ? end + 2 : end;
  if (name in LETTERS) {
    const swallowed = after === end && text[end] === " " ? end + 1 : after;
    return { start: at, end: swallowed, text: LETTERS[name]!, rule: "tex-letter" };
  }
  if (name in WORDS) return { start: at, end: after, text: WORDS[name]!, rule: "tex-command" };
  if (name in ABBREVIATIONS) {
    const dotted = text[after] === "." ? after + 1 : after;
    return { start: at, end: dotted, text: ABBREVIATIONS[name]!, rule: "tex-command" };
  }
  // With an index or an argument it is a formula that lost its dollars.
  if (name in SIGNS && !/[_^{]/.test(text[after] ?? "")) {
    return { start: at, end: after, text: SIGNS[name]!, rule: "tex-symbol" };
  }
  return undefined;
}

/** Letters, or one other character. */
function commandName(text: string, from: number): string {
  let end = from;
  while (end < text.length && /[A-Za-z]/.test(text[end]!)) end++;
  return text.slice(from, Math.max(end, from + 1));
}

/** `\'e`, `\'{e}`, `\v{s}`, `\c c`, `\'\i`, `\'{\i}`. */
const ACCENTED = /(?:\{\s?(?:\\([ij])|(\p{L}))\s?\}|\\([ij])(?![A-Za-z]) ?|(\p{L}))/uy;

function readAccent(text: string, at: number, name: string): Edit | undefined {
  const accent = ACCENTS[name[0]!];
  if (!accent) return undefined;
  const isLetter = /[A-Za-z]/.test(name[0]!);
  if (isLetter && name.length > 1) return undefined;
  let from = at + 1 + name.length;
  if (isLetter) {
    if (text[from] === " ") from++;
    else if (text[from] !== "{" && text[from] !== "\\") return undefined;
  }
  ACCENTED.lastIndex = from;
  const match = ACCENTED.exec(text);
  if (!match) return undefined;
  const letter = match[1] ?? match[2] ?? match[3] ?? match[4]!;
  return { start: at, end: ACCENTED.lastIndex, text: (letter + accent).normalize("NFC"), rule: "tex-accent" };
}

/** `\textit{word}` → word, nested dress included; where the brace is never closed, the command alone goes. */
function findStyle({ text, braces }: Scan, at: number): Found | undefined {
  const name = commandName(text, at + 1);
  const open = at + 1 + name.length;
  if (!STYLES.has(name) || text[open] !== "{") return undefined;
  const edits: Edit[] = [{ start: at, end: open + 1, text: "", rule: "tex-style" }];
  const close = braces.get(open);
  if (close !== undefined) edits.push({ start: close, end: close + 1, text: "", rule: "tex-style" });
  return { edits, next: open + 1 };
}

/** `{\gamma}` → γ, `{\"o}` → ö, `{\em word}` → word. */
function findGroup(scan: Scan, at: number): Found | undefined {
  const { text, braces } = scan;
  const close = braces.get(at);
  if (close === undefined || text[at + 1] !== "\\") return undefined;
  const atom = readAtom(scan, at + 1);
  if (atom?.end === close) {
    return { edits: [{ ...atom, start: at, end: close + 1 }], next: close + 1 };
  }
  const name = commandName(text, at + 2);
  const end = at + 2 + name.length;
  if (!DECLARATIONS.has(name) || text[end] !== " ") return undefined;
  return {
    edits: [
      { start: at, end: end + 1, text: "", rule: "tex-style" },
      { start: close, end: close + 1, text: "", rule: "tex-style" },
    ],
    next: end + 1,
  };
}

const DASHES: Readonly<Record<number, string>> = { 2: "–", 3: "—" };

/** `--` and `---` between words or between spaces; not `--flag`, not within an address. */
function findDash({ text }: Scan, at: number): Found | undefined {
  let next = at;
  while (text[next] === "-") next++;
  const dash = DASHES[next - at];
  const before = text[at - 1] ?? "";
  const after = text[next] ?? "";
  if (!dash || !before || !after) return next > at + 1 ? { edits: [], next } : undefined;
  const alike = (before === " ") === (after === " ");
  if (!alike || /[<>!/]/.test(before + after) || isInAddress(text, at)) return { edits: [], next };
  return { edits: [{ start: at, end: next, text: dash, rule: "tex-dash" }], next };
}

/** How far back an address may have begun. */
const LONGEST_ADDRESS = 200;

function isInAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_ADDRESS), at);
  return before.slice(before.lastIndexOf(" ") + 1).includes("/");
}
