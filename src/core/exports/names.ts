/** The parts of a family name that formats keep apart. */

export type FamilyParts = {
  /** "van der": written before the family name, never left out, skipped in sorting by some styles. */
  particle: string;
  family: string;
  /** "Jr.", "III" */
  suffix: string;
};

const SUFFIXES = new Set(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]);

/** "d'Aspremont", "l’Hospital" */
const ELIDED = /^\p{Ll}+['’]/u;

/**
 * Splits a family name: words in lower case at its beginning are its particle (N. Markey, "Tame the BeaST", section
 * 11), a suffix stands at its end. "van der Waart" → "van der" and "Waart"; "Van den Broeck", as it is sorted under V,
 * is whole.
 */
export function splitFamily(name: string): FamilyParts {
  const words = name.split(" ");
  let end = words.length;
  while (end > 1 && SUFFIXES.has(words[end - 1]!.toLowerCase())) end--;
  let start = 0;
  while (start < end - 1 && /^\p{Ll}/u.test(words[start]!) && !ELIDED.test(words[start]!)) start++;
  return {
    particle: words.slice(0, start).join(" "),
    family: words.slice(start, end).join(" "),
    suffix: words.slice(end).join(" "),
  };
}

/** "d'Aspremont" → "d'" and "Aspremont": CSL keeps such a particle apart too, and joins it without a space. */
export function splitElided({ particle, family, suffix }: FamilyParts): FamilyParts {
  const elided = ELIDED.exec(family)?.[0] ?? "";
  if (elided === "" || !/^\p{Lu}/u.test(family.slice(elided.length))) return { particle, family, suffix };
  return {
    particle: [particle, elided].filter(Boolean).join(" "),
    family: family.slice(elided.length),
    suffix,
  };
}
