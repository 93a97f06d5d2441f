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

test("scripts let the page's styles go first, and those of the page's route as well", () => {
  const bundled = `<html data-root="./"><head><title>x</title>
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/shared.js">
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head><body><div id="app"></div></body></html>`;
  const html = fillDocument(putScriptsLast(bundled), {
    root: "../../",
    code: ["assets/route.js"],
    title: "A paper",
    tags: [],
    html: "",
    json: "{}",
    dataId: "data",
  });
  const later = headElements(html).filter(({ attributes }) => attributes["fetchpriority"] === "low");
  expect(later.map(({ attributes }) => attributes)).toEqual([
    // A preload is used for a module only where both are asked for alike: as script, without credentials of others.
    {
      rel: "preload",
      as: "script",
      fetchpriority: "low",
      crossorigin: "",
      href: "../../assets/route.js",
    },
    { type: "module", fetchpriority: "low", crossorigin: "", src: "../../assets/index.js" },
    {
      rel: "preload",
      as: "script",
      fetchpriority: "low",
      crossorigin: "",
      href: "../../assets/shared.js",
    },
  ]);
  expect(html).not.toContain("modulepreload");
});
