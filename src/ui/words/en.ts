/**
 * The words of the frame and of the search page, in English: what the first scripts need. Those of the other pages
 * stand in {@link "./english.ts"}. Numbers come formatted; a sentence that depends on a number is a function of it.
 */
import { facets } from "./en/facets.ts";
import { date, list, number, percent } from "./en/figures.ts";
import { results } from "./en/results.ts";
import { notes, rescue, search } from "./en/search.ts";
import { failure, missing, site } from "./en/site.ts";
import { star } from "./en/star.ts";

export const en = {
  /** BCP 47. Day before month, as most of the world reads it. */
  locale: "en-GB",
  /**
   * What a text of a listing says of its language. Records do not tell it, most of it is English: here nothing is said
   * and the page's own language holds, elsewhere "" says that it is unknown, so that no English abstract is spoken and
   * hyphenated as if it were German.
   */
  textLanguage: undefined as "" | undefined,
  number,
  percent,
  list,
  date,
  site,
  search,
  results,
  notes,
  rescue,
  facets,
  star,
  missing,
  failure,
};

/** The words of the frame and of the search page. */
export type Words = typeof en;
