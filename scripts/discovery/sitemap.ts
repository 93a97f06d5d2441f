/** The list of all pages for crawlers: https://www.sitemaps.org/protocol.html. */
import { SITEMAP } from "../../src/core/site-files.ts";
import { element, printXml, textElement } from "./xml.ts";

const XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** More than this a sitemap may not hold; beyond it several stand under an index. */
const MOST_URLS = 50_000;

/**
 * Without `lastmod`: when a page last changed is not known to a build that reads no clock, and a made-up date teaches
 * crawlers to believe none.
 * @param urls the pages' public addresses.
 * @param publicHref the public address of a file of the site.
 * @returns file below the site's root → its text.
 */
export function makeSitemaps(
  urls: readonly string[],
  publicHref: (file: string) => string,
  most = MOST_URLS,
): Map<string, string> {
  if (urls.length <= most) return new Map([[SITEMAP, printUrls(urls)]]);
  const parts = new Map<string, string>();
  for (let at = 0; at < urls.length; at += most) {
    parts.set(`sitemap-${at / most + 1}.xml`, printUrls(urls.slice(at, at + most)));
  }
  const index = [...parts.keys()].map((file) => element("sitemap", {}, textElement("loc", publicHref(file))));
  return new Map([[SITEMAP, printXml(element("sitemapindex", { xmlns: XMLNS }, ...index))], ...parts]);
}

function printUrls(urls: readonly string[]): string {
  return printXml(
    element("urlset", { xmlns: XMLNS }, ...urls.map((url) => element("url", {}, textElement("loc", url)))),
  );
}
