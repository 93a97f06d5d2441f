/** Text as LaTeX reads it within a BibTeX field. */
import { segments } from "../text/math.ts";

/**
 * What LaTeX would take for something else. Letters with accents, and all else beyond ASCII, stay as they are: the
 * file is UTF-8, which LaTeX reads by default since 2018.
 */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "%": String.raw`\%`,
  $: String.raw`\$`,
  "&": String.raw`\&`,
  "#": String.raw`\#`,
  _: String.raw`\_`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
  // In TeX's oldest encoding of fonts, still the default, these three are other characters.
  "<": String.raw`\textless{}`,
  ">": String.raw`\textgreater{}`,
  "|": String.raw`\textbar{}`,
};
/** The signs above, braces, and the first of two signs that LaTeX would join into one: dashes and quotes. */
const SPECIAL = /[\\%$&#_~^<>|{}]|-(?=-)|`(?=`)|'(?=')|,(?=,)|[!?](?=`)/g;

const PAIRED: Readonly<Record<string, string>> = { "{": String.raw`\{`, "}": String.raw`\}` };
const NAMED: Readonly<Record<string, string>> = {
  "{": String.raw`\textbraceleft{}`,
  "}": String.raw`\textbraceright{}`,
};

/** Whether each brace has its partner, as BibTeX counts: a backslash before one changes nothing. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "{") depth++;
    else if (character === "}" && --depth < 0) return false;
  }
  return depth === 0;
}

/** How a run of plain text is written; `escape` has the escapes of the field that it stands in. */
export type WriteRun = (run: string, escape: (text: string) => string) => string;

/**
 * A text as the content of a braced field: plain text escaped, formulas as they are.
 * @param writeRun how plain text is written; formulas go to `writeFormula`.
 */
export function writeTex(
  text: string,
  writeRun: WriteRun = (run, escape) => escape(run),
  writeFormula: (formula: string) => string = (formula) => formula,
): string {
  const pieces = segments(text).map(({ kind, value, start }, at, all) => {
    if (kind === "text") return { run: value.replaceAll(String.raw`\$`, "$") };
    const formula = closeFormula(value);
    return formula === undefined ? { run: text.slice(start, all[at + 1]?.start) } : { formula };
  });
  const braces = isBalanced(pieces.map(({ run = "" }) => run).join("")) ? PAIRED : NAMED;
  const escape = (run: string) =>
    run.replaceAll(SPECIAL, (sign) => braces[sign] ?? ESCAPES[sign] ?? `${sign}{}`);
  return pieces
    .map(({ run, formula = "" }) => (run === undefined ? writeFormula(formula) : writeRun(run, escape)))
    .join("");
}

/**
 * A formula whose braces BibTeX can count; `undefined` where they cannot be made to pair up, and it is no formula.
 * `\left\{ x \right.` is right TeX with one brace; `\lbrace` is the same sign.
 */
function closeFormula(tex: string): string | undefined {
  const bare = tex.replaceAll(/\\[\s\S]/g, "");
  if (bare.includes("$") || !isBalanced(bare)) return undefined;
  const whole = tex.replaceAll(/\\[\s\S]|%/g, (token) => (token === "%" ? String.raw`\%` : token));
  if (isBalanced(whole)) return `$${whole}$`;
  const named = whole.replaceAll(/\\[\s\S]/g, (token) => BRACES[token] ?? token);
  return isBalanced(named) ? `$${named}$` : undefined;
}
const BRACES: Readonly<Record<string, string>> = { "\\{": "\\lbrace ", "\\}": "\\rbrace " };

/** A field that is not TeX but an identifier or an address: what would end the field, or the line, is percent-encoded. */
export function writeVerbatim(text: string): string {
  return text.replaceAll(/[{}\\\s"]|[^\x20-\x7E]+/g, (sign) => encodeURIComponent(sign));
}
