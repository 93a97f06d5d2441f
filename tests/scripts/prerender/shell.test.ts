import { expect, test } from "vitest";
import { printCitations } from "../../../scripts/prerender/citations.ts";
import { LOST_PAGE, prerender } from "../../../scripts/prerender/index.tsx";
import { pagePaths } from "../../../scripts/prerender/paths.ts";
import { openRealSource } from "../../support/real-source.ts";

const TEMPLATE = `<!doctype html>
<html lang="en" data-root="./">
  <head>
    <title>Literature Explorer</title>
    <script type="module" src="./assets/index.js"></script>
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`;

const ONE_OF_A_KIND = [
  "/",
  "/topics/",
  "/authors/",
  "/map/",
  "/trends/",
  "/library/",
  "/compare/",
  "/about/",
];

test("a shell has the pages that there is one of, and one for all others", async () => {
  const { source } = await openRealSource();
  expect(await pagePaths(source, "shell")).toEqual(ONE_OF_A_KIND);
  const files = new Map<string, string>();
  const site = { title: "Theory Papers" };
  const all = prerender({ template: TEMPLATE, source, site, code: new Map(), base: "/sub/", pages: "shell" });
  for await (const { file, html } of all) files.set(file, html);
  expect([...files.keys()].toSorted()).toEqual(
    [LOST_PAGE, ...ONE_OF_A_KIND.map((path) => `${path.slice(1)}index.html`)].toSorted(),
  );
  const shell = files.get(LOST_PAGE)!;
  expect(shell).toContain("<title>Theory Papers</title>");
  expect(shell).not.toContain("noindex");
  expect(shell).toContain('data-src="assets/index.js"');
});

test("a shell has the library's citations and none of a paper", async () => {
  const { source } = await openRealSource();
  const files: string[] = [];
  for await (const { file } of printCitations(source, "shell")) files.push(file);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !file.startsWith("data/"))).toEqual([]);
});
