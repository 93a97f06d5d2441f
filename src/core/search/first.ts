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

/**
 * The places of the highest values, the highest first; of equal ones the lower place.
 * @param places different ones, in any order.
 * @param values by place.
 */
export function highest(places: ArrayLike<number>, count: number, values: ArrayLike<number>): number[] {
  return Array.from(amongHighest(places, count, values)).toSorted((a, b) => values[b]! - values[a]! || a - b);
}

/**
 * As {@link highest}, in no order. Most of a long list costs a look at its value: the best so far are a heap, and the one
 * that would go next is its root. (J. W. J. Williams, CACM 7(6), 1964.)
 */
export function amongHighest(
  places: ArrayLike<number>,
  count: number,
  values: ArrayLike<number>,
): Int32Array {
  const size = Math.max(0, Math.min(count, places.length));
  const heap = new Int32Array(size);
  for (let i = 0; i < size; i++) heap[i] = places[i]!;
  if (size === 0 || size === places.length) return heap;
  for (let i = (size >> 1) - 1; i >= 0; i--) sink(heap, i, heap[i]!, values);
  let bar = values[heap[0]!]!;
  for (let i = size; i < places.length; i++) {
    const place = places[i]!;
    const value = values[place]!;
    if (value < bar || (value === bar && place > heap[0]!)) continue;
    sink(heap, 0, place, values);
    bar = values[heap[0]!]!;
  }
  return heap;
}

/** Puts a place at a node, or below it, where those under it are to go later. */
function sink(heap: Int32Array, from: number, place: number, values: ArrayLike<number>): void {
  const value = values[place]!;
  let node = from;
  for (let child = 2 * node + 1; child < heap.length; child = 2 * node + 1) {
    let next = heap[child]!;
    let worth = values[next]!;
    if (child + 1 < heap.length) {
      const other = heap[child + 1]!;
      const least = values[other]!;
      if (least < worth || (least === worth && other > next)) {
        child++;
        next = other;
        worth = least;
      }
    }
    if (worth > value || (worth === value && next < place)) break;
    heap[node] = next;
    node = child;
  }
  heap[node] = place;
}
