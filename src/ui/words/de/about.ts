/** The About page, in German. */
import type { Catalogue } from "../english.ts";
import { count, number } from "./figures.ts";

export const about: Catalogue["about"] = {
  title: "Über diese Sammlung",
  head: "Was sie enthält, woher es kommt und was daraus wurde",
  papers: "Artikel",
  records: "Datensätze",
  listings: "Quellen",
  merged: "In mehreren Datensätzen",
  repaired: "Berichtigungen des Wortlauts",
  disagreed: "Abweichungen",
  made: "Ein Artikel, der in mehreren Datensätzen steht, ist hier ein einziger. Jede Berichtigung am Wortlaut einer Quelle (Leerzeichen, Akzente, TeX) und jedes Feld, in dem Quellen voneinander abweichen, steht mit beiden Seiten auf der Seite des Artikels.",
  listingsWhy:
    "Jede Zeile jeder Quelle gehört zu einem Datensatz, ist Beiwerk der Seite (Menüs, Schaltflächen, Werbung) oder wurde mit Begründung ausgesondert.",
  listing: "Quelle",
  table: "Die Quellen in Zahlen",
  lines: "Zeilen",
  record: "In Datensätzen",
  furniture: "Beiwerk",
  issue: "Ausgesondert",
  issues: "Ausgesonderte Zeilen",
  noIssues: "Keine Zeile wurde ausgesondert.",
  line: (n) => `Zeile ${number(n)}`,
  unsure: "Ein Artikel oder zwei",
  unsureWhy:
    "Wo die Datensätze es nicht entscheiden. Wer die Sammlung betreut, kann es in merge.json tun: mit den Kennungen der Artikel oder mit Datei und Zeile eines Datensatzes.",
  unsureCount: (n) => (n === 1 ? "Ein Fall" : count(n, "Fall", "Fälle")),
  unsureReasons: {
    arxiv: "derselbe Titel, zwei arXiv-Kennungen; als zwei geführt",
    abstract: "derselbe Titel, verschiedene Zusammenfassungen; als zwei geführt",
    authors: "derselbe Titel, verschiedene Personen; als zwei geführt",
    doi: "derselbe Titel, zwei DOIs; als zwei geführt",
    "same-title": "derselbe Titel und sonst nichts zu vergleichen; als zwei geführt",
    subtitle: "derselbe Titel bis auf den Untertitel und sonst nichts zu vergleichen; als zwei geführt",
    "short-title": "ein kurzer Titel gemeinsam und sonst nichts zu vergleichen; als einer geführt",
  },
  known: "Was bekannt ist",
  knownWhy:
    "Für wie viele Artikel eine Quelle das jeweilige Feld enthält. Was keine Quelle sagt, bleibt weg und wird nie erraten.",
  knownOf: (n, of) => `${number(n)} von ${number(of)}`,
  take: "Zum Mitnehmen",
  takeWhy: "Der gesamte Bestand, ein JSON-Objekt je Zeile, und der Bericht darüber, wie er entstanden ist.",
  corpus: "papers.jsonl",
  corpusWhat: "jeder Artikel mit seinen Quellen, Berichtigungen und Abweichungen",
  report: "report.json",
  reportWhat: "jede Zeile jeder Quelle nachgewiesen",
  feedWhat: "die neuesten Artikel für Feedreader; die Seite jedes Themas führt zu einem eigenen Feed",
};
