import { PAGE_SIZE } from "../../app/address.ts";
import { authorPath } from "../../app/links.ts";
import type { AuthorPage } from "../../core/pages/author.ts";
import { english } from "../../ui/words/english.ts";
import type { Route } from "../route.ts";
import { AuthorView } from "./view.tsx";

export const author: Route<AuthorPage> = {
  load: ({ params, source, shown = PAGE_SIZE }) => source.author(params["id"] ?? "", shown),
  head: ({ name, papers, coauthors }, words = english) => ({
    title: name,
    kind: "profile",
    description: words.author.head(name, papers.total, coauthors.length),
  }),
  View: AuthorView,
  paths: async (source) => (await source.ids("authors")).map(authorPath),
};
