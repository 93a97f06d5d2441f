/** The About page, in English. */
import { number } from "./figures.ts";

export const about = {
  title: "About this collection",
  head: "What is in here, where it comes from and what became of it",
  papers: "Papers",
  records: "Records",
  listings: "Listings",
  merged: "In several records",
  repaired: "Repairs of wording",
  disagreed: "Disagreements",
  made: "A paper that stands in several records is one paper here. Every repair of a listing’s wording (spaces, accents, TeX) and every field on which listings disagree is shown on the paper’s page, with both sides.",
  listingsWhy:
    "Every line of every listing is part of a record, is page furniture (menus, buttons, ads), or is set aside with a reason.",
  listing: "Listing",
  table: "The listings in figures",
  lines: "Lines",
  record: "In records",
  furniture: "Furniture",
  issue: "Set aside",
  issues: "Lines set aside",
  noIssues: "No line was set aside.",
  line: (n: number) => `line ${number(n)}`,
  unsure: "One paper or two",
  unsureWhy:
    "Where the records do not settle it. A maintainer can, in merge.json: by the papers’ ids, or by the file and line of a record.",
  unsureCount: (n: number) => (n === 1 ? "One case" : `${number(n)} cases`),
  unsureReasons: {
    arxiv: "the same title, two arXiv ids; listed as two",
    abstract: "the same title, different abstracts; listed as two",
    authors: "the same title, different authors; listed as two",
    doi: "the same title, two DOIs; listed as two",
    "same-title": "the same title, and nothing else to compare; listed as two",
    subtitle: "the same title but for its subtitle, and nothing else to compare; listed as two",
    "short-title": "a short title in common, and nothing else to compare; listed as one",
  } as Record<string, string>,
  known: "What is known",
  knownWhy:
    "For how many papers a listing gives each field. What no listing says is left out, never guessed.",
  knownOf: (n: number, of: number) => `${number(n)} of ${number(of)}`,
  take: "Take it with you",
  takeWhy: "The whole corpus, one JSON object a line, and the account of how it was made.",
  corpus: "papers.jsonl",
  corpusWhat: "every paper with its sources, repairs and conflicts",
  report: "report.json",
  reportWhat: "every line of every listing accounted for",
  feedWhat: "the newest papers, for a feed reader; each topic’s page leads to a feed of its own",
};
