/** The frame of every page, and what is said when something fails, in English. */
import { count } from "./figures.ts";

export const site = {
  skip: "Skip to the content",
  sections: "Sections",
  papers: "Papers",
  about: "About",
  topics: "Topics",
  authors: "Authors",
  map: "Map",
  trends: "Trends",
  library: "Library",
  settings: "Settings",
  pressed: (name: string, on: boolean) => `${name}: ${on ? "on" : "off"}`,
  language: "Language",
  wordless: "The words of your language could not be loaded. Reload the page to try again.",
  loading: "One moment…",
  newVersion: "A new version of this site is ready.",
  takeNewVersion: "Reload",
  opened: (title: string) => `${title}, page opened`,
};

export const missing = {
  title: "No page here",
  why: "Nothing stands at this address. It may have moved, or the address lost a letter.",
  searched: (words: string) => `Papers for “${words}”`,
  search: (words: string, more: number) =>
    more > 0 ? `Search for “${words}”: ${count(more, "more paper")}` : `Search for “${words}”`,
  none: "No paper resembles the address.",
  all: "See all papers",
  opening: "One moment…",
  scripted: "This page is put together in the browser, by scripts.",
};

export const failure = {
  missing: {
    title: "The data is not there",
    what: "A file that this page needs is not on the server. Whoever publishes the site has to put it there.",
  },
  damaged: {
    title: "The data is damaged",
    what: "A file arrived incomplete or changed, so it is not searched. Try again; if it stays so, the site has to be published anew.",
  },
  offline: {
    title: "You are offline",
    what: "The data could not be fetched. Check the connection, then try again.",
  },
  version: {
    title: "The site has been updated",
    what: "This page is older than the data. Reload it to get the page that belongs to the data.",
  },
  fingerprint: {
    title: "Page and data do not match",
    what: "The search index was made for another version of this page. Reload it; if it stays so, the site has to be published anew.",
  },
  internal: {
    title: "Something broke",
    what: "This is a defect of the page, not of your search. Try again, or reload the page.",
  },
  details: "What exactly",
  retry: "Try again",
  reload: "Reload the page",
  stale: "Below is what was found before.",
};
