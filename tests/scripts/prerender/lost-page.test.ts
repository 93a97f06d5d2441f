import { describe, expect, test } from "vitest";
import { runInNewContext } from "node:vm";
import { makeLostPage } from "../../../scripts/prerender/lost-page.ts";
import { headElements, metaValues } from "../../support/html.ts";

const TEMPLATE = `<!doctype html>
<html lang="en" data-root="./">
  <head>
    <link rel="icon" href="./favicon.svg" />
    <title>Literature Explorer</title>
    <link rel="preload" as="script" crossorigin href="./assets/shared.js">
    <script type="module" src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`;

const PAGE = makeLostPage(
  TEMPLATE,
  {
    site: "Theory Papers",
    title: "No page here · Theory Papers",
    tags: [{ name: "meta", attributes: { name: "robots", content: "noindex" } }],
    root: "../../",
    html: `<h1>No page here</h1><a href="../../" data-href="">See all papers</a>`,
  },
  ["papers", "topics", "authors"],
);

/**
 * Runs the page's script as a browser would at an address of a host.
 * @param base where the site stands on that host.
 * @returns the root that the script finds.
 */
async function findRoot(pathname: string, base: string): Promise<string> {
  const [, script = ""] = /<script>([^<]*)<\/script>/.exec(PAGE) ?? [];
  const dataset: { root?: string } = {};
  await (runInNewContext(script, {
    location: { pathname },
    document: { documentElement: { dataset }, querySelectorAll: () => [] },
    fetch: async (address: string) => ({ ok: address === `${base}data/manifest.json` }),
  }) as Promise<void>);
  return dataset.root!;
}

describe("the page for lost addresses", () => {
  test("says so and leads home without a script, and is not to be indexed", () => {
    const head = headElements(PAGE);
    expect(head.find(({ name }) => name === "title")!.text).toBe("No page here · Theory Papers");
    expect(metaValues(head, "robots")).toEqual(["noindex"]);
    expect(PAGE).toContain(`<h1>No page here</h1><a href="../../"`);
    expect(PAGE).toContain(
      `<noscript><link rel="stylesheet" crossorigin href="../../assets/index.css"></noscript>`,
    );
  });

  test("asks for nothing by an address that would be relative to the lost one", () => {
    const addresses = PAGE.replace(/<a [^>]*>|<noscript>.*<\/noscript>/g, "").match(
      /\s(?:src|href)="[^"]*"/g,
    );
    expect(addresses).toBeNull();
  });

  test.each([
    ["/papers/no-such-paper/", "/"],
    ["/nowhere", "/"],
    ["/some/deep/base/papers/no-such-paper/", "/some/deep/base/"],
    ["/some/deep/base/no/such/thing", "/some/deep/base/"],
    // Where the site itself stands in a folder of such a name, or a paper is called like one.
    ["/papers/authors/nobody/", "/papers/"],
    ["/project/papers/topics/", "/project/"],
    ["/project//papers/x/", "/project/"],
  ])("finds the root of %s at %s", async (pathname, base) => {
    expect(await findRoot(pathname, base)).toBe(base);
  });

  test("never takes another host for the site's", async () => {
    for (const pathname of [
      "//other.example/x",
      "///other.example/papers/x/",
      "/\\other.example/papers/x/",
    ]) {
      expect(new URL(await findRoot(pathname, "/nowhere/"), "https://papers.example").host).toBe(
        "papers.example",
      );
    }
  });
});
