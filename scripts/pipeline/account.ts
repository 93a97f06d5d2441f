/** Where every line of a file went. */
import type { AccountEntry, Lines } from "../../src/core/schema.ts";
import { isBlank } from "../formats/text.ts";

/** Whatever stands on lines of a file. */
type Spot = { kind: AccountEntry["kind"]; lines: Lines };
type Blank = Extract<AccountEntry, { kind: "furniture" }>;

/**
 * The account of a file: its items in order, and its blank lines outside of them as furniture, so that every line
 * stands in exactly one run. A line that several items share is counted for the first; `shared` are those of which no
 * line is left to count.
 * @throws {Error} where an item begins inside another, or a line that is not blank stands in none: a mistake in a
 *   layout.
 */
export function account<T extends Spot>(
  items: readonly T[],
  lines: readonly string[],
): { runs: (T | Blank)[]; shared: T[] } {
  const runs: (T | Blank)[] = [];
  const shared: T[] = [];
  let next = 1;
  const blank = (upTo: number) => {
    if (upTo < next) return;
    const bare = lines.slice(next - 1, upTo).findIndex((line) => !isBlank(line));
    if (bare !== -1) throw new Error(`line ${next + bare} stands in no item`);
    runs.push({ kind: "furniture", lines: [next, upTo], what: "blank" });
    next = upTo + 1;
  };
  for (const item of items.toSorted((a, b) => a.lines[0] - b.lines[0])) {
    const [first, last] = item.lines;
    if (first > last || first < 1 || last > lines.length)
      throw new Error(`lines ${first} to ${last} are not in the file`);
    blank(first - 1);
    if (first < next - 1) throw new Error(`line ${first} stands in two items`);
    if (last < next) {
      shared.push(item);
      continue;
    }
    runs.push({ ...item, lines: [next, last] });
    next = last + 1;
  }
  blank(lines.length);
  return { runs, shared };
}

/** How many there are, and of which kind: `total` is the sum of the others. */
type Tally = { total: number; record: number; furniture: number; issue: number };

/** The account of a file in numbers, by lines and by entries. */
export function tally<T extends Spot>(
  items: readonly T[],
  lines: readonly string[],
): { runs: (T | Blank)[]; shared: T[]; lines: Tally; entries: Tally } {
  const { runs, shared } = account(items, lines);
  return {
    runs,
    shared,
    lines: count(runs, ({ lines: [first, last] }) => last - first + 1),
    entries: count(items, () => 1),
  };
}

function count(spots: readonly Spot[], size: (spot: Spot) => number): Tally {
  const result: Tally = { total: 0, record: 0, furniture: 0, issue: 0 };
  for (const spot of spots) {
    result[spot.kind] += size(spot);
    result.total += size(spot);
  }
  return result;
}
