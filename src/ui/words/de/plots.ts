/** The map and the trends, in German. */
import type { Catalogue } from "../english.ts";
import { form, number, ofPapers, papers } from "./figures.ts";

export const map: Catalogue["map"] = {
  title: "Karte",
  map: "Karte",
  head: (n) =>
    `${papers(n)} als Punkte, jeder in der Nähe dessen, was ihm ähnelt; dazu die Themen der Gegenden.`,
  why: (kept) =>
    `Jeder Artikel ist ein Punkt in der Nähe derer, mit denen er Wörter teilt. Richtungen bedeuten nichts, und eine Ebene kann nicht jede Nähe erhalten: Von den fünf ähnlichsten eines Artikels sind hier ${kept} unter seinen fünf nächsten.`,
  plot: "Artikel auf einer Karte",
  keys: "Ziehen oder Pfeiltasten verschieben die Karte, Mausrad oder + und − ändern den Maßstab. Die Eingabetaste öffnet den Artikel in der Mitte. Mit gedrückter Umschalttaste ziehen wählt einen Ausschnitt.",
  tools: "Bedienung der Karte",
  zoomIn: "Vergrößern",
  zoomOut: "Verkleinern",
  whole: "Ganze Karte",
  select: "Ausschnitt wählen",
  selectView: "Im Sichtbaren suchen",
  legend: "Themen: Drücken hebt ihre Artikel hervor",
  lit: (n, of) => `${number(n)} von ${ofPapers(of)} hervorgehoben.`,
  asList: "Als Liste anzeigen",
  inView: (n) => `${papers(n)} sichtbar`,
  foundInView: (n) => `${papers(n)} gefunden und sichtbar`,
  nearest: (n, of) =>
    `Die ${number(n)} der Mitte nächsten von ${number(of)}. Andere zeigt ein größerer Maßstab.`,
};

export const trends: Catalogue["trends"] = {
  title: "Verlauf",
  head: "Artikel pro Jahr in jedem der großen Themen.",
  why: (first, last, n) =>
    `Artikel pro Jahr in jedem der großen Themen, ${first} bis ${last}, alle im selben Maßstab. ${papers(n)} mit Datum; ein Artikel mit zwei Themen zählt bei beiden. Gezählt ist, was diese Quellen enthalten, nicht alles, was erschienen ist.`,
  undated: (n) => `${papers(n)} ohne Datum ${form(n, "ist", "sind")} nicht berücksichtigt.`,
  none: "Kein Artikel hat ein Datum, es gibt also nichts zu zeichnen.",
  table: "Die Zahlen als Tabelle",
  topic: "Thema",
  all: "Alle Artikel",
};
