/** Keys, the palette and the settings, in German. */
import type { Catalogue } from "../english.ts";
import { count, quoted } from "./figures.ts";

export const desk: Catalogue["desk"] = {
  close: "Schließen",
  keys: {
    title: "Tastenkürzel",
    realms: {
      everywhere: "Überall",
      papers: "In Listen und auf der Seite eines Artikels",
      pages: "Zu einer Seite",
    },
    does: {
      search: "Zum Suchfeld",
      palette: "Seite, Thema, Person, Artikel oder Befehl finden",
      help: "Diese Liste zeigen",
      escape: "Schließen, was offen ist; das Suchfeld leeren",
      next: "Nächster Artikel",
      previous: "Voriger Artikel",
      open: "Den Artikel öffnen",
      star: "Den Artikel merken oder nicht mehr merken",
      export: "Die Artikel exportieren; den Artikel zitieren",
      map: "Die Suche auf der Karte zeigen",
    },
    caps: { Mod: "Strg", Escape: "Esc", Enter: "Eingabe" },
    on: "Einzelne Tasten tun nichts, während Sie schreiben. In den Einstellungen lassen sie sich abschalten.",
    off: "Einzelne Tasten sind abgeschaltet. In den Einstellungen lassen sie sich einschalten.",
    settings: "Einstellungen",
  },
  palette: {
    title: "Überallhin",
    placeholder: "Seite, Thema, Person, Artikel, Befehl …",
    options: "Was geöffnet werden kann",
    kinds: {
      page: "Seite",
      action: "Befehl",
      search: "Suche",
      topic: "Thema",
      author: "Person",
      title: "Artikel",
    },
    search: (text) => `Artikel suchen zu ${quoted(text)}`,
    found: (n) => count(n, "Eintrag", "Einträge"),
    actions: {
      e: "Exportieren oder zitieren, was diese Seite zeigt",
      m: "Diese Suche auf der Karte zeigen",
      keys: "Die Tastenkürzel zeigen",
      settings: "Die Einstellungen öffnen",
    },
    theme: (theme) => `Farbschema: ${theme}`,
  },
  settings: {
    title: "Einstellungen",
    names: {
      theme: "Farbschema",
      text: "Schriftgröße",
      width: "Lesebreite",
      lists: "Listen",
      keys: "Kürzel mit einer Taste",
    },
    values: {
      theme: { system: "Wie das System", light: "Hell", dark: "Dunkel" },
      text: { small: "Klein", medium: "Mittel", large: "Groß", largest: "Am größten" },
      width: { narrow: "Schmal", medium: "Mittel", wide: "Breit" },
      lists: { roomy: "Luftig", dense: "Dicht" },
      keys: { on: "An", off: "Aus" },
    },
    keptHere: "In diesem Browser gespeichert.",
    notKept:
      "Dieser Browser speichert für diese Seite nichts: Die Einstellungen gelten, bis Sie sie verlassen.",
    keys: "Tastenkürzel",
  },
};
