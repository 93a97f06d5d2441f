import { paperPath } from "../../app/links.ts";
import type { PaperPage } from "../../core/source.ts";
import type { Route } from "../route.ts";
import { citationTags } from "./citation-tags.ts";
import { asLine } from "../../core/text/plain-line.ts";
import { PaperView } from "./view.tsx";

/** Characters of the abstract that stand in the page's description, as search engines show it. */
const DESCRIPTION = 300;

export const paper: Route<PaperPage> = {
  load: ({ params, source }) => source.paper(params["id"] ?? ""),
  head({ paper: shown, labels: { topics } }, _, place) {
    const { title, abstract } = shown;
    return {
      title: asLine(title),
      ...(abstract && { description: shorten(asLine(abstract)) }),
      kind: "article",
      tags: citationTags(shown, topics, place),
    };
  },
  View: PaperView,
  paths: async (source) => (await source.ids("papers")).map(paperPath),
};

/** Cut between words. */
function shorten(text: string): string {
  if (text.length <= DESCRIPTION) return text;
  const cut = text.lastIndexOf(" ", DESCRIPTION);
  return `${text.slice(0, cut > 0 ? cut : DESCRIPTION)}…`;
}
