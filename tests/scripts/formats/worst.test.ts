/** Text that is the worst for some way of reading: a time that grew with its square would be hours, not moments. */
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../scripts/formats/index.ts";
import { account } from "../../../scripts/pipeline/account.ts";

const SIZE = 1_000_000;
const WORST = ['"', "\\", "{", "[", "](", "(", "<", " ", "$", ",", "A. ", "a and ", "Smith, Anna, ", "abs/1"];
/** Where each piece makes an entry of its own, or closes nothing: a tenth is work enough. */
const FEWER = [
  "[{",
  '{"a":',
  '{"title":"a"}',
  "<entry>",
  "<p><b>",
  '<a href="/papers/2406.00001">',
  "[a](/papers/2406.00001)",
  "@misc{a,",
];

describe.each(FORMATS.map((format) => [format.id, format] as const))("%s", (_, format) => {
  it.each([
    ["a line of a million signs", WORST, SIZE],
    ["a line of many beginnings", FEWER, SIZE / 10],
  ])("reads %s", { timeout: 180_000 }, (_name, pieces, size) => {
    for (const piece of pieces) {
      const lines = [piece.repeat(Math.ceil(size / piece.length))];
      expect(format.detect({ file: "worst", lines })).toBeLessThanOrEqual(1);
      // Blank lines are no one's; all else must be accounted for.
      expect(() => account(format.parse({ file: "worst", lines }), lines), piece).not.toThrow();
    }
  });
});
