/** The search box, and what it says of a query, in English. */
import { count, list, number } from "./figures.ts";

export const search = {
  title: "Papers",
  titleOf: (text: string) => `${text} · Papers`,
  label: "Search papers",
  placeholder: "Title, author, words of the abstract…",
  clear: "Clear the search",
  key: "/",
  keyHint: "Press / to search",
  suggestions: "Suggestions",
  kinds: { completion: "Search", topic: "Topic", author: "Author", title: "Paper" },
  papers: (n: number) => count(n, "paper"),
  suggested: (n: number) => (n === 0 ? "No suggestions" : `${count(n, "suggestion")}, arrow keys to choose`),
};

export const notes = {
  "unclosed-quote": (text: string) =>
    `The quotation mark before ${text} is never closed; its words are searched.`,
  "unclosed-bracket": (text: string) => `A bracket in ${text} has no partner and was passed over.`,
  "stray-operator": (text: string) => `${text} stands alone and was passed over.`,
  "unknown-field": (field: string) => `There is no field called “${field}”; it is searched as a word.`,
  "bad-value": (field: string, value: string) =>
    `“${value}” says nothing to the field ${field} and was passed over.`,
  "too-long": (kept: number) => `The search is long: its first ${number(kept)} characters are used.`,
  "too-many-words": (kept: number) => `The search has many words: the ${number(kept)} rarest are used.`,
  prose: "So long a text is searched as plain words.",
  loosened: (full: number) =>
    full === 0
      ? "No paper has all these words; these have most of them."
      : `Only ${count(full, "paper has", "papers have")} all these words; after ${full === 1 ? "it" : "them"} come those that have most.`,
  corrected: (word: string, instead: string[]) =>
    `No paper says “${word}”. These say ${list(instead.map((other) => `“${other}”`))}.`,
};

export const rescue = {
  title: "Nothing found",
  why: "No paper matches all of this. Each of these finds some:",
  few: "Few papers match all of this. These find more:",
  dead: "No paper matches this, nor anything close to it. Try fewer words, or begin again with all papers.",
  all: "Show all papers",
  other: {
    spelling: "Did you mean",
    "drop-quotes": "Without quotation marks:",
    "drop-words": "Fewer words:",
  },
  dropFacet: (facet: string, label: string, exclude: boolean) =>
    exclude
      ? `without the exclusion of ${facet.toLowerCase()} ${label}`
      : `without ${facet.toLowerCase()} ${label}`,
  papers: (n: number) => count(n, "paper"),
};
