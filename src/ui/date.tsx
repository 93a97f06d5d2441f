import type { Words } from "./words/en.ts";
import { useWords } from "./words/context.ts";

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

/**
 * "2024-06-10" → "10 June 2024", "2024-06" → "June 2024": as exact as the date is, the same in every time zone. What is
 * no date stays as it is.
 */
export function formatDate(date: string, words: Pick<Words, "date">): string {
  if (!DATE.test(date)) return date;
  const [year, month, day] = date.split("-").map(Number);
  return words.date(year!, month, day);
}

export function DateText({ date }: { date: string }) {
  return <time dateTime={date}>{formatDate(date, useWords())}</time>;
}
