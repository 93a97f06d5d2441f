import type { Item } from "./format.ts";
import { isBlank } from "./text.ts";

/**
 * Items of a page of which only some lines hold what a reader reads: the others, tags and empty links, become
 * furniture, and where an item begins within another (elements may be nested in any way) it begins where that ends.
 */
export function coverLines(items: readonly Item[], lines: readonly string[], what = "page controls"): Item[] {
  const covered: Item[] = [];
  let next = 1;
  const fill = (upTo: number) => {
    const own = lines.slice(next - 1, upTo);
    const first = own.findIndex((line) => !isBlank(line));
    if (first === -1) return;
    const last = own.findLastIndex((line) => !isBlank(line));
    covered.push({ kind: "furniture", lines: [next + first, next + last], what });
  };
  for (const item of items.toSorted((a, b) => a.lines[0] - b.lines[0])) {
    const [first, last] = [Math.max(item.lines[0], next - 1, 1), Math.max(item.lines[1], next - 1, 1)];
    fill(first - 1);
    covered.push({ ...item, lines: [first, last] });
    next = Math.max(next, last + 1);
  }
  fill(lines.length);
  return covered;
}
