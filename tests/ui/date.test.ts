import { expect, test } from "vitest";
import { formatDate } from "../../src/ui/date.tsx";

test.each([
  ["2024-06-10", "10 June 2024"],
  ["2024-01-01", "1 January 2024"],
  ["2024-06", "June 2024"],
  ["2024", "2024"],
])("%s is shown as exactly as it is known: %s", (date, shown) => {
  expect(formatDate(date, "en-GB")).toBe(shown);
});

test("a date of another language has that language's months", () => {
  expect(formatDate("2024-06-10", "de")).toBe("10. Juni 2024");
});
