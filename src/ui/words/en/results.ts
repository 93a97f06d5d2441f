/** The list of results, in English. */
import { count, number } from "./figures.ts";

export const results = {
  title: "Results",
  /** How many are found. */
  found: (n: number, of: number) => (n === of ? count(of, "paper") : `${number(n)} of ${count(of, "paper")}`),
  /** Of what is found while files of the search are still on their way. */
  soFar: (found: string) => `${found} so far`,
  /** What came since the last visit. */
  fresh: (n: number, day: string) => `${count(n, "new paper")} since ${day}`,
  none: (of: number) => `None of ${count(of, "paper")}`,
  order: {
    relevance: "best match first",
    newest: "newest first",
    oldest: "oldest first",
    title: "by title",
    discussed: "most discussed first",
  },
  shown: (n: number, of: number) => `${number(n)} of ${number(of)} shown`,
  more: (n: number) => `Show ${number(n)} more`,
  growing: "Fetching more…",
  onMap: "On the map",
  export: "Export",
  exportFailed: "The export could not be loaded. Try again.",
  sort: "Sort by",
  sorts: {
    relevance: "Relevance",
    newest: "Newest",
    oldest: "Oldest",
    title: "Title",
    discussed: "Most discussed",
  },
  noAuthors: "Authors not listed",
  authorCount: (n: number) => count(n, "author"),
  moreAuthors: (n: number) => `${number(n)} more`,
  comments: (n: number) => count(n, "comment"),
  upvotes: (n: number) => count(n, "upvote"),
  noAbstract: "No listing gives an abstract.",
  why: "Why this result",
  whyTable: { word: "Your word", found: "Found", where: "In", share: "Share" },
  fields: {
    title: "title",
    authors: "authors",
    abstract: "abstract",
    venue: "venue",
    other: "other fields",
  },
  how: {
    exact: "as typed",
    stem: "another form",
    completed: "completed",
    corrected: "spelling corrected",
    phrase: "as a phrase",
    related: "about the same",
    title: "reads like its title",
  },
};
