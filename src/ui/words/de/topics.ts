/** The pages of topics, in German. */
import type { Catalogue } from "../english.ts";
import { count, form, number, papers, people } from "./figures.ts";

const themes = (n: number): string => count(n, "Thema", "Themen");

export const topic: Catalogue["topic"] = {
  all: "Alle Themen",
  follow: "Als Feed abonnieren",
  crumbs: "Übergeordnete Themen",
  head: (label, n, description) => `${description ?? label} ${papers(n)}.`,
  found: "In den Wörtern der Artikel gefunden, nicht von Hand vergeben.",
  below: "Untergeordnete Themen",
  years: "Jahre",
  authors: (shown, of, differ) => {
    if (shown === of) return people(of);
    return differ ? `Mit den meisten Artikeln, von ${people(of)}` : `${number(shown)} von ${people(of)}`;
  },
  together: "Gemeinsam mit",
};

export const topics: Catalogue["topics"] = {
  title: "Themen",
  head: (n) =>
    `${form(n, "Das Thema", `Die ${number(n)} Themen`)} dieser Artikel, jeweils mit der Zahl der Artikel.`,
  why: (n, untagged) =>
    `Wovon ${papers(n)} ${form(n, "handelt", "handeln")}, ermittelt aus den Wörtern der Titel und Zusammenfassungen; welche das sind, sagt die Seite jedes Artikels. Zu einem Thema zählen auch die Artikel der untergeordneten Themen, jeder einmal.${
      untagged === 0 ? "" : ` ${papers(untagged)} ${form(untagged, "hat", "haben")} kein Thema.`
    }`,
  find: "Thema suchen",
  shown: (n, of) => `${number(n)} von ${themes(of)}`,
  none: "Kein Thema dieses Namens.",
  empty: "Noch hat kein Artikel ein Thema.",
};
