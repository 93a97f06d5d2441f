/** How unlike a title, an abstract, a list of names … a run of lines is. */
import type { Counts, Edges, Measured } from "./measure.ts";

/** A run of consecutive lines. */
export type Span = Counts & {
  first: Edges;
  last: Edges;
  lines: number;
  /** The first line alone looks like a part of a list of names. */
  beginsWithNames: boolean;
  /** Lines inside that end a sentence, and lines inside that begin with a capital where none ended. */
  fullStops: number;
  freshStarts: number;
  /** Stands at the end of the page, where a copy may be cut off. */
  atEnd: boolean;
};

/** The run of one line. */
export function startSpan({ edges, alone }: Measured, atEnd: boolean): Span {
  const beginsWithNames = alone.nameLines > 0 && alone.commas > 1;
  return {
    ...alone,
    first: edges,
    last: edges,
    lines: 1,
    beginsWithNames,
    fullStops: 0,
    freshStarts: 0,
    atEnd,
  };
}

/** Makes the run longer by the next line, in place: the search asks for every run. */
export function extendSpan(span: Span, { edges, joined }: Measured, atEnd: boolean): void {
  if (span.last.endsSentence) span.fullStops++;
  else if (edges.startsUpper) span.freshStarts++;
  span.last = edges;
  span.lines++;
  span.atEnd = atEnd;
  span.chars += joined.chars;
  span.words += joined.words;
  span.uncapitalized += joined.uncapitalized;
  span.small += joined.small;
  span.prose += joined.prose;
  span.commas += joined.commas;
  span.sentences += joined.sentences;
  span.titleLines += joined.titleLines;
  span.nameLines += joined.nameLines;
  span.longPieces += joined.longPieces;
}

/** 0 up to `free`, then rising by 1 every `every`. */
const above = (value: number, free: number, every: number) => Math.max(0, value - free) / every;

export function unlikeTitle(span: Span): number {
  let cost = above(span.chars, 150, 15) + (span.chars < 4 ? 5 : 0);
  if (span.last.endsInStop) cost += 4;
  if (span.last.endsOpen && !span.atEnd) cost += 3;
  if (span.first.startsLower) cost += span.first.startsWithAddress ? 6 : 2;
  return cost + span.sentences * 2 + span.nameLines * 3 + span.prose * 1.2;
}

export function unlikeAbstract(span: Span): number {
  const short = Math.min(5, Math.max(0, 200 - span.chars) / 35);
  let cost = (span.atEnd ? short / 3 : short) + above(span.chars, 2000, 300);
  if (!span.last.endsSentence && !span.atEnd) cost += 2.5;
  if (span.first.startsLower) cost += 3;
  if (span.small === 0 && span.words > 6) cost += 6;
  if (span.beginsWithNames) cost += 5;
  return cost + span.titleLines * 1.5 + span.fullStops * 1.5 + span.freshStarts;
}

/** A flat list "Family, Given, Family, Given": short pieces between commas, capitals, no words of a sentence. */
export function unlikeAuthors(span: Span): number {
  if (span.commas === 0) return 8;
  let cost = span.small * 3 + Math.min(span.uncapitalized * 2, 8 + span.uncapitalized) + span.longPieces * 5;
  if (span.commas % 2 === 0) cost += 2;
  if (span.last.endsOpen || (span.last.endsSentence && !span.last.endsInStop)) cost += 4;
  // A venue that was taken for the end of the last name.
  if (span.last.isAcronym) cost += 2.5;
  return cost;
}

/** A short line without a sentence. */
export function unlikeVenue(span: Span): number {
  let cost = 1 + above(span.chars, 60, 8) + span.sentences * 3 + span.prose * 2;
  if (span.last.endsSentence) cost += 4;
  if (span.first.startsLower) cost += 2;
  return cost;
}
