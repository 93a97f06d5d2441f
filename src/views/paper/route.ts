import { paperPath } from "../../app/links.ts";
import type { PaperPage } from "../../core/source.ts";
import { plainText } from "../../ui/rich-text.tsx";
import type { Route } from "../route.ts";
import { PaperView } from "./view.tsx";

/** Characters of the abstract that stand in the page's description, as search engines show it. */
const DESCRIPTION = 300;

export const paper: Route<PaperPage> = {
  load: ({ params, source }) => source.paper(params["id"] ?? ""),
  head({ paper: { title, abstract } }) {
    return { title: plainText(title), ...(abstract && { description: shorten(plainText(abstract)) }) };
  },
  View: PaperView,
  paths: async (source) => (await source.ids()).papers.map(paperPath),
};

/** Cut between words. */
function shorten(text: string): string {
  if (text.length <= DESCRIPTION) return text;
  const cut = text.lastIndexOf(" ", DESCRIPTION);
  return `${text.slice(0, cut > 0 ? cut : DESCRIPTION)}…`;
}
