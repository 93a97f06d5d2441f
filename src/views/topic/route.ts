import { PAGE_SIZE } from "../../app/address.ts";
import { topicPath } from "../../app/links.ts";
import type { TopicPage } from "../../core/pages/topic.ts";
import { FEED, FEED_TYPE } from "../../core/site-files.ts";
import { link } from "../head.ts";
import { english } from "../../ui/words/english.ts";
import type { Route } from "../route.ts";
import { TopicView } from "./view.tsx";

export const topic: Route<TopicPage> = {
  load: ({ params, source, shown = PAGE_SIZE }) => source.topic(params["id"] ?? "", shown),
  head: ({ topic: { id, label, description }, papers, years }, words = english, { href }) => ({
    title: label,
    description: words.topic.head(label, papers.total, description),
    // A feed is of papers with a date.
    tags:
      years.length === 0
        ? []
        : [link({ rel: "alternate", type: FEED_TYPE, title: label })(href(topicPath(id) + FEED))],
  }),
  View: TopicView,
  paths: async (source) => (await source.ids("topics")).map(topicPath),
};
