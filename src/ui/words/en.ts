/**
 * Every word of the interface, in English. Another language is another file of the same shape. Numbers come
 * formatted; a sentence that depends on a number is a function of it.
 */
import { about } from "./en/about.ts";
import { cite } from "./en/cite.ts";
import { facets } from "./en/facets.ts";
import { list, number, percent } from "./en/figures.ts";
import { library } from "./en/library.ts";
import { paper } from "./en/paper.ts";
import { author, authors, lists } from "./en/people.ts";
import { map, trends } from "./en/plots.ts";
import { results } from "./en/results.ts";
import { notes, rescue, search } from "./en/search.ts";
import { failure, missing, site } from "./en/site.ts";
import { topic, topics } from "./en/topics.ts";

export const en = {
  /** BCP 47: for `Intl` and for `<html lang>`. Day before month, as most of the world reads it. */
  locale: "en-GB",
  number: (n: number) => number.format(n),
  percent: (share: number) => percent.format(share),
  list: (items: string[]) => list.format(items),
  site,
  search,
  results,
  notes,
  rescue,
  facets,
  paper,
  cite,
  lists,
  author,
  authors,
  topic,
  topics,
  map,
  trends,
  library,
  about,
  missing,
  failure,
};

/** The shape that every language has. */
export type Words = typeof en;
