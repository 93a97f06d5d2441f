/** The search box, and what it says of a query, in German. */
import type { Words } from "../en.ts";
import { count, form, list, number, papers, quoted } from "./figures.ts";

export const search: Words["search"] = {
  title: "Artikel",
  titleOf: (text) => `${text} · Artikel`,
  label: "Artikel suchen",
  placeholder: "Titel, Name, Wörter der Zusammenfassung …",
  clear: "Suche leeren",
  key: "/",
  keyHint: "Mit / zur Suche",
  suggestions: "Vorschläge",
  kinds: { completion: "Suche", topic: "Thema", author: "Person", title: "Artikel" },
  papers,
  suggested: (n) =>
    n === 0 ? "Keine Vorschläge" : `${count(n, "Vorschlag", "Vorschläge")}, Auswahl mit den Pfeiltasten`,
};

export const notes: Words["notes"] = {
  "unclosed-quote": (text) =>
    `Das Anführungszeichen vor ${text} wird nicht geschlossen; gesucht wird nach den einzelnen Wörtern.`,
  "unclosed-bracket": (text) => `Eine Klammer in ${text} hat kein Gegenstück und wurde übergangen.`,
  "stray-operator": (text) => `${text} steht allein und wurde übergangen.`,
  "unknown-field": (field) => `Ein Feld namens ${quoted(field)} gibt es nicht; danach wird als Wort gesucht.`,
  "bad-value": (field, value) =>
    `${quoted(value)} ist für das Feld ${field} keine gültige Angabe und wurde übergangen.`,
  "too-long": (kept) => `Die Suche ist lang: Berücksichtigt werden die ersten ${number(kept)} Zeichen.`,
  "too-many-words": (kept) =>
    `Die Suche hat viele Wörter: Berücksichtigt werden die ${number(kept)} seltensten.`,
  prose: "Nach einem so langen Text wird Wort für Wort gesucht.",
  loosened: (full) =>
    full === 0
      ? "Kein Artikel enthält alle diese Wörter; die folgenden enthalten die meisten davon."
      : `Nur ${papers(full)} ${form(full, "enthält", "enthalten")} alle diese Wörter; danach folgen solche, die die meisten davon enthalten.`,
  corrected: (word, instead) =>
    `${quoted(word)} kommt in keinem Artikel vor. Gefunden wurde ${list(instead.map(quoted))}.`,
};

export const rescue: Words["rescue"] = {
  title: "Nichts gefunden",
  why: "Kein Artikel erfüllt alle Bedingungen. Hiermit findet sich etwas:",
  few: "Nur wenige Artikel erfüllen alle Bedingungen. Hiermit finden sich mehr:",
  dead: "Kein Artikel passt zu dieser Suche, auch nicht annähernd. Versuchen Sie es mit weniger Wörtern, oder beginnen Sie noch einmal bei allen Artikeln.",
  all: "Alle Artikel anzeigen",
  other: {
    spelling: "Meinten Sie",
    "drop-quotes": "Ohne Anführungszeichen:",
    "drop-words": "Weniger Wörter:",
  },
  dropFacet: (facet, label, exclude) =>
    exclude ? `ohne den Ausschluss ${facet}: ${label}` : `ohne den Filter ${facet}: ${label}`,
  papers,
};
