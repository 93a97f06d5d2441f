import { fold } from "../../src/core/text/fold.ts";
import { GROUPS, SUFFIXES } from "../pipeline/name-tables.ts";
import type { RawName } from "./format.ts";

const isSuffix = (piece: string | undefined) => piece !== undefined && SUFFIXES.has(fold(piece));
const isGroup = (piece: string) =>
  piece.split(" ").some((word) => GROUPS.has(fold(word))) || /\p{L}AI$|\bAI$/u.test(piece);

/**
 * A flat list "Family, Given, Family, Given" → names, in order.
 *
 * The pieces between commas are taken in pairs, but for
 *  - a suffix, which goes to the name around it: "King, Martin Luther, Jr.", "King, Jr., Martin Luther", and where the
 *    page took the suffix for the family name, "III, Hal Daumé";
 *  - a group: "Collaboration, ATLAS" is one written as a person, and where the number of pieces is odd, the group
 *    among them stands alone ("OpenAI, Smith, Anna").
 * A piece that is still left over at the end is a name by itself.
 */
export function parseAuthors(list: string): RawName[] {
  const pieces = list
    .split(",")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const odd = countsOdd(pieces);
  const names: RawName[] = [];
  for (let at = 0; at < pieces.length;) {
    const { name, taken } = takeName(pieces.slice(at, at + 3), odd[at]!);
    names.push(name);
    at += taken;
  }
  return names;
}

/** For each place, whether the pieces from there on, suffixes set aside, cannot all be in pairs. */
function countsOdd(pieces: readonly string[]): boolean[] {
  const odd: boolean[] = [];
  let isOdd = false;
  for (let at = pieces.length - 1; at >= 0; at--) {
    if (!isSuffix(pieces[at])) isOdd = !isOdd;
    odd[at] = isOdd;
  }
  return odd;
}

function takeName(
  [first = "", second, third]: readonly string[],
  isOdd: boolean,
): { name: RawName; taken: number } {
  if (second === undefined || (isOdd && isGroup(first))) return { name: { literal: first }, taken: 1 };
  if (isSuffix(first)) return { name: { literal: `${second} ${first}` }, taken: 2 };
  if (isSuffix(second) && third !== undefined)
    return { name: { family: first, given: third, suffix: second }, taken: 3 };
  if (isGroup(first) && !first.includes(" ")) return { name: { literal: `${second} ${first}` }, taken: 2 };
  const name = { family: first, given: second };
  // Where the count is odd, the suffix begins a pair of its own.
  return isSuffix(third) && !isOdd ? { name: { ...name, suffix: third! }, taken: 3 } : { name, taken: 2 };
}

/** Two names or more in short capitalised pieces, an even number of them, and nothing else. */
export function looksLikeAuthors(text: string): boolean {
  const pieces = text.split(",").map((piece) => piece.trim());
  if (pieces.length < 4 || pieces.length % 2 === 1) return false;
  return pieces.every(
    (piece) =>
      /^[\p{L}\p{M}.'’ -]{1,40}$/u.test(piece) && /^\P{Ll}/u.test(piece) && piece.split(" ").length <= 4,
  );
}
