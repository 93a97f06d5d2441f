import type { RawName } from "./format.ts";

const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;

/**
 * A flat list "Family, Given, Family, Given" → names in pairs. A suffix between commas goes to the name before it;
 * a last piece without a partner is a name by itself.
 */
export function parseAuthors(list: string): RawName[] {
  const pieces = list
    .split(",")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const names: RawName[] = [];
  for (let i = 0; i < pieces.length;) {
    const family = pieces[i++]!;
    const given = pieces[i++];
    if (given === undefined) {
      names.push({ literal: family });
      break;
    }
    const suffix = pieces[i];
    if (suffix !== undefined && SUFFIX.test(suffix)) {
      names.push({ family, given, suffix });
      i++;
    } else names.push({ family, given });
  }
  return names;
}

/** At least two names in short capitalised pieces, an even number of them, and nothing else. */
export function looksLikeAuthors(text: string): boolean {
  const pieces = text.split(",").map((piece) => piece.trim());
  if (pieces.length < 4 || pieces.length % 2 === 1) return false;
  return pieces.every(
    (piece) => /^[\p{L}.'’ -]{1,40}$/u.test(piece) && /^\p{Lu}/u.test(piece) && piece.split(" ").length <= 4,
  );
}
