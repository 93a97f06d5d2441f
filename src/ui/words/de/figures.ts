/** Numbers, lists, dates and plurals as German writes them. */
import { makeDate, makeList, makeNumber, makePercent } from "../figures.ts";

export const number = makeNumber(".", ",");
export const percent = makePercent("\u00A0%");
export const list = makeList(" und ", " und ");
const MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(
  " ",
);
export const date = makeDate(MONTHS, ".");

/** The form that goes with a number. */
export const form = (n: number, one: string, other: string): string => (n === 1 ? one : other);

/** "1 Thema", "2 Themen". */
export const count = (n: number, one: string, other: string): string => `${number(n)} ${form(n, one, other)}`;

/** "1 Artikel", "2 Artikel". */
export const papers = (n: number): string => count(n, "Artikel", "Artikel");

/** After "von", "mit", "zu": "2 Artikeln". */
export const ofPapers = (n: number): string => count(n, "Artikel", "Artikeln");

/** "1 Person", "2 Personen". */
export const people = (n: number): string => count(n, "Person", "Personen");

/** A word or text that is spoken of. */
export const quoted = (text: string): string => `„${text}“`;
