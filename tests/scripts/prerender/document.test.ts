import fc from "fast-check";
import { expect, test } from "vitest";
import { fillDocument, putScriptsLast } from "../../../scripts/prerender/document.ts";
import { printJson } from "../../../src/app/page-data.ts";
import { headElements } from "../../support/html.ts";

const TEMPLATE = `<!doctype html>
<html lang="en" data-root="./">
  <head>
    <meta charset="utf-8" />
    <title>Literature Explorer</title>
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`;

/** Text that would end an attribute, an element or the head, if it could. Controls are gone before it comes here. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        '"',
        "'",
        ">",
        "</title>",
        "</head>",
        "</script>",
        "<!--",
        "-->",
        "<script>",
        "$&",
        "&quot;",
        "`",
      ),
    ),
  )
  .map((parts) => parts.join(""));

test("any text stands in the head as text: in the title, in tags and in what schema.org is told", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const html = fillDocument(TEMPLATE, {
        root: "../../",
        code: [],
        later: true,
        title: `${text}.`,
        tags: [
          { name: "meta", attributes: { name: "citation_title", content: text } },
          { name: "link", attributes: { rel: "alternate", href: text } },
        ],
        graph: printJson({ headline: text }),
        html: "",
        json: "{}",
        dataId: "data",
      });
      const [charset, title, meta, link, graph, ...more] = headElements(html);
      expect(charset!.attributes).toEqual({ charset: "utf-8" });
      expect(title!.text).toBe(`${text}.`);
      expect(meta!.attributes["content"]).toBe(text);
      expect(link!.attributes["href"]).toBe(text);
      expect(JSON.parse(graph!.text)).toEqual({ headline: text });
      expect(more).toEqual([]);
    }),
  );
});

test("the first script lets the page's styles go first", () => {
  const bundled = `<head>
    <script type="module" crossorigin src="./assets/start.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/more.js">
    <link rel="stylesheet" crossorigin href="./assets/start.css">
  </head>`;
  const html = putScriptsLast(bundled);
  const later = headElements(html).filter(({ attributes }) => attributes["fetchpriority"] === "low");
  expect(later.map(({ attributes }) => attributes)).toEqual([
    { type: "module", fetchpriority: "low", crossorigin: "", src: "./assets/start.js" },
    // A preload is used for a module only where both are asked for alike: as script, without credentials of others.
    { rel: "preload", as: "script", fetchpriority: "low", crossorigin: "", href: "./assets/more.js" },
  ]);
  expect(html).not.toContain("modulepreload");
});

test.each([
  [true, '<html lang="en" data-root="../../" data-code="assets/main.js assets/route.js" data-app="later">'],
  [false, '<html lang="en" data-root="../../" data-code="assets/main.js assets/route.js">'],
])("a page names its app's files, and whether they wait: %s", (later, expected) => {
  const html = fillDocument(TEMPLATE, {
    root: "../../",
    code: ["assets/main.js", "assets/route.js"],
    later,
    title: "A paper",
    tags: [],
    html: "",
    json: "{}",
    dataId: "data",
  });
  expect(/<html[^>]*>/.exec(html)?.[0]).toBe(expected);
});
