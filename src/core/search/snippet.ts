/** The sentence of an abstract that says most of what was asked. */
import type { Hit, Mark } from "../engine.ts";
import { formulaSpans, sentences, type Span } from "../text/sentences.ts";

type Snippet = NonNullable<Hit["snippet"]>;

/** A longer sentence is cut to about this. */
const LONGEST = 320;
/** Of a cut sentence, so much may stand before the first mark. */
const BEFORE = 80;

/**
 * @param marks where the abstract matches, in order.
 * @param weigh what a run of matched text is worth.
 * @returns the best sentence, the first among equals; the abstract's first where nothing matches.
 */
export function bestSnippet(
  abstract: string,
  marks: readonly Mark[],
  weigh: (text: string) => number,
): Snippet {
  const spans = sentences(abstract);
  let best = spans[0] ?? { start: 0, end: abstract.length };
  let most = 0;
  for (const span of spans) {
    const worth = sum(distinct(abstract, inside(marks, span)), weigh);
    if (worth > most + 1e-9) [best, most] = [span, worth];
  }
  return cutOut(abstract, shorten(abstract, best, inside(marks, best)), marks);
}

function inside(marks: readonly Mark[], { start, end }: Span): Mark[] {
  return marks.filter((mark) => mark[0] >= start && mark[1] <= end);
}

/** A word said twice is worth no more than once. */
function distinct(text: string, marks: readonly Mark[]): Set<string> {
  return new Set(marks.map(([start, end]) => text.slice(start, end).toLowerCase()));
}

function sum(texts: Iterable<string>, weigh: (text: string) => number): number {
  let total = 0;
  for (const text of texts) total += weigh(text);
  return total;
}

/** Cuts between words around the marks, and never within a formula. */
function shorten(text: string, span: Span, marks: readonly Mark[]): Span {
  if (span.end - span.start <= LONGEST) return span;
  const first = marks[0]?.[0] ?? span.start;
  const start = first - BEFORE <= span.start ? span.start : wordStart(text, first - BEFORE, first);
  const end = Math.min(span.end, start + LONGEST);
  const cut = end === span.end ? end : wordEnd(text, end, start);
  const formulas = formulaSpans(text);
  const opening = formulas.find((formula) => formula.start < start && formula.end > start);
  const closing = formulas.find((formula) => formula.start < cut && formula.end > cut);
  return { start: opening?.start ?? start, end: closing?.end ?? cut };
}

function wordStart(text: string, from: number, limit: number): number {
  const space = text.indexOf(" ", from);
  return space === -1 || space >= limit ? wholeCharacter(text, from) : space + 1;
}

function wordEnd(text: string, from: number, limit: number): number {
  const space = text.lastIndexOf(" ", from);
  return space <= limit ? wholeCharacter(text, from) : space;
}

/** Not between the two halves of a character beyond U+FFFF. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at;
}

function cutOut(abstract: string, { start, end }: Span, marks: readonly Mark[]): Snippet {
  return {
    text: abstract.slice(start, end),
    marks: inside(marks, { start, end }).map((mark): Mark => [mark[0] - start, mark[1] - start]),
    cut: { before: start > 0, after: end < abstract.trimEnd().length },
  };
}
