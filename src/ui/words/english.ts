/** Every word of the interface, in English: it comes with the code of the pages beside the search page. */
import { en } from "./en.ts";
import { about } from "./en/about.ts";
import { cite } from "./en/cite.ts";
import { desk } from "./en/desk.ts";
import { library } from "./en/library.ts";
import { paper } from "./en/paper.ts";
import { author, authors, lists } from "./en/people.ts";
import { map, trends } from "./en/plots.ts";
import { topic, topics } from "./en/topics.ts";

export const english = {
  ...en,
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

/** The shape that every language has. */
export type Catalogue = typeof english;
