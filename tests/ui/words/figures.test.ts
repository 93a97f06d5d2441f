/** What the languages write themselves is what `Intl` writes: Unicode's data on languages is the reference. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { de } from "../../../src/ui/words/de.ts";
import { en } from "../../../src/ui/words/en.ts";

describe.each([
  ["English", en],
  ["German", de],
])("%s", (_, words) => {
  const { locale } = words;

  test("groups the digits of numbers, and marks their tenths", () => {
    const reference = new Intl.NumberFormat(locale);
    const agree = (n: number) => {
      expect(words.number(n)).toBe(reference.format(n));
    };
    fc.assert(fc.property(fc.oneof(fc.nat(2000), fc.nat(), fc.nat(10 ** 12)), agree));
    fc.assert(fc.property(fc.nat(), (n) => agree(n / 10)));
  });

  test("writes shares in hundredths", () => {
    const reference = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
    for (let hundredths = 0; hundredths <= 100; hundredths++)
      expect(words.percent(hundredths / 100)).toBe(reference.format(hundredths / 100));
    for (const share of [0.001, 0.0123, 0.3333, 0.6667, 0.999])
      expect(words.percent(share)).toBe(reference.format(share));
  });

  test("joins what it lists", () => {
    const reference = new Intl.ListFormat(locale === "en-GB" ? "en" : locale);
    for (const items of [[], ["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]])
      expect(words.list(items)).toBe(reference.format(items));
  });

  test("names every day of a leap year, every month, and years", () => {
    const utc = { timeZone: "UTC", year: "numeric" } as const;
    const ofDay = new Intl.DateTimeFormat(locale, { ...utc, month: "long", day: "numeric" });
    const ofMonth = new Intl.DateTimeFormat(locale, { ...utc, month: "long" });
    const ofYear = new Intl.DateTimeFormat(locale, utc);
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2025, 0, 1); at += 86_400_000) {
      const day = new Date(at);
      expect(words.date(2024, day.getUTCMonth() + 1, day.getUTCDate())).toBe(ofDay.format(day));
      expect(words.date(2024, day.getUTCMonth() + 1)).toBe(ofMonth.format(day));
    }
    expect(words.date(1996)).toBe(ofYear.format(Date.UTC(1996)));
  });
});
