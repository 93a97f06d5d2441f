/**
 * Optimal string alignment: the fewest insertions, deletions, replacements and swaps of neighbouring letters between
 * two words, no letter touched twice. (G. Navarro, "A guided tour to approximate string matching", ACM Computing
 * Surveys 33(1), 2001, section 5.1, with F. J. Damerau's transposition.)
 * @param limit the answer above this is only `limit + 1`: the work stops there.
 * @returns the number of edits, in UTF-16 units. Time and space are bounded by the lengths' product and their sum.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let old: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, older[j - 2]! + 1);
      }
      row.push(edits);
      if (edits < least) least = edits;
    }
    // A swap reaches two rows back, so both must be past the limit.
    if (least > limit && Math.min(...old) > limit) return limit + 1;
    older = old;
    old = row;
  }
  return Math.min(old[b.length]!, limit + 1);
}
