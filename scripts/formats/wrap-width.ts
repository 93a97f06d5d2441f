type Row = { text: string; gap: number; roles?: readonly unknown[] };

/** In characters, as wrapping programs count, not in UTF-16 units. */
const length = (text: string) => Array.from(text).length;

function firstWord(text: string): number {
  const space = text.indexOf(" ");
  return length(space === -1 ? text : text.slice(0, space));
}

/** Whether wrapping at `width` would have broken the text here: the line fits, and the next line's first word no more. */
export function isFull(above: string, below: string, width: number): boolean {
  const used = length(above);
  return used <= width && used + 1 + firstWord(below) > width;
}

/** Longer lines were not wrapped by hand or by a program that wraps. */
const WIDEST = 240;
/** Wrapped narrower than this, a page could not be told from a list of words. */
const NARROWEST = 20;
/** So many places must agree on the width. */
const ENOUGH = 2;
/** And so large a share of the places that could speak: titles, names and venues of an unwrapped page agree by chance. */
const SHARE = 0.4;

/**
 * The width at which a page was hard-wrapped, in characters; undefined where it was not.
 *
 * Programs that wrap fill a line as long as the next word fits. So a line of n characters and a next line whose first
 * word has m say: the width is at least n and less than n + 1 + m. Two such breaks in a row that agree speak for
 * every width they share; the width that most places speak for is taken (a sweep over the ends of the intervals).
 */
export function wrapWidth(lines: readonly Row[]): number | undefined {
  const changes = new Map<number, number>();
  let asked = 0;
  for (let i = 2; i < lines.length; i++) {
    const [a, b, c] = [lines[i - 2]!, lines[i - 1]!, lines[i]!];
    if (b.gap > 0 || c.gap > 0 || (a.roles ?? b.roles ?? c.roles) !== undefined) continue;
    const [lengthA, lengthB] = [length(a.text), length(b.text)];
    if (lengthA > WIDEST || lengthB > WIDEST) continue;
    asked++;
    const low = Math.max(lengthA, lengthB, NARROWEST);
    const high = Math.min(lengthA + firstWord(b.text), lengthB + firstWord(c.text));
    if (low > high) continue;
    changes.set(low, (changes.get(low) ?? 0) + 1);
    changes.set(high + 1, (changes.get(high + 1) ?? 0) - 1);
  }
  let [votes, most, width] = [0, 0, 0];
  for (const [at, change] of [...changes].toSorted(([a], [b]) => a - b)) {
    votes += change;
    if (votes > most) [most, width] = [votes, at];
  }
  return most >= ENOUGH && most >= asked * SHARE ? width : undefined;
}
