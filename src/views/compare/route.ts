import { english } from "../../ui/words/english.ts";
import type { Route } from "../route.ts";
import { CompareView } from "./view.tsx";

/** Which papers is said by the address's search, which the build does not know: the page is filled in the browser. */
export const compare: Route<Record<string, never>> = {
  load: async () => ({}),
  head: (_, words = english) => ({ title: words.library.compare.title }),
  View: CompareView,
};
