import { type DefaultTreeAdapterMap, parse } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { prerender } from "../../../scripts/prerender/index.tsx";
import { inlineHashes, securePage } from "../../../scripts/site/policy.ts";
import { openSource } from "../../../src/core/open-source.ts";
import { Paper } from "../../../src/core/schema.ts";
import { fetched } from "../../support/fetched.ts";
import { HOSTILE, hostilePapers } from "../../support/hostile.ts";
import { makeWorld, textOf } from "../../support/memory-effects.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const TEMPLATE = `<!doctype html>
<html lang="en" data-root="./">
  <head>
    <meta charset="utf-8" />
    <title>Literature Explorer</title>
    <script>document.title;</script>
    <script type="module" crossorigin src="./assets/index.js"></script>
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`;

const HTML =
  "html head meta title script link body div header nav main article section h1 h2 h3 p a span em mark b code pre " +
  "details summary ul ol li dl dt dd button form input label select option output table caption thead tbody tr th td " +
  "time small hr dialog fieldset legend figure figcaption bdi kbd aside h4 del ins noscript";
const SVG = "svg g path circle rect line text";
/** What MathML Core draws with; what links, loads or acts is left out. */
const MATHML =
  "math mrow mi mn mo mtext mspace ms msup msub msubsup mover munder munderover mmultiscripts mprescripts mfrac " +
  "msqrt mroot mtable mtr mtd mpadded mphantom mstyle menclose merror none";
const ELEMENTS = new Set(`${HTML} ${SVG} ${MATHML}`.split(" "));

/** Attributes that neither run nor load nor style anything; `href` and `src` are looked at apart. */
const ATTRIBUTES = new Set(
  (
    "lang charset name content http-equiv property rel type title class id dir hidden tabindex role for value " +
    "placeholder href src crossorigin hreflang datetime open disabled checked selected multiple list method action " +
    "download autocomplete autocapitalize autocorrect enterkeyhint inputmode spellcheck scope colspan min max start step " +
    "popover popovertarget viewBox preserveAspectRatio width height x y x1 x2 y1 y2 cx cy r rx d fill stroke transform font-size " +
    "text-anchor dominant-baseline focusable stroke-width stroke-linecap stroke-linejoin"
  ).split(" "),
);
const MATH_ATTRIBUTES = new Set(
  (
    "display mathvariant stretchy form fence separator symmetric largeop movablelimits accent accentunder lspace " +
    "rspace minsize maxsize linethickness displaystyle scriptlevel width height depth voffset columnalign rowspan " +
    "columnspan notation dir"
  ).split(" "),
);
const MATH_ELEMENTS = new Set(MATHML.split(" "));

function isOurs(element: string, attribute: string): boolean {
  if (MATH_ELEMENTS.has(element)) return MATH_ATTRIBUTES.has(attribute);
  return ATTRIBUTES.has(attribute) || /^(?:aria|data)-[a-z-]+$/.test(attribute);
}

function* elementsOf(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elementsOf(child);
}

const textIn = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textIn).join("") : "";

const attributesOf = ({ attrs }: Element): Record<string, string> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** Over a thousand pages are rendered: on a busy machine that takes its time. */
const WHOLE_SITE_MS = 300_000;

describe("a site of five hundred hostile papers", () => {
  let papers: Paper[];
  /** File → what a browser makes of it. */
  const pages = new Map<string, Element[]>();
  beforeAll(async () => {
    const title = "</title><script>hacked=1</script>";
    const world = makeWorld({
      "seeds/papers.jsonl": hostilePapers()
        .map((paper) => `${JSON.stringify(paper)}\n`)
        .join(""),
      "seeds/site.json": JSON.stringify({ title, description: title, address: "https://own.example/" }),
    });
    await buildData({ seeds: "seeds", out: "data" }, world.effects);
    const source = await openSource(async (path) => fetched(textOf(world, `data/${path}`)));
    const { site } = (await source.overview()).manifest;
    const template = securePage(TEMPLATE);
    for await (const { file, html } of prerender({ template, source, site, code: new Map() })) {
      pages.set(file, [...elementsOf(parse(html))]);
    }
    const lines = textOf(world, "data/papers.jsonl").trimEnd().split("\n");
    papers = lines.map((line) => Paper.parse(JSON.parse(line)));
  }, WHOLE_SITE_MS);

  test("has a page for each of them", () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(500);
    expect(papers).toHaveLength(HOSTILE.length);
    for (const { id } of papers) expect([...pages.keys()]).toContain(`papers/${id}/index.html`);
  });

  test("holds no element and no attribute but those that the site itself writes", () => {
    const strange = new Map<string, string>();
    for (const [file, elements] of pages) {
      for (const { tagName, attrs } of elements) {
        if (!ELEMENTS.has(tagName)) strange.set(tagName, file);
        for (const { name } of attrs) if (!isOurs(tagName, name)) strange.set(`${tagName} ${name}`, file);
      }
    }
    expect([...strange]).toEqual([]);
  });

  test("runs the scripts of its own template alone", () => {
    const allowed = new Set(inlineHashes(TEMPLATE));
    const isAllowed = (script: Element): boolean => {
      const { src } = attributesOf(script);
      if (src !== undefined) return /^(?:\.\.?\/)+assets\/index\.js$/.test(src);
      return inlineHashes(`<script>${textIn(script)}</script>`).every((hash) => allowed.has(hash));
    };
    // The page for lost addresses brings a script of its own.
    const scripts = [...pages]
      .filter(([file]) => file !== "404.html")
      .flatMap(([, elements]) => elements.filter(({ tagName }) => tagName === "script"));
    const data = scripts.filter((script) => attributesOf(script)["type"]?.endsWith("json"));
    for (const script of data) JSON.parse(textIn(script));
    const known = new Set(data);
    expect(scripts.filter((script) => !known.has(script) && !isAllowed(script)).map(textIn)).toEqual([]);
  });

  test("links to http and https alone, and gives other sites no hold on its window", () => {
    const wrong: string[] = [];
    for (const [file, elements] of pages) {
      for (const element of elements) {
        const { href, rel = "" } = attributesOf(element);
        if (href === undefined) continue;
        const { protocol, host } = new URL(href, "https://own.example/");
        const leaves = element.tagName === "a" && host !== "own.example";
        if (!/^https?:$/.test(protocol) || (leaves && !rel.includes("noopener")))
          wrong.push(`${file}: ${href}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(["h1", "title"])("shows each title as it was written, in its %s", (name) => {
    for (const { id, title } of papers) {
      // Formulas are drawn there.
      if (title.includes("$")) continue;
      const element = pages.get(`papers/${id}/index.html`)!.find(({ tagName }) => tagName === name)!;
      expect(textIn(element)).toContain(title);
    }
  });
});
