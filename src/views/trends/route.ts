import type { TrendsPage } from "../../core/pages/trends.ts";
import { english } from "../../ui/words/english.ts";
import type { Route } from "../route.ts";
import { TrendsView } from "./view.tsx";

export const trends: Route<TrendsPage> = {
  load: ({ source }) => source.trends(),
  head: (_, words = english) => ({ title: words.trends.title, description: words.trends.head }),
  View: TrendsView,
};
