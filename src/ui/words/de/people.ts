/** The pages of authors, and lists of papers, in German. */
import type { Catalogue } from "../english.ts";
import { count, form, number, papers, people } from "./figures.ts";

export const author: Catalogue["author"] = {
  all: "Alle Personen",
  crumbs: "Einordnung dieser Seite",
  head: (name, n, coauthors) =>
    coauthors === 0
      ? `${papers(n)} von ${name}.`
      : `${papers(n)} von ${name}, gemeinsam mit ${count(coauthors, "weiteren Person", "weiteren Personen")}.`,
  alsoPrinted: "Auch gedruckt als",
  similar: "Ähnliche Namen:",
  similarWhy: "Ob es sich um dieselbe Person handelt, sagen die Quellen nicht.",
  years: "Jahre",
  coauthors: (n) => `Gemeinsam mit ${count(n, "Person", "Personen")}`,
  topics: "Themen",
};

export const authors: Catalogue["authors"] = {
  title: "Personen",
  titleOf: (initial) =>
    initial === "other" ? "Personen unter anderen Buchstaben" : `Personen: ${initial.toUpperCase()}`,
  head: (n) =>
    `${form(n, "Die Verfasserin oder der Verfasser", `Die ${number(n)} Verfasserinnen und Verfasser`)} dieser Artikel, nach Name und nach Zahl der Artikel.`,
  headOf: (initial, n) =>
    initial === "other"
      ? `${people(n)}, deren Familienname nicht mit einem lateinischen Buchstaben beginnt.`
      : `${people(n)}, deren Familienname mit ${initial.toUpperCase()} beginnt.`,
  find: "Person suchen",
  letters: "Nach dem Anfangsbuchstaben des Familiennamens",
  initial: (initial) => (initial === "other" ? "Andere" : initial.toUpperCase()),
  letter: (initial, n) =>
    `${initial === "other" ? "Andere Buchstaben" : initial.toUpperCase()}, ${people(n)}`,
  frequent: "Mit den meisten Artikeln",
  byName: people,
  matching: "Mit diesem Namen",
  found: (n, of) => `${number(n)} von ${people(of)}`,
  none: "Keine Person dieses Namens.",
  rest: (n) => `${count(n, "weitere Person", "weitere Personen")}.`,
  restByLetter: (n) =>
    `${count(n, "weitere Person steht unter ihrem Buchstaben oder ist", "weitere Personen stehen unter ihrem Buchstaben oder sind")} über den Namen zu finden.`,
};

export const lists: Catalogue["lists"] = {
  papers,
  papersAfter: () => "Artikel",
  moreNames: (n) => `${number(n)} weitere`,
  searchThese: "In diesen suchen",
  years: "Artikel pro Jahr",
};
