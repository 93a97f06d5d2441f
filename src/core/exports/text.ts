/** Text as every format may have it. */
import { fold } from "../text/fold.ts";
import { segments } from "../text/math.ts";

/** Controls, the byte-order mark and the like: they say nothing to a reader and may break a file's lines. */
const NOTHING = /(?!\s)[\p{Cc}\u200B\u2060\uFEFF\u00AD]/gu;

/** On one line, without control characters; half of a surrogate pair, which no file can hold, becomes U+FFFD. */
export function clean(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
    .replaceAll(NOTHING, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Text for a format that knows no escapes: `\$` is a dollar, formulas stay `$…$`. */
export function withDollars(text: string): string {
  if (!text.includes("\\$")) return text;
  return segments(text)
    .map(({ kind, value, start }, at, all) =>
      kind === "math" ? text.slice(start, all[at + 1]?.start) : value.replaceAll(String.raw`\$`, "$"),
    )
    .join("");
}

/** The letters and digits of a text in ASCII and lower case, word by word. */
export function asciiWords(text: string): string[] {
  return (
    fold(text)
      .replaceAll(/['\u2018\u2019\u02BB\u02BC]/g, "")
      .match(/[a-z0-9]+/g) ?? []
  );
}
