/** Text cut into sentences, mathematics never cut through. */
import { segments } from "./math.ts";

export type Span = { start: number; end: number };

/** An end of a sentence, and the space before the next one, which opens with a capital, a digit or a bracket. */
const END =
  /[.!?]["')\]\u201D\u2019]*\s+(?=["'([\u201C\u2018$]*[\p{Lu}\p{N}$])|[\u3002\uFF01\uFF1F\uFF0E]\s*/gu;

/** "Fig. 2", "et al. (2020)", "e.g. A": a full stop that ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|et al|Fig|Eq|Sec|Ref|No|Dr|Prof|resp|approx|[A-Z])$/;

/** @returns the sentences in order, without the spaces between them. Linear in the length of the text. */
export function sentences(text: string): Span[] {
  const formulas = formulaSpans(text);
  const found: Span[] = [];
  let start = 0;
  let formula = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    while (formula < formulas.length && formulas[formula]!.end <= match.index) formula++;
    if ((formulas[formula]?.start ?? Infinity) < match.index) continue;
    if (ABBREVIATION.test(text.slice(Math.max(start, match.index - 8), match.index))) continue;
    push(found, text, start, end);
    start = end;
  }
  push(found, text, start, text.length);
  return found;
}

/** Where the formulas stand, dollars included. */
export function formulaSpans(text: string): Span[] {
  if (!text.includes("$")) return [];
  const all = segments(text);
  return all.flatMap(({ kind, start }, at) =>
    kind === "math" ? [{ start, end: all[at + 1]?.start ?? text.length }] : [],
  );
}

function push(found: Span[], text: string, start: number, end: number): void {
  const trimmed = text.slice(start, end).trimEnd().length;
  const lead = text.slice(start, end).length - text.slice(start, end).trimStart().length;
  if (trimmed > lead) found.push({ start: start + lead, end: start + trimmed });
}
