/** The files by which the site is found and followed. */
import type { Manifest } from "../../src/core/schema.ts";
import { FEED, OPEN_SEARCH, SITEMAP } from "../../src/core/site-files.ts";
import type { PaperPage, Source } from "../../src/core/source.ts";
import { asLine } from "../../src/core/text/plain-line.ts";
import { type Entry, nameId, printFeed } from "./atom.ts";
import { printOpenSearch } from "./open-search.ts";
import { makeSitemaps } from "./sitemap.ts";

export type DiscoveryFile = { file: string; text: string };

/** Papers a feed: more than a month's on a topic, and few enough to fetch each hour. */
const FEED_LENGTH = 30;

/** An author must be named (RFC 4287, section 4.1.2), and no listing names one. */
const NO_AUTHOR = "Authors not listed";

/**
 * Feeds of the newest papers and of each topic, and `robots.txt`; where the site knows its public address also what
 * can say nothing without one: the sitemap and the OpenSearch description. Until then a feed's links are relative to the
 * feed itself, which RFC 4287 allows.
 * @param options.paths the app paths of all pages.
 * @returns files below the site's root.
 */
export async function* makeDiscoveryFiles(options: {
  source: Source;
  site: Manifest["site"];
  paths: readonly string[];
}): AsyncGenerator<DiscoveryFile> {
  const { source, site, paths } = options;
  const address = site.address?.replace(/\/*$/, "/");
  const publicHref = address === undefined ? undefined : (file: string) => address + file;

  yield { file: "robots.txt", text: printRobots(publicHref?.(SITEMAP)) };
  if (publicHref) {
    const urls = paths.map((path) => publicHref(path.slice(1)));
    for (const [file, text] of makeSitemaps(urls, publicHref)) yield { file, text };
    yield { file: OPEN_SEARCH, text: printOpenSearch(site, publicHref) };
  }

  const [papers, topics] = [await source.ids("papers"), await source.ids("topics")];
  const feeds = [{ folder: "", title: site.title, newest: papers.slice(0, FEED_LENGTH) }];
  for (const id of topics) {
    const topic = await source.topic(id, FEED_LENGTH);
    // What has no date cannot be told to be new.
    if (!topic || topic.years.length === 0) continue;
    feeds.push({
      folder: `topics/${id}/`,
      title: `${topic.topic.label} · ${site.title}`,
      newest: topic.papers.cards.map((card) => card.id),
    });
  }
  for (const { folder, title, newest } of feeds) {
    const root = address ?? "../".repeat(folder.split("/").length - 1);
    const pages = await Promise.all(newest.map((id) => source.paper(id)));
    const text = printFeed({
      id: nameId(site.title, "feed", folder),
      title,
      ...(publicHref && { self: publicHref(folder + FEED) }),
      href: (publicHref?.(folder) ?? root + folder) || "./",
      entries: pages.flatMap((page) => (page ? makeEntry(page, root, site.title) : [])),
    });
    yield { file: folder + FEED, text };
  }
}

/** @returns nothing for a paper without a date. */
function makeEntry({ paper, labels }: PaperPage, root: string, site: string): Entry[] {
  const { id, title, authors = [], organization, date, abstract, arxiv, doi, topics = [] } = paper;
  if (date === undefined) return [];
  const names = authors.map(({ name }) => name);
  return [
    {
      id: nameId(site, "paper", id),
      title: asLine(title),
      date,
      href: `${root}papers/${id}/`,
      authors: names.length > 0 ? names : [organization ?? NO_AUTHOR],
      ...(abstract && { summary: asLine(abstract) }),
      topics: topics.flatMap(({ id: topic }) => {
        const label = labels.topics[topic];
        return label === undefined ? [] : [{ id: topic, label }];
      }),
      related: [
        ...(arxiv ? [`https://arxiv.org/abs/${encodeURI(arxiv)}`] : []),
        ...(doi ? [`https://doi.org/${encodeURI(doi)}`] : []),
      ],
    },
  ];
}

/** Everything may be read (https://www.rfc-editor.org/rfc/rfc9309). Crawlers look for it at a domain's root alone. */
function printRobots(sitemap: string | undefined): string {
  return [
    "User-agent: *",
    "Allow: /",
    ...(sitemap === undefined ? [] : ["", `Sitemap: ${sitemap}`]),
    "",
  ].join("\n");
}
