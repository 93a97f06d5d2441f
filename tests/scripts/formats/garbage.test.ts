import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../scripts/formats/index.ts";
import { parse, records } from "./page.ts";

/** Lines that mean something to some layout. */
const TELLING = [
  "",
  "",
  " ",
  "\u00A0",
  "·",
  "•",
  "-",
  "7",
  "• 7 authors",
  "Apr 5 2",
  "Feb 305",
  "Jun 10, 2024",
  "Published on May 3",
  "Submitted by",
  "Submitted by Ada",
  "Upvote",
  "Daily Papers",
  "Subscribe",
  "SubscribeOn Tides",
  "Goto",
  "amazon Amazon",
  "- Europe > Italy (0.04)",
  "- (5 more...)",
  "Okonkwo, Ada, Lindqvist, Per",
  "etal",
  "On Tides",
  "We study the tides. They come and go, as we show.",
  "which is why we",
  "@misc{a,",
  "  title = {One",
  "}",
  "},",
  "@",
  "@string{x = 1}",
  "@comment",
  "% note",
  '{"title": "One"}',
  "{",
  "\\",
  "$",
  "``",
  "{\\",
  '"',
  "\uDB80\uDC00",
];

/** Those, and lines that mean nothing. */
const line = fc.oneof(
  fc.constantFrom(...TELLING),
  fc.string({ maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);

describe.each(FORMATS.map((format) => [format.id, format] as const))("%s", (_, format) => {
  it("accounts for every line of anything, and throws at nothing", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const sure = format.detect({ file: "garbage.txt", lines });
        expect(sure).toBeGreaterThanOrEqual(0);
        expect(sure).toBeLessThanOrEqual(1);
        expect(records(parse(format, lines)).map(({ title }) => title)).not.toContain("");
      }),
      { numRuns: 150 },
    );
  });

  it("accounts for every two lines that mean something, alone on a page", () => {
    const untitled = TELLING.flatMap((first) =>
      TELLING.map((second) => [first, second]).filter((lines) =>
        records(parse(format, lines)).some(({ title }) => title === ""),
      ),
    );
    expect(untitled).toEqual([]);
  });
});
