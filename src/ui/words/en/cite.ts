/** Citations and exports, in English. */
import { count } from "./figures.ts";

export const cite = {
  title: "Cite",
  exportOf: (n: number) => `Export ${count(n, "paper")}`,
  formats: {
    plain: "Plain text",
    bibtex: "BibTeX",
    ris: "RIS",
    "csl-json": "CSL-JSON",
    csv: "CSV",
  },
  format: "Format",
  text: (format: string) => `The citation as ${format}`,
  copy: "Copy",
  copied: "Copied",
  selected: "Selected: press Ctrl+C or ⌘C",
  refused: "The browser does not let the page copy: download the file",
  download: "Download",
  printing: "Preparing…",
  beginning: "This is the beginning. The copy and the file have all of it.",
  close: "Close",
  library: {
    bibtex: "for LaTeX, JabRef, Zotero",
    ris: "for EndNote, Mendeley, Zotero",
    "csl-json": "for Zotero, Pandoc and whatever reads the Citation Style Language",
    csv: "for spreadsheets",
  },
};
