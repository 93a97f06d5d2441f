/** The first page's data, which the build puts into the page as JSON so that the app takes over without asking. */

/** The id of the `<script type="application/json">` that holds it. */
export const PAGE_DATA_ID = "page-data";

/** What a prerendered page says of itself. */
export type PageData = {
  /** The route's id. */
  route: string;
  params: Record<string, string>;
  /** The app path that was rendered: "/papers/x/". */
  path: string;
  /** What the route's `load` gave; absent where there is nothing to show, as on 404.html. */
  data?: unknown;
  site: SiteWords;
};

/** What the site says of itself; `address` is its public address, where that is known. */
export type SiteWords = { title: string; description?: string; address?: string };

export function printPageData(page: PageData): string {
  return printJson(page);
}

/** JSON that may stand within a script element: no "<" can end it or open a comment. */
export function printJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** @returns `undefined` on a page that was not prerendered. */
export function readPageData(document: Document): PageData | undefined {
  const content = document.getElementById(PAGE_DATA_ID)?.textContent;
  const page: unknown = content ? JSON.parse(content) : undefined;
  return isPageData(page) ? page : undefined;
}

/** The build of this very app wrote it and checked the data; here it is only told from something else altogether. */
function isPageData(value: unknown): value is PageData {
  return (
    typeof value === "object" && value !== null && "route" in value && "path" in value && "site" in value
  );
}
