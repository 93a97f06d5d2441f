/** Citations and exports, in German. */
import type { Catalogue } from "../english.ts";
import { papers } from "./figures.ts";

export const cite: Catalogue["cite"] = {
  title: "Zitieren",
  exportOf: (n) => `${papers(n)} exportieren`,
  formats: {
    plain: "Nur Text",
    bibtex: "BibTeX",
    ris: "RIS",
    "csl-json": "CSL-JSON",
    csv: "CSV",
  },
  format: "Format",
  text: (format) => `Das Zitat im Format ${format}`,
  copy: "Kopieren",
  copied: "Kopiert",
  selected: "Markiert: Strg+C oder ⌘C drücken",
  refused: "Der Browser lässt das Kopieren nicht zu: Laden Sie die Datei herunter.",
  download: "Herunterladen",
  printing: "Wird vorbereitet …",
  beginning: "Dies ist der Anfang. Kopie und Datei enthalten alles.",
  close: "Schließen",
  library: {
    bibtex: "für LaTeX, JabRef, Zotero",
    ris: "für EndNote, Mendeley, Zotero",
    "csl-json": "für Zotero, Pandoc und alles, was die Citation Style Language liest",
    csv: "für Tabellenprogramme",
  },
};
