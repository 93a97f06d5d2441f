/** What listings say against each other, one entry a field. */
import type { Conflict } from "../../src/core/schema.ts";
import { byText } from "./same-paper.ts";

type Claim = Conflict["kept"];

/**
 * The conflict over one field, from what this build found and what an earlier build of a corpus found before.
 * @param kept the value that the paper has, and the file that says it.
 * @param against every value that was said instead, in any order and more than once; the kept value among them is passed
 *   over.
 * @returns `undefined` where nothing is said against it.
 */
export function makeConflict(field: string, kept: Claim, against: readonly Claim[]): Conflict | undefined {
  const others = new Map<string, Claim>();
  for (const claim of against.toSorted((a, b) => byText(a.file, b.file) || byText(a.value, b.value))) {
    if (claim.value !== kept.value && !others.has(claim.value)) others.set(claim.value, claim);
  }
  return others.size === 0 ? undefined : { field, kept, others: [...others.values()] };
}
