import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";

const { folder } = inject("site");

/** Every page's path below the site's root ("papers/x/", "" for the first) → its HTML. */
const pages = new Map<string, string>();

beforeAll(async () => {
  for (const name of await readdir(folder, { recursive: true })) {
    const file = name.replaceAll("\\", "/");
    if (!/(?:^|\/)index\.html$/.test(file)) continue;
    pages.set(file.slice(0, -"index.html".length), await readFile(join(folder, file), "utf8"));
  }
});

/** What a page links to, as paths below the site's root; other hosts, and the page's own parts, are left out. */
function linksOf(path: string, html: string): string[] {
  const found = html.matchAll(/<(?:a|link|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g);
  return [...found].flatMap((match) => {
    const url = new URL(match[1]!.replaceAll("&amp;", "&"), `http://site/${path}`);
    return url.host === "site" ? [decodeURIComponent(url.pathname.slice(1))] : [];
  });
}

function count(pattern: RegExp): number {
  return [...pages.keys()].filter((path) => pattern.test(path)).length;
}

describe("the finished site", () => {
  test("has a page for every paper, author and topic, their indexes, the map and the trends", () => {
    expect(count(/^papers\/[^/]+\/$/)).toBe(216);
    expect(count(/^authors\/[^/]+\/$/)).toBeGreaterThan(700);
    expect(count(/^topics\/[^/]+\/$/)).toBeGreaterThanOrEqual(60);
    for (const path of ["", "topics/", "authors/", "authors/by/s/", "map/", "trends/", "about/"]) {
      expect([...pages.keys()]).toContain(path);
    }
  });

  test("links to nothing that does not exist", () => {
    const dead: string[] = [];
    for (const [path, html] of pages) {
      for (const link of linksOf(path, html)) {
        const exists = link === "" || link.endsWith("/") ? pages.has(link) : existsSync(join(folder, link));
        if (!exists) dead.push(`${path} → ${link}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test("links from somewhere to every page, from its first on", () => {
    const reached = new Set([""]);
    for (const path of reached) {
      for (const link of linksOf(path, pages.get(path) ?? "")) if (pages.has(link)) reached.add(link);
    }
    expect([...pages.keys()].filter((path) => !reached.has(path))).toEqual([]);
  });

  test("has no page of an author or a topic without papers", () => {
    const empty = [...pages]
      .filter(([path]) => /^(?:authors|topics)\/[^/]+\/$/.test(path))
      .filter(([path, html]) => !linksOf(path, html).some((link) => /^papers\/[^/]+\/$/.test(link)));
    expect(empty.map(([path]) => path)).toEqual([]);
  });

  test("leads from every paper to its authors and topics", () => {
    const path = "papers/generalization-at-the-edge-of-stability/";
    const links = linksOf(path, pages.get(path)!);
    expect(links).toContain("authors/umut-simsekli/");
    expect(links.some((link) => /^topics\/[^/]+\/$/.test(link))).toBe(true);
    expect(links).toEqual(expect.arrayContaining(["topics/", "authors/", "map/", "trends/"]));
  });

  test("sets no style within its pages, so that a strict security policy can hold", () => {
    const styled = [...pages].filter(([, html]) => /<[a-z]+\b[^>]*\sstyle="/i.test(html));
    expect(styled.map(([path]) => path)).toEqual([]);
  });
});
