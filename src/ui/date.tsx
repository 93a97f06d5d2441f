import { useWords } from "./words/context.ts";

const PARTS = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
] as const satisfies Intl.DateTimeFormatOptions[];

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2024-06-10" → "10 June 2024", "2024-06" → "June 2024"; as exact as the date is, the same in every time zone. */
export function formatDate(date: string, locale: string): string {
  const exactness = date.split("-").length - 1;
  const key = `${locale} ${exactness}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...PARTS[exactness], timeZone: "UTC" });
    formats.set(key, format);
  }
  // A year, a month or a day alone is read as UTC (ECMA-262, date time string format).
  const at = new Date(date);
  return Number.isNaN(at.getTime()) ? date : format.format(at);
}

export function DateText({ date }: { date: string }) {
  return <time dateTime={date}>{formatDate(date, useWords().locale)}</time>;
}
