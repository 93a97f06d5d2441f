import { beforeAll, describe, expect, test } from "vitest";
import { makeDiscoveryFiles } from "../../../scripts/discovery/index.ts";
import { makeSitemaps } from "../../../scripts/discovery/sitemap.ts";
import { printOpenSearch } from "../../../scripts/discovery/open-search.ts";
import { pagePaths } from "../../../scripts/prerender/paths.ts";
import { openRealSource, type RealSource } from "../../support/real-source.ts";
import { childrenOf, readXml, type XmlElement } from "../../support/xml.ts";

const ADDRESS = "https://papers.example.org/theory/";

let real: RealSource;
let paths: string[];
/** With a public address, and without one. */
let known: Map<string, string>;
let unknown: Map<string, string>;

async function filesOf(address?: string): Promise<Map<string, string>> {
  const site = { title: "Theory Papers", ...(address !== undefined && { address }) };
  const files = new Map<string, string>();
  for await (const { file, text } of makeDiscoveryFiles({ source: real.source, site, paths }))
    files.set(file, text);
  return files;
}

beforeAll(async () => {
  real = await openRealSource();
  paths = await pagePaths(real.source);
  known = await filesOf(ADDRESS);
  unknown = await filesOf();
});

const only = (element: XmlElement, local: string): XmlElement => {
  const found = childrenOf(element, local);
  expect(found, local).toHaveLength(1);
  return found[0]!;
};

describe("the sitemap", () => {
  test("lists every page once, by its public address, and claims no date of change", () => {
    const root = readXml(known.get("sitemap.xml")!);
    expect(root.name).toBe("http://www.sitemaps.org/schemas/sitemap/0.9 urlset");
    const urls = root.children.map((url) => only(url, "loc").text);
    expect(urls.toSorted()).toEqual(paths.map((path) => ADDRESS + path.slice(1)).toSorted());
    expect(urls.length).toBeGreaterThan(1_000);
    expect(known.get("sitemap.xml")).not.toContain("lastmod");
  });

  test("is split under an index where it would hold more than a sitemap may", () => {
    const urls = Array.from({ length: 5 }, (_, at) => `https://x.example/${at}/`);
    const files = makeSitemaps(urls, (file) => `https://x.example/${file}`, 2);
    expect([...files.keys()]).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
    const index = readXml(files.get("sitemap.xml")!);
    expect(index.name).toBe("http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex");
    expect(index.children.map((part) => only(part, "loc").text)).toEqual([
      "https://x.example/sitemap-1.xml",
      "https://x.example/sitemap-2.xml",
      "https://x.example/sitemap-3.xml",
    ]);
    expect(readXml(files.get("sitemap-3.xml")!).children).toHaveLength(1);
  });

  test("holds fifty thousand addresses, and no more", () => {
    const urls = Array.from({ length: 50_001 }, (_, at) => `https://x.example/${at}/`);
    const href = (file: string): string => `https://x.example/${file}`;
    expect([...makeSitemaps(urls.slice(1), href).keys()]).toEqual(["sitemap.xml"]);
    const parts = makeSitemaps(urls, href);
    expect([...parts.keys()]).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    expect(parts.get("sitemap-1.xml")!.match(/<loc>/g)).toHaveLength(50_000);
    expect(parts.get("sitemap-2.xml")!.match(/<loc>[^<]*/g)).toEqual(["<loc>https://x.example/50000/"]);
  });

  test("is named in robots.txt, which lets everyone read everything", () => {
    expect(known.get("robots.txt")).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ADDRESS}sitemap.xml\n`);
  });
});

describe("a site that does not know its address", () => {
  test("has no file that could only lie about it", () => {
    expect(unknown.has("sitemap.xml")).toBe(false);
    expect(unknown.has("opensearch.xml")).toBe(false);
    expect(unknown.get("robots.txt")).toBe("User-agent: *\nAllow: /\n");
  });

  test("has feeds with links relative to themselves", () => {
    const entry = childrenOf(readXml(unknown.get("topics/generalization/feed.atom")!), "entry")[0]!;
    const [page] = childrenOf(entry, "link");
    expect(page!.attributes["href"]).toMatch(/^\.\.\/\.\.\/papers\/[a-z0-9-]+\/$/);
  });

  test("gives its entries the ids that they keep once the address is known", () => {
    const ids = (files: Map<string, string>): string[] =>
      childrenOf(readXml(files.get("feed.atom")!), "entry").map((entry) => only(entry, "id").text);
    expect(ids(unknown)).toEqual(ids(known));
  });
});

/** RFC 4287, sections 4.1.1 and 4.1.2, and RFC 3339 for dates. */
describe("every feed is as Atom asks", () => {
  const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
  const feeds = (): [file: string, root: XmlElement][] =>
    [...known].filter(([file]) => file.endsWith(".atom")).map(([file, text]) => [file, readXml(text)]);

  test("one of the newest papers, and one a topic that has a paper with a date", async () => {
    const topics = await real.source.ids("topics");
    const dated: string[] = [];
    for (const id of topics) {
      const page = await real.source.topic(id, real.papers.length);
      if (page!.papers.cards.some(({ date }) => date !== undefined)) dated.push(`topics/${id}/feed.atom`);
    }
    expect(dated.length).toBeGreaterThan(50);
    expect(
      feeds()
        .map(([file]) => file)
        .toSorted(),
    ).toEqual(["feed.atom", ...dated].toSorted());
  });

  test("with its id, title, address and the date of its newest entry", () => {
    for (const [file, feed] of feeds()) {
      expect(feed.name).toBe("http://www.w3.org/2005/Atom feed");
      expect(only(feed, "id").text).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(only(feed, "title").text).toContain("Theory Papers");
      const links = childrenOf(feed, "link").map(({ attributes }) => attributes);
      expect(links.find(({ rel }) => rel === "self")!["href"]).toBe(ADDRESS + file);
      const entries = childrenOf(feed, "entry");
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.length).toBeLessThanOrEqual(30);
      const dates = entries.map((entry) => only(entry, "updated").text);
      expect(dates.every((date) => DATE.test(date))).toBe(true);
      expect(only(feed, "updated").text).toBe(dates.toSorted().at(-1));
    }
    const ids = feeds().map(([, feed]) => only(feed, "id").text);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("with an id, a title, an author and a link to its page in each entry", () => {
    const titles = new Map(real.papers.map((paper) => [`${ADDRESS}papers/${paper.id}/`, paper]));
    const byId = new Map<string, string>();
    for (const [, feed] of feeds()) {
      for (const entry of childrenOf(feed, "entry")) {
        const [page] = childrenOf(entry, "link").filter(
          ({ attributes }) => attributes["rel"] === "alternate",
        );
        const href = page!.attributes["href"]!;
        const paper = titles.get(href)!;
        expect(only(entry, "updated").text.startsWith(paper.date!)).toBe(true);
        const names = childrenOf(entry, "author").map((author) => only(author, "name").text);
        expect(names).toEqual(
          paper.authors?.map(({ name }) => name) ?? [paper.organization ?? "Authors not listed"],
        );
        expect(only(entry, "title").text).not.toContain("$");
        // One id a paper, in whichever feed.
        const id = only(entry, "id").text;
        expect(byId.get(id) ?? href).toBe(href);
        byId.set(id, href);
      }
    }
  });

  test("newest first", () => {
    const dates = childrenOf(readXml(known.get("feed.atom")!), "entry").map((entry) =>
      only(entry, "updated").text.slice(0, 4),
    );
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(dates[0]).toBe(
      real.papers
        .flatMap(({ date }) => date?.slice(0, 4) ?? [])
        .toSorted()
        .at(-1),
    );
  });

  test("and does not change from build to build", async () => {
    expect(await filesOf(ADDRESS)).toEqual(known);
  });
});

/** OpenSearch 1.1, draft 6. */
describe("the description of the search", () => {
  test("leads to the site's own search", () => {
    const root = readXml(known.get("opensearch.xml")!);
    expect(root.name).toBe("http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription");
    const page = childrenOf(root, "Url").find(({ attributes }) => attributes["type"] === "text/html")!;
    expect(page.attributes["template"]).toBe(`${ADDRESS}?q={searchTerms}`);
  });

  test.each([
    ["Theory Papers", "Theory Papers"],
    ["Learning Theory Papers", "Learning Theory"],
    ["Wissenschaftsgeschichte", "Wissenschaftsges"],
  ])("%s has a short name of sixteen characters at most: %s", (title, short) => {
    const root = readXml(printOpenSearch({ title }, (file) => ADDRESS + file));
    expect(only(root, "ShortName").text).toBe(short);
  });
});
