import { segments } from "./math.ts";
import { plainMath } from "./plain.ts";

/** Text of a listing as one line without markup: formulas in plain characters ("R^4"), spaces single. */
export function asLine(text: string): string {
  return segments(text)
    .map(({ kind, value }) => (kind === "math" ? plainMath(value) : value.replaceAll(String.raw`\$`, "$")))
    .join("")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
