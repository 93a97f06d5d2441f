/** The pages of authors, and lists of papers, in English. */
import { count, number } from "./figures.ts";

export const author = {
  all: "All authors",
  crumbs: "Where this stands",
  head: (name: string, papers: number, coauthors: number) =>
    coauthors === 0
      ? `${count(papers, "paper")} by ${name}.`
      : `${count(papers, "paper")} by ${name}, with ${count(coauthors, "co-author")}.`,
  alsoPrinted: "Also printed as",
  similar: "Similar names:",
  similarWhy: "Whether this is the same person, the listings do not say.",
  years: "Years",
  coauthors: (n: number) => count(n, "co-author"),
  topics: "Topics",
};

export const authors = {
  title: "Authors",
  titleOf: (initial: string) =>
    initial === "other" ? "Authors under other letters" : `Authors: ${initial.toUpperCase()}`,
  head: (n: number) => `The ${count(n, "author")} of these papers, by name and by number of papers.`,
  headOf: (initial: string, n: number) =>
    initial === "other"
      ? `${count(n, "author")} whose family name begins with no Latin letter.`
      : `${count(n, "author")} whose family name begins with ${initial.toUpperCase()}.`,
  find: "Find an author",
  letters: "By the first letter of the family name",
  initial: (initial: string) => (initial === "other" ? "Other" : initial.toUpperCase()),
  letter: (initial: string, n: number) =>
    `${initial === "other" ? "Other letters" : initial.toUpperCase()}, ${count(n, "author")}`,
  frequent: "Most papers here",
  byName: (n: number) => count(n, "author"),
  matching: "By that name",
  found: (n: number, of: number) => `${number(n)} of ${count(of, "author")}`,
  none: "No author by that name.",
  rest: (n: number) => `${count(n, "author")} more.`,
  restByLetter: (n: number) => `${count(n, "author")} more stand under their letter, or are found by name.`,
};

export const lists = {
  papers: (n: number) => count(n, "paper"),
  /** After a number that stands there already. */
  papersAfter: (n: number): string => (n === 1 ? "paper" : "papers"),
  moreNames: (n: number) => `${number(n)} more`,
  searchThese: "Search among these",
  years: "Papers a year",
};
