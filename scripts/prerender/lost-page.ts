import { escapeHtml } from "./document.ts";

/**
 * Finds the site's root from any address below it, then gives the page its addresses. Static hosts serve 404.html at
 * every depth, so nothing in it can be relative, and one build is to work under any path, so nothing can be absolute.
 * Folders of the site's own show where it begins; where the address names none of them, the folders above are asked
 * for the data's manifest, the nearest first.
 */
const FIND_ROOT = `
(async () => {
  const folders = location.pathname.split("/").slice(0, -1);
  const known = folders.findIndex((name) => OWN.includes(name));
  const depths = known > 0 ? [known] : folders.map((_, at) => at + 1).reverse();
  let root = "/";
  for (const depth of depths) {
    root = folders.slice(0, depth).join("/") + "/";
    if (depth === depths.at(-1)) break;
    const answer = await fetch(root + "data/manifest.json", { method: "HEAD" }).catch(() => undefined);
    if (answer?.ok) break;
  }
  document.documentElement.dataset.root = root;
  for (const element of document.querySelectorAll("[data-href], [data-src]")) {
    const { href, src } = element.dataset;
    if (href) element.setAttribute("href", root + href);
    if (src) import(root + src);
  }
})();
`;

/**
 * The page for addresses where nothing stands, of a build that does not know its path.
 * @param template the bundler's `index.html`.
 * @param words the site's title, and what is read until the app is there, or where scripts are off.
 * @param own names of the folders that pages stand in: "papers", "about".
 */
export function makeLostPage(
  template: string,
  words: { site: string; heading: string },
  own: readonly string[],
): string {
  const script = FIND_ROOT.replace("OWN", () => JSON.stringify(own));
  return (
    template
      // A browser warns of a preload without an address, and the script asks for the same files.
      .replaceAll(/\s*<link rel="modulepreload"[^>]*>/g, "")
      .replaceAll(/\b(src|href)="\.\//g, (_, name: string) => `data-${name}="`)
      .replace(' data-root="./"', "")
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(words.site)}</title>`)
      .replace(
        '<div id="app"></div>',
        () => `<div id="app"><h1>${escapeHtml(words.heading)}</h1></div>\n    <script>${script}</script>`,
      )
  );
}
