import type { FacetValue } from "../../core/engine.ts";

/** Both ends included. */
export type Range = { from: number; to: number };
export type Bar = { year: number; count: number };

/** Every year from the first to the last that has a paper, gaps included, in order. */
export function barsOf(values: readonly FacetValue[]): Bar[] {
  const counts = new Map(
    values
      .filter(({ value }) => /^\d{4}$/.test(value))
      .map(({ value, count }): [number, number] => [Number(value), count]),
  );
  if (counts.size === 0) return [];
  const years = [...counts.keys()];
  const first = Math.min(...years);
  const last = Math.max(...years);
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    count: counts.get(first + at) ?? 0,
  }));
}

/** Papers of the years from `from` to `to`. */
export function sumOf(bars: readonly Bar[], from: number, to: number): number {
  return bars.reduce((sum, { year, count }) => (year >= from && year <= to ? sum + count : sum), 0);
}
