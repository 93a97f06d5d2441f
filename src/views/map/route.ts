import type { MapPage } from "../../core/pages/map.ts";
import { english } from "../../ui/words/english.ts";
import type { Route } from "../route.ts";
import { LISTED } from "./use-in-view.ts";
import { MapView } from "./view.tsx";

export const map: Route<MapPage> = {
  load: ({ source }) => source.map(LISTED),
  head: ({ points }, words = english) => ({
    title: words.map.title,
    description: words.map.head(points.length),
  }),
  View: MapView,
};
