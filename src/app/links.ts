/**
 * Addresses within the site. An app path starts at the site's own root: "/", "/papers/some-id/". Where that root
 * stands on its host is told by `<html data-root>`: relative to the page's own address ("../../") where the page has
 * a fixed place, absolute ("/project/") on the one page that is served everywhere, 404.html.
 */

/** The way from an app path back to the site's root: "/" → "./", "/papers/x/" → "../../". */
export function rootFrom(path: string): string {
  return "../".repeat(Math.max(0, path.split("/").length - 2)) || "./";
}

/**
 * The address for a link's `href`, written so that it works under any base without knowing it.
 * @param to an app path with its search: "/papers/x/", "/?q=edge".
 * @param root from {@link rootFrom}, or an absolute root.
 */
export function hrefOf(to: string, root: string): string {
  return root + to.replace(/^\//, "");
}

/** The base for the router: the path of the site's root, without its last slash. */
export function baseOf(root: string, pageAddress: string): string {
  return new URL(root, pageAddress).pathname.replace(/\/$/, "");
}

/** The app path of a page's address; "index.html" is the folder it stands in. */
export function pathOf(pathname: string, base: string): string {
  const inside = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  return inside.replace(/(?:^|\/)index\.html$/, "/") || "/";
}

/**
 * The public address of an app path.
 * @param address the site's own, "https://name.github.io/project/"; its last slash may be missing.
 */
export function publicAddress(to: string, address: string): string {
  return new URL(to.replace(/^\//, ""), address.endsWith("/") ? address : `${address}/`).href;
}

/** Where a paper's page is. */
export const paperPath = (id: string): string => `/papers/${encodeURIComponent(id)}/`;

/** Where a topic's page is. */
export const topicPath = (id: string): string => `/topics/${encodeURIComponent(id)}/`;

/** Where an author's page is. */
export const authorPath = (id: string): string => `/authors/${encodeURIComponent(id)}/`;

/** Where the authors of a letter are: "a" to "z", "other". */
export const letterPath = (initial: string): string => `/authors/by/${encodeURIComponent(initial)}/`;
