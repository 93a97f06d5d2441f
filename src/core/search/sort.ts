/** The orders in which papers may stand. */
import type { Sort } from "../engine.ts";
import type { Columns } from "./columns.ts";

type Compare = (a: number, b: number) => number;

/**
 * How two papers, by their place, are to be ordered: of papers that are equal, the one that stands first in the catalog,
 * the newer, comes first.
 * @param scores by paper; none where no words were searched, and then relevance means newest first.
 */
export type Orders = (sort: Sort, scores: Float64Array | undefined) => Compare;

export function createOrders(columns: Columns): Orders {
  const dates = once(columns.dates);
  const comments = once(columns.comments);
  const titles = once(columns.titles);

  const newest = (): Compare => most(dates());
  const orders: Record<Sort, (scores: Float64Array | undefined) => Compare> = {
    relevance: (scores) => (scores ? most(scores) : newest()),
    newest,
    // A paper without a date is not the oldest: it stands last in both orders.
    oldest: () => {
      const known = dates();
      return (a, b) => (known[a]! || LAST) - (known[b]! || LAST);
    },
    title: () => {
      const ranks = titles();
      return (a, b) => ranks[a]! - ranks[b]!;
    },
    discussed: () => most(comments()),
  };
  return (sort, scores) => {
    const compare = orders[sort](scores);
    return (a, b) => compare(a, b) || a - b;
  };
}

/** Behind every date. */
const LAST = 1e9;

function most(numbers: ArrayLike<number>): Compare {
  return (a, b) => numbers[b]! - numbers[a]!;
}

/** Made when it is first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
