/** What a reader keeps, in German. */
import type { Words } from "../en.ts";
import type { Catalogue } from "../english.ts";
import { form, list, number, papers, quoted } from "./figures.ts";

export const star: Words["star"] = {
  keep: (title) => `Merken: ${title}`,
  on: "Gemerkt",
  off: "Merken",
};

export const library: Catalogue["library"] = {
  title: "Bibliothek",
  what: "Was Sie sich merken, liegt in diesem Browser und nirgends sonst.",
  opening: "Einen Augenblick …",
  withoutScripts: "Die Bibliothek führt der Browser; dafür müssen Skripte eingeschaltet sein.",
  failed: "Die Bibliothek konnte nicht geöffnet werden. Versuchen Sie es noch einmal.",
  empty: {
    title: "Noch ist nichts gemerkt",
    how: "Drücken Sie auf den Stern neben einem Artikel, und er steht hier. Notizen, Schlagwörter und eigene Listen lassen sich auf seiner Seite hinzufügen.",
    browse: "In den Artikeln stöbern",
    shelf: "Hier steht kein Artikel.",
  },
  trouble: {
    off: "Dieser Browser speichert für diese Seite nichts: Was Sie sich merken, ist fort, sobald Sie sie verlassen. Exportieren Sie es, um es später zu haben.",
    full: "Der Speicher des Browsers ist voll: Was Sie zuletzt geändert haben, ist fort, sobald Sie diese Seite verlassen. Exportieren Sie die Bibliothek, oder schaffen Sie Platz.",
    newer:
      "In einem anderen Tab läuft eine neuere Fassung dieser Website. Laden Sie diese Seite neu, bevor Sie die Bibliothek ändern.",
    broken:
      "Was dieser Browser gespeichert hat, ist keine lesbare Bibliothek. Es bleibt, wie es ist; sichern Sie es als Datei und beginnen Sie dann neu.",
    save: "Gespeichertes sichern",
    anew: "Neu beginnen",
  },
  shelves: {
    title: "Regale",
    all: "Alles",
    starred: "Mit Stern",
    notes: "Mit Notiz",
    lists: "Listen",
    tags: "Schlagwörter",
    newList: "Neue Liste",
    listName: "Name der Liste",
    make: "Anlegen",
    rename: "Umbenennen",
    renameTo: "Neuer Name",
    remove: "Liste löschen",
    removeSure: (name) =>
      `Liste ${quoted(name)} löschen? Artikel, die nur durch sie gemerkt sind, verlassen die Bibliothek.`,
    cancel: "Abbrechen",
  },
  papers,
  gone: {
    title: "Nicht mehr auf dieser Website",
    why: "Diese Artikel stehen in Ihrer Bibliothek, eine spätere Fassung der Website enthält sie aber nicht mehr.",
    forget: (title) => `Nicht länger merken: ${title}`,
  },
  move: {
    export: "Als Datei sichern",
    import: "Datei einlesen",
    came: (added, enriched) =>
      added + enriched === 0
        ? "Die Datei enthält nichts, was nicht schon hier wäre."
        : `${papers(added)} ${form(added, "kam", "kamen")} hinzu, ${number.format(enriched)} ${form(enriched, "wurde", "wurden")} ergänzt.`,
    joined: (n) =>
      `${papers(n)} ${form(n, "hatte", "hatten")} hier eine andere Notiz: Nun stehen beide da, untereinander.`,
    refused: (why) => `Die Datei ist keine Bibliothek. ${why}`,
    newer:
      "Die Datei stammt von einer neueren Fassung dieser Website. Laden Sie diese Seite neu, und versuchen Sie es dann noch einmal.",
    unreadable: "Die Datei konnte nicht gelesen werden.",
  },
  share: {
    copy: "Link zur Liste kopieren",
    copied: "Kopiert. Wer den Link öffnet, sieht die Liste, ganz ohne Konto.",
    refused: "Der Browser lässt das Kopieren nicht zu. Dies ist der Link:",
    title: (name) => `Eine Liste, die jemand geteilt hat: ${name}`,
    missing: (n) => `${papers(n)} der Liste ${form(n, "fehlt", "fehlen")} auf dieser Website.`,
    keep: "Als eigene Liste behalten",
    kept: "Sie steht unter Ihren Listen.",
    broken: "Der Link zur geteilten Liste ist beschädigt: Bitten Sie noch einmal darum.",
  },
  paper: {
    more: "Notiz, Schlagwörter, Listen",
    failed: "Dieser Teil der Seite konnte nicht geladen werden. Versuchen Sie es noch einmal.",
    note: "Notiz",
    noteHint: "Nur für Sie",
    tags: "Schlagwörter",
    addTag: "Schlagwort hinzufügen",
    removeTag: (tag) => `Schlagwort ${quoted(tag)} entfernen`,
    lists: "Listen",
    noLists: "Noch keine Liste.",
  },
  searches: {
    title: "Gespeicherte Suchen",
    save: "Diese Suche speichern",
    saved: "Gespeichert",
    remove: (name) => `Suche ${quoted(name)} löschen`,
    fresh: (n) => (n === 0 ? "nichts Neues" : `${number.format(n)} neu`),
    all: "Alle Artikel",
    name: (parts) => list.format(parts),
  },
};
