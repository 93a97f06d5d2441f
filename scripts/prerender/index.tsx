import { renderToString } from "react-dom/server";
import { PAGE_DATA_ID, printJson, printPageData, type SiteWords } from "../../src/app/page-data.ts";
import { rootFrom } from "../../src/app/links.ts";
import type { Manifest } from "../../src/core/schema.ts";
import type { Source } from "../../src/core/source.ts";
import { App } from "../../src/views/app.tsx";
import { headOf } from "../../src/views/head.ts";
import { ROUTES } from "../../src/views/index.ts";
import { StaticNotFound } from "../../src/views/not-found/static.tsx";
import { loadPage } from "../../src/views/open.ts";
import { fillDocument } from "./document.ts";
import { graphOf } from "./graph.ts";
import { makeLostPage } from "./lost-page.ts";
import { pagePaths } from "./paths.ts";
import type { Pages, Share } from "./share.ts";

export type Prerendered = { file: string; html: string };

/** The page that hosts serve where nothing stands; it has an address of no route's. */
const NOT_FOUND = "/404/";
export const LOST_PAGE = "404.html";

/**
 * Renders every page of the site as finished HTML, one at a time: each page is let go of before the next is made.
 * @param options.template the bundler's `index.html`.
 * @param options.base where the site will stand ("/project/"), if that is known.
 * @param options.code a route's id → the script files of the app on its page, below the root.
 * @param options.share which of the pages; absent: all. The page for lost addresses is in the first share.
 * @param options.pages "shell": no page a paper, author or topic; the page for lost addresses stands for these.
 * @returns files below the site's root, `index.html` of a folder each, and `404.html`.
 */
export async function* prerender(options: {
  template: string;
  source: Source;
  site: Manifest["site"];
  code: ReadonlyMap<string, readonly string[]>;
  base?: string;
  share?: Share;
  pages?: Pages;
}): AsyncGenerator<Prerendered> {
  const { template, source, site, code, base, share = { at: 0, of: 1 }, pages = "all" } = options;
  const isShell = pages === "shell";
  const words: SiteWords = {
    title: site.title,
    ...(site.description !== undefined && { description: site.description }),
    ...(site.address !== undefined && { address: site.address }),
  };

  for (const [place, path] of [NOT_FOUND, ...(await pagePaths(source, pages))].entries()) {
    if (place % share.of !== share.at) continue;
    const page = await loadPage(path, "", source);
    const missing = path === NOT_FOUND;
    const root = missing ? (base ?? "../../") : rootFrom(path);
    const head = headOf(page, words, { search: "", root });
    if (missing && (isShell || base === undefined)) {
      // Most lost addresses are of papers, authors and topics, two folders down.
      const html = renderToString(<StaticNotFound home={site.address ?? root} expected={isShell} />);
      // A page that stands for many is none that is missing.
      const tags = isShell ? [] : head.tags.filter(({ name }) => name === "meta");
      const title = isShell ? site.title : head.title;
      yield {
        file: LOST_PAGE,
        html: makeLostPage(template, { site: site.title, title, tags, root, html }, ownFolders()),
      };
      continue;
    }
    const graph = await graphOf(page, source, words);
    const html = renderToString(
      <App source={source} site={words} path={path} first={page} {...(missing && { absoluteRoot: root })} />,
    );
    yield {
      file: missing ? LOST_PAGE : `${path.slice(1)}index.html`,
      html: fillDocument(template, {
        root,
        code: code.get(page.route?.id ?? "") ?? [],
        later: page.route !== undefined && !isScripted(page.route.id),
        ...head,
        ...(graph && { graph: printJson(graph) }),
        html,
        json: printPageData({
          route: page.route?.id ?? "",
          params: page.params,
          path,
          data: page.data,
          site: words,
        }),
        dataId: PAGE_DATA_ID,
      }),
    };
  }
}

const isScripted = (id: string): boolean => ROUTES.some((entry) => entry.id === id && entry.scripted);

/** The folders at the site's root that pages stand in. */
function ownFolders(): string[] {
  return ROUTES.flatMap(({ pattern }) => pattern.split("/")[1] || []);
}
