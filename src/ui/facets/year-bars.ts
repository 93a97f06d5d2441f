import type { FacetValue } from "../../core/engine.ts";

/** Both ends included. */
export type Range = { from: number; to: number };
export type Bar = { year: number; count: number };

/** The years from the first to the last that have papers; `undefined` where none has. */
export function spanOf(values: readonly FacetValue[]): Range | undefined {
  const years = values.filter(({ value }) => /^\d{4}$/.test(value)).map(({ value }) => Number(value));
  return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : undefined;
}

/** The shortest span that holds both. */
export function joinSpans(a: Range | undefined, b: Range | undefined): Range | undefined {
  return a && b ? { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) } : (a ?? b);
}

/** Every year of the span in order, those without papers included. */
export function barsOf(values: readonly FacetValue[], span: Range): Bar[] {
  const counts = new Map(values.map(({ value, count }) => [Number(value), count]));
  return Array.from({ length: span.to - span.from + 1 }, (_, at) => ({
    year: span.from + at,
    count: counts.get(span.from + at) ?? 0,
  }));
}

/** Papers of the years from `from` to `to`. */
export function sumOf(bars: readonly Bar[], from: number, to: number): number {
  return bars.reduce((sum, { year, count }) => (year >= from && year <= to ? sum + count : sum), 0);
}
