import type { TopicsPage } from "../../core/pages/topics.ts";
import { english } from "../../ui/words/english.ts";
import type { Route } from "../route.ts";
import { TopicsView } from "./view.tsx";

export const topics: Route<TopicsPage> = {
  load: ({ source }) => source.topics(),
  head: ({ total }, words = english) => ({
    title: words.topics.title,
    description: words.topics.head(total),
  }),
  View: TopicsView,
};
