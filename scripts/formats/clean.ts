import type { RawRecord } from "./format.ts";

/**
 * Characters that say nothing and do harm: controls (but those that part lines and words), and the marks that turn
 * the direction of all text after them (https://www.unicode.org/reports/tr9/, sections 2.1 to 2.4). The marks that
 * belong to a word of Arabic or Hebrew (U+200E, U+200F, U+061C) stay.
 */
const HARMFUL = /(?!\s)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
/** Half of a character: no text can be written with it. */
const HALF = /\p{Cs}/gu;

const cleanText = (text: string) => text.replace(HALF, "\uFFFD").replace(HARMFUL, "");

/** A record as a listing gives it, without characters that would harm what is done with it; nobody sees a difference. */
export function cleanRecord(record: RawRecord): RawRecord {
  const cleaned = clean(record);
  return isRecord(cleaned) ? cleaned : record;
}

/** Cleaning changes no shape. */
const isRecord = (value: unknown): value is RawRecord =>
  typeof value === "object" && value !== null && "title" in value;

function clean(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}
