/** Every word of the interface, in German. A missing one does not compile. */
import { about } from "./de/about.ts";
import { cite } from "./de/cite.ts";
import { desk } from "./de/desk.ts";
import { facets } from "./de/facets.ts";
import { date, list, number, percent } from "./de/figures.ts";
import { library } from "./de/library.ts";
import { paper } from "./de/paper.ts";
import { author, authors, lists } from "./de/people.ts";
import { map, trends } from "./de/plots.ts";
import { results } from "./de/results.ts";
import { notes, rescue, search } from "./de/search.ts";
import { failure, missing, site } from "./de/site.ts";
import { star } from "./de/star.ts";
import { topic, topics } from "./de/topics.ts";
import type { Catalogue } from "./english.ts";

export const de: Catalogue = {
  locale: "de",
  textLanguage: "",
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
  desk,
};
