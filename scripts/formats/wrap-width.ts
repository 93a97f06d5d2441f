type Row = { text: string; gap: number; roles?: readonly unknown[] };

/** The widths, in characters, between which the width of a page lies. */
export type Width = { least: number; most: number };

/** In characters, as wrapping programs count, not in UTF-16 units. */
const length = (text: string) => Array.from(text).length;

function firstWord(text: string): number {
  const space = text.indexOf(" ");
  return length(space === -1 ? text : text.slice(0, space));
}

/** Whether wrapping would have broken the text here: the line fits, and the next line's first word no more. */
export function isFull(above: string, below: string, { least, most }: Width): boolean {
  const used = length(above);
  return used <= most && used + 1 + firstWord(below) > least;
}

/** Longer lines were not wrapped by hand or by a program that wraps. */
const WIDEST = 240;
/** Wrapped narrower than this, a page could not be told from a list of words. */
const NARROWEST = 20;
/** So many widths are worth a try. */
const MOST_WIDTHS = 3;
/** One for which so many times fewer places speak is not. */
const FEW = 4;

/**
 * The widths at which a page may have been hard-wrapped, the likeliest first; none where no two lines speak for one.
 *
 * Programs that wrap fill a line as long as the next word fits. So where a line of n characters is followed by one
 * that begins with a word of m, the width is at least n and less than n + 1 + m, and the next line fits it too. The
 * ranges of widths are taken that most such places speak for: a sweep over the ends of the intervals. Titles, names
 * and venues of a page that was not wrapped speak for some width as well, so none of them is certain.
 */
export function findWidths(lines: readonly Row[]): Width[] {
  const sizes = lines.map(({ text }) => ({ whole: length(text), first: firstWord(text) }));
  const changes = new Map<number, number>();
  const change = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by);
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [sizes[i - 1]!, sizes[i]!];
    if (lines[i]!.gap > 0 || lines[i - 1]!.roles !== undefined || lines[i]!.roles !== undefined) continue;
    const least = Math.max(a.whole, b.whole, NARROWEST);
    const most = a.whole + b.first;
    if (least > most || least > WIDEST) continue;
    change(least, 1);
    change(most + 1, -1);
  }
  const peaks = findPeaks(changes).toSorted((a, b) => b.votes - a.votes);
  const most = peaks[0]?.votes ?? 0;
  return peaks.filter(({ votes }) => votes * FEW > most).slice(0, MOST_WIDTHS);
}

/** The ranges between a rise and the next fall of the votes. */
function findPeaks(changes: ReadonlyMap<number, number>): (Width & { votes: number })[] {
  const peaks: (Width & { votes: number })[] = [];
  let votes = 0;
  let rise: number | undefined;
  for (const [at, change] of [...changes].toSorted(([a], [b]) => a - b)) {
    if (change > 0) rise = at;
    if (change < 0 && rise !== undefined) {
      peaks.push({ votes, least: rise, most: at - 1 });
      rise = undefined;
    }
    votes += change;
  }
  return peaks;
}
