import type { TrendsPage } from "../../core/pages/trends.ts";
import type { Route } from "../route.ts";
import { TrendsView } from "./view.tsx";

export const trends: Route<TrendsPage> = {
  load: ({ source }) => source.trends(),
  head: (_, words) => ({ title: words.trends.title, description: words.trends.head }),
  View: TrendsView,
};
