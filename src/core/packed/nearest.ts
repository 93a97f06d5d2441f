/**
 * The words of a dictionary within a few edits of another, all found on one walk over it: words in their order share
 * their beginnings, and so the rows of their distances; where a beginning is too far already, it is read no further, and
 * all that goes on from it is passed over. (H. Shang and T. H. Merrettal, "Tries for approximate string matching", IEEE
 * TKDE 8(4), 1996.)
 */
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
  /** The word at hand, as far as it was read; each of its units has its row. */
  const units = new Uint16Array(longest);
  let length = 0;
  /** Whether all of it is too far from any beginning of the word. */
  let isDead = false;
  const found: NearWord[] = [];

  for (let at = 0; at < size; at++) {
    let same = shared[at]!;
    if (isDead && same >= length) continue;
    let from = starts[at]!;
    const to = starts[at + 1]!;
    if (at % BLOCK === 0) {
      // Written whole, it shares what it shares all the same.
      while (from < to && same < length && unitAt(rests, from) === units[same])
        from += bytesOf(units[same++]!);
      if (isDead && same === length) continue;
    }
    length = same;
    isDead = false;
    while (from < to && !isDead) {
      const unit = unitAt(rests, from);
      from += bytesOf(unit);
      units[length++] = unit;
      isDead = rows.add(length, units);
    }
    if (isDead || Math.abs(length - word.length) > most) continue;
    const edits = rows.distance(length);
    if (edits <= most && isWanted(at)) found.push({ at, edits });
  }
  return found;
}

/** The unit whose bytes begin here, as `ByteWriter.text` writes it. */
function unitAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return first;
  if (first < 0xe0) return ((first & 31) << 6) | (bytes[at + 1]! & 63);
  return ((first & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63);
}

function bytesOf(unit: number): number {
  return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
}

type Rows = {
  /** Makes the row of the first so many units from those before; whether no longer word can be near. */
  add(depth: number, units: Uint16Array): boolean;
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
  for (let i = 0; i < width; i++) cells[i] = Math.min(i, far);

  return {
    distance: (depth) => cells[depth * width + word.length]!,
    add(depth, units) {
      const row = depth * width;
      const old = row - width;
      const older = old - width;
      const from = Math.max(1, depth - most);
      const to = Math.min(word.length, depth + most);
      const unit = units[depth - 1]!;
      const before = depth > 1 ? units[depth - 2]! : -1;
      // Left of the band; in the first column so many edits as there are units.
      let left = from === 1 ? Math.min(depth, far) : far;
      let least = left;
      cells[row + from - 1] = left;
      for (let i = from; i <= to; i++) {
        let cell = cells[old + i - 1]! + (unit === wanted[i - 1] ? 0 : 1);
        const inserted = cells[old + i]! + 1;
        if (inserted < cell) cell = inserted;
        if (left + 1 < cell) cell = left + 1;
        if (before === wanted[i - 1] && i > 1 && unit === wanted[i - 2]) {
          const swapped = cells[older + i - 2]! + 1;
          if (swapped < cell) cell = swapped;
        }
        if (cell > far) cell = far;
        cells[row + i] = left = cell;
        if (cell < least) least = cell;
      }
      // The next row looks one cell further.
      if (to < word.length) cells[row + to + 1] = far;
      // A row's least is at most one more than that of the row before, so that a swap over this one is too far as well.
      return least > most;
    },
  };
}
