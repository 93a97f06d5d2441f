/** Numbers, lists and plurals as German writes them. */
export const number = new Intl.NumberFormat("de");
export const percent = new Intl.NumberFormat("de", { style: "percent", maximumFractionDigits: 0 });
export const list = new Intl.ListFormat("de");
const plural = new Intl.PluralRules("de");

/** The form that goes with a number. */
export const form = (n: number, one: string, other: string): string =>
  plural.select(n) === "one" ? one : other;

/** "1 Thema", "2 Themen". */
export const count = (n: number, one: string, other: string): string =>
  `${number.format(n)} ${form(n, one, other)}`;

/** "1 Artikel", "2 Artikel". */
export const papers = (n: number): string => count(n, "Artikel", "Artikel");

/** After "von", "mit", "zu": "2 Artikeln". */
export const ofPapers = (n: number): string => count(n, "Artikel", "Artikeln");

/** "1 Person", "2 Personen". */
export const people = (n: number): string => count(n, "Person", "Personen");

/** A word or text that is spoken of. */
export const quoted = (text: string): string => `„${text}“`;
