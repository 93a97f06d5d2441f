/** The first few of many in an order, without putting all of them in order. */

/**
 * @param compare as for `Array#sort`; no two different items may be equal in it.
 * @returns the first `count` items of the sorted list. Most of a long list costs one comparison an item.
 */
export function firstSorted<T>(items: ArrayLike<T>, count: number, compare: (a: T, b: T) => number): T[] {
  if (count <= 0) return [];
  if (items.length <= 4 * count) return Array.from(items).toSorted(compare).slice(0, count);
  const first: T[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (first.length === count && compare(item, first[count - 1]!) > 0) continue;
    if (first.length === count) first.pop();
    first.splice(placeFor(item, first, compare), 0, item);
  }
  return first;
}

function placeFor<T>(item: T, sorted: readonly T[], compare: (a: T, b: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(item, sorted[middle]!) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
