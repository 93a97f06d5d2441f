import { expect, test } from "vitest";
import { formatDate } from "../../src/ui/date.tsx";
import { de } from "../../src/ui/words/de.ts";
import { en } from "../../src/ui/words/en.ts";

test.each([
  ["2024-06-10", "10 June 2024"],
  ["2024-01-01", "1 January 2024"],
  ["2024-06", "June 2024"],
  ["2024", "2024"],
])("%s is shown as exactly as it is known: %s", (date, shown) => {
  expect(formatDate(date, en)).toBe(shown);
});

test("a date of another language has that language's months", () => {
  expect(formatDate("2024-06-10", de)).toBe("10. Juni 2024");
});

test.each(["", "June 2024", "2024-13", "2024-00-01", "24-06-10"])(
  "what is no date stays as it is: “%s”",
  (date) => {
    expect(formatDate(date, en)).toBe(date);
  },
);
