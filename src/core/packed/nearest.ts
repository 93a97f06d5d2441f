/**
 * The words of a dictionary within a few edits of another, all found on one walk over it: words in their order share
 * their beginnings, and so the rows of their distances; where a beginning is too far already, all that goes on from it
 * is passed over. (H. Shang and T. H. Merrettal, "Tries for approximate string matching", IEEE TKDE 8(4), 1996.)
 */
import { readUnits } from "./bytes.ts";
import { BLOCK, type Dictionary } from "./dictionary.ts";

export type NearWord = { at: number; edits: number };

/**
 * @param most edits, as `editDistance` counts them.
 * @param isWanted whether the word at this place counts at all.
 * @returns the places of the words within so many edits, in their order.
 */
export function wordsWithin(
  dictionary: Dictionary,
  word: string,
  most: number,
  isWanted: (at: number) => boolean,
): NearWord[] {
  const { size, shared, starts, rests, longest } = dictionary;
  const rows = createRows(word, most, longest);
  /** The word at hand; beyond `dead` it may be that of an earlier word. */
  const units = new Uint16Array(longest);
  const head = new Uint16Array(longest);
  let length = 0;
  /** Units from whose number on the rows are not those of the word at hand. */
  let valid = 0;
  /** Of so many units, the beginning is too far from the word already. */
  let dead = Infinity;
  const found: NearWord[] = [];

  for (let at = 0; at < size; at++) {
    let same = shared[at]!;
    if (at % BLOCK === 0) {
      // Written whole, it shares what it shares all the same.
      const end = readUnits(rests, starts[at]!, starts[at + 1]!, head, 0);
      same = commonLength(head, end, units, Math.min(dead, length));
    }
    if (same >= dead) continue;
    dead = Infinity;
    if (valid > same) valid = same;
    length = readUnits(rests, starts[at]!, starts[at + 1]!, units, shared[at]!);
    if (Math.abs(length - word.length) > most || !isWanted(at)) continue;
    while (valid < length && dead === Infinity) {
      valid++;
      if (rows.isDead(valid, units)) dead = valid;
    }
    if (dead === Infinity && rows.distance(length) <= most) found.push({ at, edits: rows.distance(length) });
  }
  return found;
}

function commonLength(a: Uint16Array, lengthOfA: number, b: Uint16Array, lengthOfB: number): number {
  const most = Math.min(lengthOfA, lengthOfB);
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return length;
}

type Rows = {
  /** Makes the row of the first so many units from those before; whether no longer word can be near. */
  isDead(depth: number, units: Uint16Array): boolean;
  /** Of the whole word to the first so many units. */
  distance(depth: number): number;
};

/**
 * The table of optimal string alignment (see `editDistance`), a row for each number of units of the other word. Cells
 * further than `most` from the diagonal hold more edits than that, and are never looked at but at the band's edges.
 */
function createRows(word: string, most: number, longest: number): Rows {
  const width = word.length + 1;
  const far = most + 1;
  const wanted = new Uint16Array(word.length);
  for (let i = 0; i < word.length; i++) wanted[i] = word.charCodeAt(i);
  const cells = new Uint8Array((longest + 1) * width);
  const least = new Uint8Array(longest + 1);
  for (let i = 0; i < width; i++) cells[i] = Math.min(i, far);

  return {
    distance: (depth) => cells[depth * width + word.length]!,
    isDead(depth, units) {
      const row = depth * width;
      const old = row - width;
      const older = old - width;
      const from = Math.max(1, depth - most);
      const to = Math.min(word.length, depth + most);
      const unit = units[depth - 1]!;
      let smallest = far;
      cells[row + from - 1] = from === 1 ? Math.min(depth, far) : far;
      if (from === 1) smallest = cells[row]!;
      for (let i = from; i <= to; i++) {
        const same = unit === wanted[i - 1];
        let cell = cells[old + i - 1]! + (same ? 0 : 1);
        const inserted = cells[old + i]! + 1;
        if (inserted < cell) cell = inserted;
        const removed = cells[row + i - 1]! + 1;
        if (removed < cell) cell = removed;
        if (depth > 1 && i > 1 && unit === wanted[i - 2] && units[depth - 2] === wanted[i - 1]) {
          const swapped = cells[older + i - 2]! + 1;
          if (swapped < cell) cell = swapped;
        }
        if (cell > far) cell = far;
        cells[row + i] = cell;
        if (cell < smallest) smallest = cell;
      }
      // The next row looks one cell further.
      if (to < word.length) cells[row + to + 1] = far;
      least[depth] = smallest;
      // A swap reaches two rows back, so both must be past the most.
      return smallest > most && least[depth - 1]! > most;
    },
  };
}
