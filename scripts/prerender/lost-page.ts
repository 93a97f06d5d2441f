import type { HeadElement } from "../../src/app/page-head.ts";
import { escapeHtml, printTag } from "./document.ts";

/**
 * Finds the site's root from any address below it, then gives the page its addresses. Static hosts serve 404.html at
 * every depth, so nothing in it can be relative, and one build is to work under any path, so nothing can be absolute.
 * The folders above are asked for the data's manifest: first those in which a folder of the site's own stands, then
 * the others, the nearest first. Empty parts are dropped, for "//other.example/" would be another host.
 */
const FIND_ROOT = `
(async () => {
  const parts = location.pathname.split("/").slice(0, -1).filter(Boolean);
  const depths = [...parts.keys(), parts.length].reverse();
  const likely = depths.filter((depth) => OWN.includes(parts[depth]));
  const order = [...likely, ...depths.filter((depth) => !likely.includes(depth))];
  let root = "/";
  for (const depth of order) {
    root = ["", ...parts.slice(0, depth), ""].join("/");
    if (depth === order.at(-1)) break;
    const answer = await fetch(root + "data/manifest.json", { method: "HEAD" }).catch(() => undefined);
    if (answer?.ok) break;
  }
  document.documentElement.dataset.root = root;
  for (const element of document.querySelectorAll("[data-href], [data-src]")) {
    const { href, src } = element.dataset;
    if (href !== undefined) element.setAttribute("href", root + href);
    if (src) import(root + src);
  }
})();
`;

/**
 * The page for addresses where nothing stands, of a build that does not know its path.
 * @param template the bundler's `index.html`.
 * @param page.root the way to the site's root from where most lost addresses are.
 * @param page.html what is read until the app is there, or where scripts are off.
 * @param own names of the folders that pages stand in: "papers", "about".
 */
export function makeLostPage(
  template: string,
  page: { site: string; title: string; tags: readonly HeadElement[]; root: string; html: string },
  own: readonly string[],
): string {
  const script = FIND_ROOT.replace("OWN", () => JSON.stringify(own));
  const styles = template.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const head = [
    `<title>${escapeHtml(page.title)}</title>`,
    ...page.tags.map(printTag),
    // Where no script can find the root, it is looked for where most lost addresses are.
    `<noscript>${styles.join("").replaceAll('href="./', () => `href="${page.root}`)}</noscript>`,
  ];
  return (
    template
      // A browser warns of a preload without an address, and the script asks for the same files.
      .replaceAll(/\s*<link rel="(?:module)?preload"[^>]*>/g, "")
      .replaceAll(/\b(src|href)="\.\//g, (_, name: string) => `data-${name}="`)
      .replace(' data-root="./"', () => ` data-site="${escapeHtml(page.site)}"`)
      .replace(/<title>[^<]*<\/title>/, () => head.join("\n    "))
      .replace(
        '<div id="app"></div>',
        () => `<div id="app">${page.html}</div>\n    <script>${script}</script>`,
      )
  );
}
