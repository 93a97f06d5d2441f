import { segments } from "../../core/text/math.ts";
import { plainMath } from "../../core/text/plain.ts";

/** Text of a listing as one line without markup: formulas in plain characters ("R^4"), spaces single. */
export function asLine(text: string): string {
  return segments(text)
    .map(({ kind, value }) => (kind === "math" ? plainMath(value) : value.replaceAll(String.raw`\$`, "$")))
    .join("")
    .replaceAll(/\s+/g, " ")
    .trim();
}
