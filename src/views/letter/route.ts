import { letterPath } from "../../app/links.ts";
import type { AuthorsPage } from "../../core/pages/authors.ts";
import { english } from "../../ui/words/english.ts";
import type { Route } from "../route.ts";
import { AuthorsView } from "../shared/authors-view.tsx";

export const letter: Route<AuthorsPage> = {
  async load({ params, source }) {
    // All of them: without scripts nothing could be added to the list.
    const page = await source.authors({ initial: params["initial"] ?? "", limit: Infinity });
    return page.total > 0 ? page : undefined;
  },
  head: ({ initial = "", total }, words = english) => ({
    title: words.authors.titleOf(initial),
    description: words.authors.headOf(initial, total),
  }),
  View: AuthorsView,
  async paths(source) {
    const { initials } = await source.authors({ limit: 0 });
    return initials.map(({ initial }) => letterPath(initial));
  },
};
