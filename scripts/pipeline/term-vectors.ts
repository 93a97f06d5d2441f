/** Papers as weighted terms: stemmed words and pairs of neighbouring words, weighed by TF-IDF. */
import type { Paper } from "../../src/core/schema.ts";
import { segments } from "../../src/core/text/math.ts";
import { STOP_WORDS } from "../../src/core/text/stop-words.ts";
import { rememberingStemmer, words } from "./phrases.ts";
import { SCHOLARLY_WORDS } from "./scholarly-words.ts";

export type Text = Pick<Paper, "title" | "abstract">;

/** A row of a sparse matrix: columns in rising order, and a weight for each. */
export type SparseRow = { columns: Int32Array; weights: Float64Array };

export type TermVectors = {
  /** Column → term: a stem, or two with a space between. */
  terms: string[];
  /** A row a text, of length 1 where others share all its words, and less where not. */
  rows: SparseRow[];
};

/** Words that may stand between the two of a pair, and how many: "edge of stability", "laws of the mind". */
const LINKS: ReadonlySet<string> = new Set(["of", "the"]);
const LONGEST_GAP = 2;
/** What no pair reaches across. */
const BREAK = /[.,;:!?()[\]"“”]/;

/** A term as it is printed the first time, and how often it stands in a text. */
export type Occurrence = { printed: string; count: number };

/**
 * The terms of a text: stems of its words, and of pairs of words that follow each other or stand about an "of".
 * Formulas, numbers, single letters, stop words and what every abstract says are no terms.
 */
export function termsOf(
  { title, abstract }: Text,
  stemOf: (word: string) => string,
): Map<string, Occurrence> {
  const found = new Map<string, Occurrence>();
  for (const text of [title, abstract ?? ""]) collect(withoutFormulas(text), stemOf, found);
  return found;
}

function collect(text: string, stemOf: (word: string) => string, found: Map<string, Occurrence>): void {
  const cut = words(text, stemOf);
  let previous: number | undefined;
  for (let at = 0; at < cut.tokens.length; at++) {
    const { term, start, end } = cut.tokens[at]!;
    if (at > 0 && BREAK.test(text.slice(cut.tokens[at - 1]!.end, start))) previous = undefined;
    if (LINKS.has(term)) continue;
    if (!isContent(term)) {
      previous = undefined;
      continue;
    }
    const stem = cut.stems[at]!;
    count(found, stem, text.slice(start, end));
    if (previous !== undefined && at - previous <= LONGEST_GAP + 1) {
      const printed = text.slice(cut.tokens[previous]!.start, end);
      count(found, `${cut.stems[previous]!} ${stem}`, printed);
    }
    previous = at;
  }
}

function count(found: Map<string, Occurrence>, term: string, printed: string): void {
  const known = found.get(term);
  if (known) known.count++;
  else found.set(term, { printed: printed.replace(/\s+/g, " "), count: 1 });
}

function isContent(term: string): boolean {
  return term.length > 1 && !STOP_WORDS.has(term) && !SCHOLARLY_WORDS.has(term) && !/^\d+$/.test(term);
}

function withoutFormulas(text: string): string {
  return segments(text)
    .map(({ kind, value }) => (kind === "text" ? value : " ; "))
    .join("");
}

/** A word that no other text has is in no row, and counts by half in the row's length: it says how far apart texts are. */
const OWN = 0.5;
/** Of a pair's weight: its two words count already. */
const PAIR = 0.5;

/**
 * Weighs the terms that at least two texts share: (1 + ln tf) · ln(1 + N/df), half of it for a pair, by cosine's length
 * (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", Information Processing & Management
 * 24(5), 1988).
 * Columns stand in the order in which the texts first say their terms.
 */
export function weighTerms(texts: readonly Text[]): TermVectors {
  const stemOf = rememberingStemmer();
  const numbers = new Map<string, number>();
  const inTexts: number[] = [];
  const counted = texts.map((text) => {
    const found = [...termsOf(text, stemOf)];
    const columns = new Int32Array(found.length);
    const counts = new Float64Array(found.length);
    found.forEach(([term, { count: times }], at) => {
      let column = numbers.get(term);
      if (column === undefined) numbers.set(term, (column = numbers.size));
      inTexts[column] = (inTexts[column] ?? 0) + 1;
      columns[at] = column;
      counts[at] = times;
    });
    return { columns, counts };
  });
  const kept = new Int32Array(numbers.size).fill(-1);
  const terms: string[] = [];
  for (const [term, column] of numbers) {
    if (inTexts[column]! < 2) continue;
    kept[column] = terms.length;
    terms.push(term);
  }
  const idf = Float64Array.from(numbers.values(), (column) => Math.log(1 + texts.length / inTexts[column]!));
  const isPair = Array.from(numbers.keys(), (term) => term.includes(" "));
  const rows = counted.map(({ columns, counts }) => {
    const entries: [column: number, weight: number][] = [];
    let square = 0;
    columns.forEach((column, at) => {
      const weight = (1 + Math.log(counts[at]!)) * idf[column]! * (isPair[column] ? PAIR : 1);
      const shared = kept[column]! >= 0;
      if (shared) entries.push([kept[column]!, weight]);
      if (shared) square += weight ** 2;
      else if (!isPair[column]) square += (OWN * weight) ** 2;
    });
    entries.sort(([a], [b]) => a - b);
    const length = Math.sqrt(square) || 1;
    return {
      columns: Int32Array.from(entries, ([column]) => column),
      weights: Float64Array.from(entries, ([, weight]) => weight / length),
    };
  });
  return { terms, rows };
}
