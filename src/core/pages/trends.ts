/** Papers a year by the head topics of the tree. */
import type { Library } from "./library.ts";
import { type Counted, countYears, yearOf } from "./parts.ts";

/** A topic's papers in each of the page's years. */
type Trend = Counted & { years: number[] };

export type TrendsPage = {
  /** Every year from the first to the last that has papers. */
  years: number[];
  all: number[];
  /** The heads of the tree, most papers first. A paper of several topics counts in each. */
  topics: Trend[];
  /** Papers without a date, which are in no year. */
  undated: number;
  papers: number;
};

export function makeTrendsPage({ tree, papers, filed }: Library): TrendsPage {
  const dates = Array.from(filed(), ({ date }) => (date === undefined ? {} : { date }));
  const all = countYears(dates);
  const first = all[0]?.year ?? 0;
  const topics = tree.below(undefined).map(({ id, label }): Trend => {
    const own = tree.papersOf(id);
    const years = all.map(() => 0);
    for (const at of own) {
      const year = yearOf(dates[at]!);
      if (year !== undefined) years[year - first]! += 1;
    }
    return { id, label, count: own.length, years };
  });
  return {
    years: all.map(({ year }) => year),
    all: all.map(({ count }) => count),
    // A stable sort: topics of as many papers stay in the tree's order.
    topics: topics.toSorted((a, b) => b.count - a.count),
    undated: dates.filter((one) => yearOf(one) === undefined).length,
    papers: papers.length,
  };
}
