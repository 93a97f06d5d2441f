/** What the words of people's names say about who may be who. */
import { fold, slug } from "./fold.ts";

/** A name as it was printed; `family` where it is not just the last word. */
export type PrintedName = { name: string; family?: string | undefined };

/**
 * Of two spellings of the person with this id, the one to call them by: that which the id was made of, else the longer
 * one. The same whatever the order in which spellings are met.
 */
export function betterSpelling<Printed extends PrintedName>(
  id: string,
  known: Printed | undefined,
  other: Printed,
): Printed {
  if (known === undefined) return other;
  if (known.name === other.name || slug(known.name, "author") === id) return known;
  if (slug(other.name, "author") === id) return other;
  const longer = other.name.length - known.name.length;
  return longer > 0 || (longer === 0 && other.name < known.name) ? other : known;
}

/** The family name: "van Gogh" where that is known, else the last word; the whole of a group's name. */
export function familyOf({ name, family }: PrintedName): string {
  return family ?? lastWord(name);
}

/** The last word of a name: what its family name is taken for where nothing else is said. */
export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

/** What stands beside the family name, before it or, as in Chinese names, after it; "" where nothing does. */
export function givenOf(printed: PrintedName): string {
  const { name } = printed;
  const family = familyOf(printed);
  if (name.endsWith(family)) return name.slice(0, name.length - family.length).trim();
  return name.startsWith(family) ? name.slice(family.length).trim() : "";
}

/** A family name for comparison: case, accents and hyphens set aside. */
export function foldFamily(family: string): string {
  return fold(family).replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}

/** "Charles-Étienne" → charles, etienne; "J.-B." → j, b. */
export function givenWords(given: string): string[] {
  return fold(given).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether two given names agree word by word as far as both go; an initial agrees with every word it begins. */
export function agree(a: readonly string[], b: readonly string[]): boolean {
  const both = Math.min(a.length, b.length);
  for (let at = 0; at < both; at++) if (!wordsAgree(a[at]!, b[at]!)) return false;
  return both > 0;
}

function wordsAgree(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
