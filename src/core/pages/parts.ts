/** What several pages are made of. Plain data: it crosses a worker's boundary and stands in pages as JSON. */
import type { Card, MathTable } from "../schema.ts";

/** A person or a topic with the number of papers that are meant: theirs, or those shared. */
export type Counted = { id: string; label: string; count: number };

/** Papers a year, every year from the first to the last; those without a date are in none. */
export type YearCount = { year: number; count: number };

/** The first papers of a longer list, newest first. */
export type PaperList = {
  total: number;
  cards: Card[];
  math: MathTable;
  /** Labels of the topics that the cards name. */
  topics: Record<string, string>;
};

/** The year of a date as exact as it is known; absent where it is not. */
export function yearOf({ date }: Pick<Card, "date">): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** Papers a year, without a gap from the first year to the last; empty where no paper has a date. */
export function countYears(cards: readonly Pick<Card, "date">[]): YearCount[] {
  const counts = new Map<number, number>();
  for (const card of cards) {
    const year = yearOf(card);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts.keys()].toSorted((a, b) => a - b);
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    count: counts.get(first + at) ?? 0,
  }));
}

/** How often each value occurs, the most frequent first, of equals the one whose label comes first. */
export function rank(values: Iterable<string>, labelOf: (value: string) => string): Counted[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, label: labelOf(id), count })).toSorted(byCount);
}

export function byCount(a: Counted, b: Counted): number {
  return b.count - a.count || byText(a.label, b.label) || byText(a.id, b.id);
}

/** By code unit: the same order on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Adds to the list that the key has, or begins it. */
export function append<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
