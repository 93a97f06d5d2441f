import { parseAuthors } from "./author-list.ts";
import type { RawName } from "./format.ts";

/** "Okonkwo, Ada (57201234567)": Scopus puts its number after a name. */
const SCOPUS_ID = / ?\(\d{5,}\)$/;
const AND_OTHERS = /^(?:et al\.?|(?:and )?others|\.\.\.|…)$/i;
/** "A.", "A. B.", "AB", "J.-P." */
const INITIALS = /^(?:\p{Lu}\.?[- ]?){1,4}$/u;

/**
 * The authors in one cell of a table.
 *
 * They are parted by ";" or "|", by lines, by "and" or "&", or by commas; where names hold commas themselves
 * ("Okonkwo, Ada"), words tell: pieces of two words and more are names, a piece of one word is half of one.
 * @returns `more` where the cell says that there are others.
 */
export function readAuthorCell(cell: string): { authors: RawName[]; more: boolean } {
  const pieces = split(cell.trim()).map((name) => name.replace(SCOPUS_ID, "").trim());
  const named = pieces.filter((name) => name !== "");
  const authors = named.filter((name) => !AND_OTHERS.test(name));
  return {
    authors: authors.map((literal) => ({ literal })),
    more: authors.length > 0 && authors.length < named.length,
  };
}

function split(cell: string): string[] {
  if (/^\[.*\]$/s.test(cell)) return splitList(cell.slice(1, -1));
  if (/[;|\n]/.test(cell)) return cell.split(/[;|\n]/);
  return cell
    .replace(/ et al\.?$/i, " and et al.")
    .split(/,? (?:and|&) /)
    .flatMap(splitAtCommas);
}

/** A list as programs print it: `['Ada Okonkwo', "Per O'Neil"]`. */
function splitList(list: string): string[] {
  const quoted = [...list.matchAll(/"([^"]*)"|'([^']*)'(?=\s*(?:,|$))/g)].map(([, a, b]) => a ?? b ?? "");
  return quoted.length > 0 ? quoted : list.split(",");
}

const isWhole = (piece: string) => piece.includes(" ") && !INITIALS.test(piece);

function splitAtCommas(list: string): string[] {
  const pieces = list
    .split(",")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length < 2) return pieces;
  if (pieces.every((piece) => isWhole(piece) || AND_OTHERS.test(piece))) return pieces;
  if (pieces.length === 2) return [pieces.join(", ")];
  return parseAuthors(pieces.join(", ")).map(written);
}

function written(name: RawName): string {
  if ("literal" in name) return name.literal;
  return [name.family, name.suffix, name.given].filter((part) => part !== undefined).join(", ");
}
