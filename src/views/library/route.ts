import { english } from "../../ui/words/english.ts";
import type { Route } from "../route.ts";
import { LibraryView } from "./view.tsx";

/** The build knows no reader: the page is filled in the browser. */
export const library: Route<Record<string, never>> = {
  load: async () => ({}),
  head: (_, words = english) => ({ title: words.library.title }),
  View: LibraryView,
};
