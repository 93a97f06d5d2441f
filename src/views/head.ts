import { hrefOf, publicAddress } from "../app/links.ts";
import type { SiteWords } from "../app/page-data.ts";
import { FEED, FEED_TYPE, OPEN_SEARCH, OPEN_SEARCH_TYPE } from "../core/site-files.ts";
import { en } from "../ui/words/en.ts";
import type { Catalogue } from "../ui/words/english.ts";
import type { Head, HeadPlace, HeadTag, OpenPage } from "./route.ts";

export type PageHead = { title: string; tags: HeadTag[] };

/** What the tags of every page are made from. */
type Facts = { page: OpenPage; head: Head; site: SiteWords; place: HeadPlace };

type Row = readonly [
  tag: (value: string, facts: Facts) => HeadTag,
  value: (facts: Facts) => string | undefined,
];

const isThere = ({ page }: Facts): boolean => page.route !== undefined;
const address = ({ page, place }: Facts): string | undefined => place.publicHref(page.path);

/**
 * Tag → where its value comes from; without a value there is no tag. Open Graph after https://ogp.me; a paper is not
 * given a `site_name`, for Zotero reads that as the journal that it appeared in.
 */
const ROWS: readonly Row[] = [
  [meta("name", "description"), ({ head }) => head.description],
  [meta("name", "robots"), (facts) => (isThere(facts) ? undefined : "noindex")],
  [link({ rel: "canonical" }), (facts) => (isThere(facts) ? address(facts) : undefined)],
  [meta("property", "og:title"), ({ head }) => head.title],
  [meta("property", "og:description"), ({ head }) => head.description],
  [meta("property", "og:type"), ({ head }) => head.kind ?? "website"],
  [meta("property", "og:url"), (facts) => (isThere(facts) ? address(facts) : undefined)],
  [meta("property", "og:site_name"), ({ head, site }) => (head.kind === "article" ? undefined : site.title)],
  [
    (href, { site }) => link({ rel: "alternate", type: FEED_TYPE, title: site.title })(href),
    ({ place }) => place.href(`/${FEED}`),
  ],
  [
    (href, { site }) => link({ rel: "search", type: OPEN_SEARCH_TYPE, title: site.title })(href),
    // Its file holds public addresses, and is not there without them.
    ({ place, site }) => (site.address === undefined ? undefined : place.href(`/${OPEN_SEARCH}`)),
  ],
];

export function meta(key: "name" | "property", name: string): (content: string) => HeadTag {
  return (content) => ({ name: "meta", attributes: { [key]: name, content } });
}

export function link(attributes: Record<string, string>): (href: string) => HeadTag {
  return (href) => ({ name: "link", attributes: { ...attributes, href } });
}

/** The title of a page, with the site's name in it, whatever its search. */
export function titleOf(page: OpenPage, site: SiteWords, words: Catalogue | undefined): string {
  return headOf(page, site, { search: "", root: "./" }, words).title;
}

/**
 * The head of a page, with the site's name in its title.
 * @param at.search the address's search: "?q=edge" or "".
 * @param at.root the way to the site's root, from `rootFrom`.
 */
export function headOf(
  page: OpenPage,
  site: SiteWords,
  at: { search: string; root: string },
  words?: Catalogue,
): PageHead {
  const place: HeadPlace = {
    search: at.search,
    href: (to) => hrefOf(to, at.root),
    publicHref: (to) => (site.address === undefined ? undefined : publicAddress(to, site.address)),
  };
  const { description = site.description, ...rest } = page.route?.head(page.data, words, place) ?? {
    title: (words ?? en).missing.title,
  };
  const head: Head = { ...rest, ...(description !== undefined && { description }) };
  const facts: Facts = { page, head, site, place };
  const tags = ROWS.flatMap(([tag, valueOf]) => {
    const value = valueOf(facts);
    return value === undefined || value === "" ? [] : [tag(value, facts)];
  });
  return { title: `${head.title} · ${site.title}`, tags: [...tags, ...(head.tags ?? [])] };
}
