const MONTHS = [
  ["january", 31],
  ["february", 29],
  ["march", 31],
  ["april", 30],
  ["may", 31],
  ["june", 30],
  ["july", 31],
  ["august", 31],
  ["september", 30],
  ["october", 31],
  ["november", 30],
  ["december", 31],
] as const;

/** A date as a card shows it; the year is left out in the current year. */
export type CardDate = { month: number; day: number; year?: number; comments?: number };

/** "May 3": a month's name or its first three letters, and numbers after it. */
const SHAPE = /^(?:published(?: on)? ?)?([a-z]{3,9})\.? (\d{1,7})(?:, ?(\d{4})(\d{0,5}))?(?: (\d{1,6}))?$/i;

/**
 * Reads "Jul 8, 2025", "Jun 10, 2024 2" (two comments), "Apr 5", "Apr 5 2", "Sep 99", "May 296", "Published on May 3".
 *
 * Where the number of comments is glued to the day, the day is the longest beginning that is a day of that month and
 * leaves a count that a page would print: nothing, or a number that does not begin with 0 (a page prints no count
 * where there are no comments). So "Sep 99" is 9 September with 9 comments, "May 296" 29 May with 6, "Oct 12" 12
 * October with none, "Oct 123" 12 October with 3. "Feb 305" cannot be read: February has no 30th, and "05" is no
 * count. Where the count is glued to a year ("Jun 10, 20242"), the year is its first four digits. February has 29 days where no year is
 * stated.
 * @returns undefined where the text has not the shape of a date; "unreadable" where it has, and no reading holds.
 */
export function parseCardDate(text: string): CardDate | "unreadable" | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const [, name = "", digits = "", year, ...counts] = match;
  const month = MONTHS.findIndex(([full]) => isName(name.toLowerCase(), full)) + 1;
  if (month === 0) return undefined;
  for (const length of [2, 1]) {
    const day = Number(digits.slice(0, length));
    const glued = digits.slice(length);
    const printed = [glued, ...counts].filter((count) => count !== undefined && count !== "");
    const holds =
      digits.length >= length &&
      !digits.startsWith("0") &&
      day <= daysIn(month, year) &&
      (year === undefined || glued === "") &&
      printed.length <= 1 &&
      printed.every((count) => !count?.startsWith("0"));
    if (holds)
      return {
        month,
        day,
        ...(year === undefined ? {} : { year: Number(year) }),
        ...(printed[0] === undefined ? {} : { comments: Number(printed[0]) }),
      };
  }
  return "unreadable";
}

function isName(name: string, full: string): boolean {
  return name === full || name === full.slice(0, 3) || (name === "sept" && full === "september");
}

function daysIn(month: number, year: string | undefined): number {
  const days = MONTHS[month - 1]![1];
  if (month !== 2 || year === undefined) return days;
  const y = Number(year);
  return y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28;
}

const two = (value: number) => String(value).padStart(2, "0");

/** "2024-06-10" */
export function isoDate(date: CardDate, year: number): string {
  return `${year}-${two(date.month)}-${two(date.day)}`;
}
