import type { Overview } from "../../core/source.ts";
import { english } from "../../ui/words/english.ts";
import type { Route } from "../route.ts";
import { AboutView } from "./view.tsx";

export const about: Route<Overview> = {
  load: ({ source }) => source.overview(),
  head: (_, words = english) => ({ title: words.about.title, description: words.about.head }),
  View: AboutView,
};
