import { PAGE_SIZE } from "../../app/address.ts";
import { topicPath } from "../../app/links.ts";
import type { TopicPage } from "../../core/pages/topic.ts";
import type { Route } from "../route.ts";
import { TopicView } from "./view.tsx";

export const topic: Route<TopicPage> = {
  load: ({ params, source, shown = PAGE_SIZE }) => source.topic(params["id"] ?? "", shown),
  head: ({ topic: { label, description }, papers }, words) => ({
    title: label,
    description: words.topic.head(label, papers.total, description),
  }),
  View: TopicView,
  paths: async (source) => (await source.ids()).topics.map(topicPath),
};
