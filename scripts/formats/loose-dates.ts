import { PaperDate } from "../../src/core/schema.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const NAME = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
/** A day, and the end of a range of days. */
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?\d{1,2})?`;

/** The shapes of dates, each with what its groups are. Of a range the beginning is taken. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  // "2024-06-10", "2024-06-10T17:59:59Z", RIS's "2024/06/10/" and "2024/06//", "2024.6.10"
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, "ymd"],
  [/^(\d{4})[-/.](\d{1,2})(?!\d)/, "ym"],
  [/^(\d{4})(\d{2})(\d{2})$/, "ymd"],
  // PubMed's "2025 May 1", "2024 Jan-Mar"
  [new RegExp(`^(\\d{4})[ ,-]{1,2}${NAME}[ -]${DAY}(?!\\d)`, "i"), "ymd"],
  [new RegExp(`^(\\d{4})[ ,-]{1,2}${NAME}`, "i"), "ym"],
  // "10 June 2024", "June 10, 2024", "Mon, 10 Jun 2024", "June 2024", "JUN 10"
  [new RegExp(`^(?:[a-z]{3,9},? )?${DAY}[ -]${NAME}[ ,-]{1,2}(\\d{4})(?!\\d)`, "i"), "dmy"],
  [new RegExp(`^(?:[a-z]{3,9}, )?${NAME}[ -]${DAY},? (\\d{4})(?!\\d)`, "i"), "mdy"],
  [new RegExp(`^${NAME}[ ,-]{1,2}(\\d{4})(?!\\d)`, "i"), "my"],
  [/^(\d{4})(?!\d)/, "y"],
  // "Winter 2024", "(2024)"; of "6/10/2024" nobody can tell which is the month
  [/(?<!\d)(\d{4})\)?$/, "y"],
];

const LONGEST = 60;

/**
 * A date as bibliographies write it, as exactly as it is told and holds.
 * @returns "2024", "2024-06" or "2024-06-10"; `undefined` for what is none.
 */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return undefined;
  for (const [shape, names] of SHAPES) {
    const found = shape.exec(trimmed);
    if (found === null) continue;
    const part = (name: string) => found[names.indexOf(name) + 1];
    return joinDate(
      part("y"),
      names.includes("m") ? part("m") : undefined,
      names.includes("d") ? part("d") : undefined,
    );
  }
  return undefined;
}

/** The longest beginning of year, month and day that is a date. A month may be a number or a name. */
export function joinDate(
  year?: string | number,
  month?: string | number,
  day?: string | number,
): string | undefined {
  const named = MONTHS.findIndex((name) => String(month).toLowerCase().startsWith(name)) + 1;
  const parts = [year, named || month, day].map((part) => String(part ?? "").padStart(2, "0"));
  const isReal = day === undefined || isDay(Number(parts[0]), Number(parts[1]), Number(parts[2]));
  return [isReal ? parts.join("-") : "", parts.slice(0, 2).join("-"), parts[0]!].find(
    (date) => PaperDate.safeParse(date).success && !date.startsWith("0000"),
  );
}

/** 2023-02-30 is a day of no calendar. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The more exact of two dates, where they agree as far as both go; else the first. */
export function exacter(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return second.startsWith(first) ? second : first;
}
