/** The files that the build writes, by the ids of their formats. Names alone: what links to a file need not print it. */

/** In the folder of each paper's page. */
export const PAPER_FILES = { bibtex: "cite.bib", ris: "cite.ris", "csl-json": "cite.json" } as const;

/** The whole library, in the data folder beside `papers.jsonl`. */
export const LIBRARY_FILES = {
  bibtex: "papers.bib",
  ris: "papers.ris",
  "csl-json": "papers.csl.json",
  csv: "papers.csv",
} as const;
