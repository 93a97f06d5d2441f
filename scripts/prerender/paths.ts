import type { Source } from "../../src/core/source.ts";
import { ROUTES } from "../../src/views/index.ts";
import { openRoute } from "../../src/views/open.ts";
import type { Pages } from "./share.ts";

/** A path becomes folders of the site: no part of it may climb out of them, or mean something to a file system. */
const SAFE_PATH = /^\/(?:[A-Za-z0-9][\w-]*\/)*$/;

/**
 * The app paths of all pages, as the build writes them and the sitemap lists them.
 * @param pages "shell": those of routes that have one page.
 */
export async function pagePaths(source: Source, pages: Pages = "all"): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of ROUTES) {
    const route = await openRoute(entry);
    if (pages === "shell" && route.paths) continue;
    for (const path of (await route.paths?.(source)) ?? [entry.pattern]) {
      if (!SAFE_PATH.test(path)) throw new Error(`no page can be written for ${path}`);
      paths.push(path);
    }
  }
  return paths;
}
