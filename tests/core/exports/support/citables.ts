import fc from "fast-check";
import { type Citable, makeCitable } from "../../../../src/core/exports/citable.ts";
import type { Card } from "../../../../src/core/schema.ts";

/** A paper to cite of which a test says what matters. */
export function citableOf(more: Partial<Citable> = {}): Citable {
  return { key: "lovelace2024edges", id: "on-edges", kind: "conference", title: "On edges", ...more };
}

/** The same from a card, as the catalog has it. */
export function citableOfCard(more: Partial<Card>, abstract = ""): Citable {
  const card: Card = { id: "on-edges", title: "On edges", listings: ["a.txt"], has: [], ...more };
  return makeCitable(card, { key: "lovelace2024edges", abstract, keywords: [] });
}

const SIGNS = [
  "{", "}", "{}", "\\", "\\\\", "%", "&", "#", "_", "~", "^", '"', "'", "`", "``", "''", "--", "---", ",,", "!`",
  "<", ">", "|", "@", "@article{x,", "},", "}\n}", "=", "+", "-", "=1+1", ",", ";", "/", ":", " and ", "others",
  "\n", "\r\n", "\t", "\0", "\x07", "\x1b[31m", "\u2028", "\uFEFF", "\u200B", "ER  - ", "\nTY  - JOUR", "  ",
  "\\input{x}", "\\href{a}{b}", "<script>", "</pre>", "A", "a", "LLM", "e\u0301", "ß", "深度学习", "שלום", "مرحبا",
  "\u202E", "😀", "👩‍🔬", "\uD800", "\uDC00", "0", "2024", "Žižek", "'=",
]; // prettier-ignore

/** Text that means something to one format or another, between anything that Unicode has. */
export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: "grapheme", maxLength: 4 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(""));
