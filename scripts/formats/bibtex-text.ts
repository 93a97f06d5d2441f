import { BibLatexParser } from "biblatex-csl-converter";
import { segments } from "../../src/core/text/math.ts";

/** Macros that change the look of their argument alone: the library takes them off. */
const LOOKS = new Set(
  (
    "emph textit textbf texttt textsc textrm textsf textsl textup textmd textnormal text mbox underline enquote " +
    "mkbibbold mkbibitalic mkbibemph mkbibquote textsubscript textsuperscript url em it bf sc itshape bfseries scshape"
  ).split(" "),
);

/** What the library must not see stands behind characters of plane 15, which are nobody's. */
const FIRST_KEPT = 0xf0000;
const MOST_KEPT = 0xfffd;
const KEPT = /[\u{F0000}-\u{FFFFD}]/gu;

/** Things that the library would change, lose or trip over, in a text without mathematics. */
const DELICATE = /[\u{F0000}-\u{FFFFD}]|\\[A-Za-z]+|\\[${}]|\\[^A-Za-z]|``|''|[_^]/gu;

const decoded = new Map<string, string>();

/** What the library's table of TeX characters makes of a text; asked once for each macro. */
function throughTable(tex: string): string {
  let result = decoded.get(tex);
  if (result === undefined) {
    const parser = new BibLatexParser(tex);
    parser.replaceTeXChars();
    result = parser.input;
    decoded.set(tex, result);
  }
  return result;
}

/**
 * Text with what the library would spoil set aside, and the way back. Set aside are: formulas (it would flatten
 * them), macros that it does not know (it would drop them), quotes of two marks (one without its partner makes it
 * give up), "_" and "^" outside mathematics (it takes them for indices).
 */
export function setAside(text: string): { text: string; restore: (value: string) => string } {
  const kept: string[] = [];
  const keep = (value: string): string => {
    if (kept.length > MOST_KEPT) return value;
    kept.push(value);
    return String.fromCodePoint(FIRST_KEPT + kept.length - 1);
  };
  const safe = segments(text)
    .map((segment, index, all) => {
      if (segment.kind === "text") return keepDelicate(segment.value, keep);
      const end = all[index + 1]?.start ?? text.length;
      return keep(text.slice(segment.start, end));
    })
    .join("");
  return {
    text: safe,
    restore: (value) => value.replace(KEPT, (mark) => kept[mark.codePointAt(0)! - FIRST_KEPT] ?? mark),
  };
}

function keepDelicate(text: string, keep: (value: string) => string): string {
  let result = "";
  let done = 0;
  for (const match of text.matchAll(DELICATE)) {
    if (match.index < done) continue;
    const token = match[0];
    let end = match.index + token.length;
    let value: string;
    if (/^\\[A-Za-z]/.test(token)) {
      if (LOOKS.has(token.slice(1))) continue;
      const [argument] = /^ ?(?:\{[^{}\\$]{0,40}\}|[A-Za-z](?![A-Za-z]))/.exec(text.slice(end, end + 44)) ?? [
        "",
      ];
      const plain = throughTable(`${token}${argument}`);
      if (!/[\\$]/.test(plain) || !/[\\$]/.test(throughTable(`${token} `))) continue;
      end = endOfGroup(text, end);
      value = keep(text.slice(match.index, end));
    } else if (token.startsWith("\\") && !/^\\[${}]/.test(token)) {
      continue;
    } else value = keep(token);
    result += text.slice(done, match.index) + value;
    done = end;
  }
  return result + text.slice(done);
}

/** Where the balanced group that opens at `from` ends; `from` where none opens there. */
function endOfGroup(text: string, from: number): number {
  if (text[from] !== "{") return from;
  let depth = 0;
  const limit = Math.min(text.length, from + 2000);
  for (let i = from; i < limit; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i + 1;
  }
  return from;
}
