import { letterPath } from "../../app/links.ts";
import type { AuthorsPage } from "../../core/pages/authors.ts";
import type { Route } from "../route.ts";
import { AuthorsView } from "../shared/authors-view.tsx";

/** Authors shown at first. */
const MOST = 400;

export const letter: Route<AuthorsPage> = {
  async load({ params, source, shown = MOST }) {
    const page = await source.authors({ initial: params["initial"] ?? "", limit: shown });
    return page.total > 0 ? page : undefined;
  },
  head: ({ initial = "", total }, words) => ({
    title: words.authors.titleOf(initial),
    description: words.authors.headOf(initial, total),
  }),
  View: AuthorsView,
  async paths(source) {
    const { initials } = await source.authors({ limit: 0 });
    return initials.map(({ initial }) => letterPath(initial));
  },
};
