/** The frame of every page, and what is said when something fails, in German. */
import type { Words } from "../en.ts";
import { count, quoted } from "./figures.ts";

export const site: Words["site"] = {
  skip: "Zum Inhalt springen",
  sections: "Bereiche",
  papers: "Artikel",
  about: "Über",
  topics: "Themen",
  authors: "Personen",
  map: "Karte",
  trends: "Verlauf",
  library: "Bibliothek",
  settings: "Einstellungen",
  pressed: (name, on) => `${name}: ${on ? "an" : "aus"}`,
  language: "Sprache",
  wordless:
    "Die Texte in Ihrer Sprache konnten nicht geladen werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.",
  loading: "Einen Augenblick …",
  newVersion: "Eine neue Fassung dieser Website liegt bereit.",
  takeNewVersion: "Neu laden",
  opened: (title) => `Seite geöffnet: ${title}`,
};

export const missing: Words["missing"] = {
  title: "Keine Seite unter dieser Adresse",
  why: "Unter dieser Adresse steht nichts. Die Seite ist vielleicht umgezogen, oder der Adresse fehlt ein Buchstabe.",
  searched: (words) => `Artikel zu ${quoted(words)}`,
  search: (words, more) =>
    more > 0
      ? `Nach ${quoted(words)} suchen: ${count(more, "weiterer", "weitere")} Artikel`
      : `Nach ${quoted(words)} suchen`,
  none: "Kein Artikel ähnelt der Adresse.",
  all: "Alle Artikel ansehen",
  opening: "Einen Augenblick …",
  scripted: "Diese Seite wird im Browser zusammengesetzt, von Skripten.",
};

export const failure: Words["failure"] = {
  missing: {
    title: "Die Daten fehlen",
    what: "Eine Datei, die diese Seite braucht, liegt nicht auf dem Server. Wer die Website veröffentlicht, muss sie dort ablegen.",
  },
  damaged: {
    title: "Die Daten sind beschädigt",
    what: "Eine Datei kam unvollständig oder verändert an und wird deshalb nicht durchsucht. Versuchen Sie es noch einmal; bleibt es dabei, muss die Website neu veröffentlicht werden.",
  },
  offline: {
    title: "Keine Verbindung",
    what: "Die Daten konnten nicht geholt werden. Prüfen Sie die Verbindung und versuchen Sie es dann noch einmal.",
  },
  version: {
    title: "Die Website wurde erneuert",
    what: "Diese Seite ist älter als die Daten. Laden Sie sie neu, damit beide zueinander passen.",
  },
  fingerprint: {
    title: "Seite und Daten passen nicht zusammen",
    what: "Der Suchindex gehört zu einer anderen Fassung dieser Seite. Laden Sie sie neu; bleibt es dabei, muss die Website neu veröffentlicht werden.",
  },
  internal: {
    title: "Hier ist ein Fehler aufgetreten",
    what: "Der Fehler liegt bei der Seite, nicht bei Ihrer Suche. Versuchen Sie es noch einmal, oder laden Sie die Seite neu.",
  },
  details: "Einzelheiten",
  retry: "Noch einmal versuchen",
  reload: "Seite neu laden",
  stale: "Darunter steht, was zuvor gefunden wurde.",
};
