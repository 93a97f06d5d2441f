/** The heads of all pages of the project's own listings, as the build writes them; their bodies are left out. */
import { fillDocument } from "../../scripts/prerender/document.ts";
import { graphOf } from "../../scripts/prerender/graph.ts";
import { pagePaths } from "../../scripts/prerender/paths.ts";
import { rootFrom } from "../../src/app/links.ts";
import { printJson, type SiteWords } from "../../src/app/page-data.ts";
import type { Paper } from "../../src/core/schema.ts";
import { headOf } from "../../src/views/head.ts";
import { loadPage } from "../../src/views/open.ts";
import { openRealSource } from "./real-source.ts";

const TEMPLATE = `<!doctype html>
<html lang="en" data-root="./">
  <head>
    <meta charset="utf-8" />
    <title>Literature Explorer</title>
    <script type="module" crossorigin src="./assets/index.js"></script>
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`;

export type HeadsOfSite = {
  papers: Paper[];
  /** The app path → the page's HTML. */
  pages: Map<string, string>;
};

/** @param site what `site.json` would say. */
export async function writeHeads(site: SiteWords): Promise<HeadsOfSite> {
  const { source, papers } = await openRealSource();
  const pages = new Map<string, string>();
  for (const path of await pagePaths(source)) {
    const page = await loadPage(path, "", source);
    const root = rootFrom(path);
    const graph = await graphOf(page, source, site);
    const html = fillDocument(TEMPLATE, {
      root,
      code: [],
      later: true,
      ...headOf(page, site, { search: "", root }),
      ...(graph && { graph: printJson(graph) }),
      html: "",
      json: "{}",
      dataId: "data",
    });
    pages.set(path, html);
  }
  return { papers, pages };
}
