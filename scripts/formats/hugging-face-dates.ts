const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date as a card shows it; the year is left out in the current year. */
export type CardDate = { month: number; day: number; year?: number; comments?: number };

const PATTERN =
  /^(?:Published on )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,6})(?:, (\d{4})(\d{0,5}))?(?: (\d{1,6}))?$/i;

/**
 * Reads "Jul 8, 2025", "Jun 10, 2024 2" (two comments), "Apr 5", "Apr 5 2", "Sep 99", "May 296".
 *
 * Where the number of comments is glued to the day, the day is the longest beginning that is a day of that month and
 * leaves a count that a page would print, that is, nothing or a number that does not begin with 0 (no comments are
 * shown as nothing). So "Sep 99" is 9 September with 9 comments, "May 296" is 29 May with 6, "Oct 12" is 12 October,
 * "Oct 123" is 12 October with 3, "Feb 305" is no date: 30 is no day of February, and "05" no count.
 * February has 29 days where the year is not stated. A year glued to the count ("202412") is its first four digits.
 * @returns undefined where the text is no such date.
 */
export function parseCardDate(text: string): CardDate | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, name = "", digits = "", year, glued, apart] = match;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  for (const length of [2, 1]) {
    const day = Number(digits.slice(0, length));
    const count = digits.slice(length);
    if (digits.length < length || digits.startsWith("0") || day < 1 || day > daysIn(month, year)) continue;
    const counts = [count, glued ?? "", apart ?? ""].filter((value) => value !== "");
    if (
      counts.length > 1 ||
      (year !== undefined && count !== "") ||
      counts.some((value) => value.startsWith("0"))
    )
      continue;
    return {
      month,
      day,
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(counts[0] === undefined ? {} : { comments: Number(counts[0]) }),
    };
  }
  return undefined;
}

function daysIn(month: number, year: string | undefined): number {
  const days = DAYS[month - 1]!;
  if (month !== 2 || year === undefined) return days;
  const y = Number(year);
  return y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28;
}

const two = (value: number) => String(value).padStart(2, "0");

/** "2024-06-10" */
export function isoDate(date: CardDate, year: number): string {
  return `${year}-${two(date.month)}-${two(date.day)}`;
}
