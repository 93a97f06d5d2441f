/** The orders in which papers may stand. */
import type { Sort } from "../engine.ts";
import type { Card } from "../schema.ts";
import { fold } from "../text/fold.ts";

type Compare = (a: number, b: number) => number;

/**
 * @param papers the cards, newest first: of papers that are equal, the one that stands first comes first.
 * @param scores by paper; none where no words were searched, and then relevance means newest first.
 * @returns how two papers, by their place, are to be ordered.
 */
export function orderBy(sort: Sort, papers: readonly Card[], scores: Float64Array | undefined): Compare {
  const compare = ORDERS[sort](papers, scores);
  return (a, b) => compare(a, b) || a - b;
}

const ORDERS: Record<Sort, (papers: readonly Card[], scores: Float64Array | undefined) => Compare> = {
  relevance: (papers, scores) => (scores ? (a, b) => scores[b]! - scores[a]! : ORDERS.newest(papers, scores)),
  newest: (papers) => (a, b) => compareText(papers[b]!.date ?? "", papers[a]!.date ?? ""),
  // A paper without a date is not the oldest: it stands last in both orders.
  oldest: (papers) => (a, b) => compareText(papers[a]!.date ?? "~", papers[b]!.date ?? "~"),
  title: (papers) => {
    const titles = new Map<number, string>();
    const titleOf = (at: number): string => {
      const known = titles.get(at) ?? fold(papers[at]!.title).replace(/^[^\p{L}\p{N}]+/u, "");
      titles.set(at, known);
      return known;
    };
    return (a, b) => compareText(titleOf(a), titleOf(b));
  },
  discussed: (papers) => (a, b) => (papers[b]!.comments ?? 0) - (papers[a]!.comments ?? 0),
};

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
