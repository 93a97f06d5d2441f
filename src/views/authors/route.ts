import type { AuthorsPage } from "../../core/pages/authors.ts";
import { english } from "../../ui/words/english.ts";
import type { Route } from "../route.ts";
import { AuthorsView } from "../shared/authors-view.tsx";

/** Authors shown at first: those with most papers. */
const MOST = 90;

export const authors: Route<AuthorsPage> = {
  load: ({ source }) => source.authors({ limit: MOST }),
  head: ({ of }, words = english) => ({ title: words.authors.title, description: words.authors.head(of) }),
  View: AuthorsView,
};
