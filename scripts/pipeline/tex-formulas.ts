/** Mathematics in other clothes than dollars, and dollars that are money. */
import { segments } from "../../src/core/text/math.ts";
import type { Edit } from "./repairs.ts";

/** What is to be changed at a place, and where to go on looking. */
export type Found = { edits: Edit[]; next: number };

/** `\(x\)` and `\[x\]` → `$x$`. */
const BRACKETS: Readonly<Record<string, string>> = { "(": "\\)", "[": "\\]" };
/** A formula longer than this is a bracket never closed. */
const LONGEST_FORMULA = 1_000;

export function findBracketedFormula(text: string, at: number): Found | undefined {
  const close = BRACKETS[text[at + 1] ?? ""];
  if (!close) return undefined;
  const length = text.slice(at + 2, at + LONGEST_FORMULA).indexOf(close);
  return length === -1 ? undefined : asFormula(text, at, 2, at + 2 + length);
}

/** `$ x^2 $`: spaces inside the dollars, and a sign of mathematics that no price has. */
export function findLooseFormula(text: string, at: number): Found | undefined {
  if (text[at + 1] !== " ") return undefined;
  const length = text.slice(at + 1, at + LONGEST_FORMULA).indexOf("$");
  if (length === -1) return undefined;
  const end = at + 1 + length;
  return text[end - 1] === " " && /[\\^_]/.test(text.slice(at, end))
    ? asFormula(text, at, 1, end)
    : undefined;
}

/** Dollars in place of delimiters of `width` characters, without the space inside them. */
function asFormula(text: string, start: number, width: number, close: number): Found | undefined {
  const inside = text.slice(start + width, close);
  const tex = inside.trim();
  const next = close + width;
  // A digit after the dollar would make it a price again (see segments).
  if (tex === "" || tex.includes("$") || /\d/.test(text[next] ?? "")) return undefined;
  const body = start + width + inside.indexOf(tex);
  return {
    edits: [
      { start, end: body, text: "$", rule: "tex-math" },
      { start: body + tex.length, end: next, text: "$", rule: "tex-math" },
    ],
    next,
  };
}

/** Whether the formulas are the same with every escaped dollar bare. */
export function canFreeDollars(text: string): boolean {
  if (!text.includes("\\$")) return false;
  const marked = text.replace(/\\[()[\]]/g, "$");
  return formulasOf(marked) === formulasOf(marked.replaceAll("\\$", "$"));
}

function formulasOf(text: string): string {
  return segments(text)
    .flatMap(({ kind, value }) => (kind === "math" ? [value] : []))
    .join("\n");
}
