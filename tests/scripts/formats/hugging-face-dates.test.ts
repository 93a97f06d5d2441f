import { describe, expect, it } from "vitest";
import { isoDate, parseCardDate } from "../../../scripts/formats/hugging-face-dates.ts";

describe("a date on a card", () => {
  it.each([
    ["Jul 8, 2025", { month: 7, day: 8, year: 2025 }],
    ["Jun 10, 2024 2", { month: 6, day: 10, year: 2024, comments: 2 }],
    ["Jun 10, 202412", { month: 6, day: 10, year: 2024, comments: 12 }],
    ["Apr 5", { month: 4, day: 5 }],
    ["Apr 5 2", { month: 4, day: 5, comments: 2 }],
    ["Published on May 3", { month: 5, day: 3 }],
    ["Published on September 3, 2024", { month: 9, day: 3, year: 2024 }],
    ["Feb 29, 2024", { month: 2, day: 29, year: 2024 }],
  ])("%s", (text, date) => {
    expect(parseCardDate(text)).toEqual(date);
  });

  it.each([
    ["Sep 99", { month: 9, day: 9, comments: 9 }],
    ["May 296", { month: 5, day: 29, comments: 6 }],
    ["Oct 12", { month: 10, day: 12 }],
    ["Oct 123", { month: 10, day: 12, comments: 3 }],
    ["Jun 311", { month: 6, day: 3, comments: 11 }],
    ["May 311", { month: 5, day: 31, comments: 1 }],
    ["Mar 105", { month: 3, day: 10, comments: 5 }],
  ])("with the comments glued to it: %s", (text, date) => {
    expect(parseCardDate(text)).toEqual(date);
  });

  it.each([
    "Feb 305",
    "Feb 3012",
    "Mar 1005",
    "Sep 90",
    "Apr 05",
    "Jun 0",
    "Feb 29, 2023",
    "May 296 2",
    "Apr 5 02",
  ])("has the shape of one, and is no day: %s", (text) => {
    expect(parseCardDate(text)).toBe("unreadable");
  });

  it.each(["Mayor 5", "Decision 12", "A Survey", "7 authors", "May", "In May 2025 we met"])(
    "is none in %s",
    (text) => {
      expect(parseCardDate(text)).toBeUndefined();
    },
  );

  it("is written from the year down", () => {
    expect(isoDate({ month: 4, day: 5 }, 2026)).toBe("2026-04-05");
  });
});
