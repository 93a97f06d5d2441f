/** Papers whose every field tries to be more than text: what the built site makes of them, and what a browser does. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { inlineHashes } from "../../scripts/site/policy.ts";
import { HOSTILE, hostilePapers, MARK } from "../support/hostile.ts";
import { type Host, makeBuilder, openHost } from "./support/host.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { build, clear } = makeBuilder();
const harmless = inject("site");

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

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
    "placeholder href src as fetchpriority crossorigin hreflang datetime open disabled checked selected multiple list method action " +
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

type Script = { src: string | undefined; type: string; text: string };

/** What a browser makes of a page, of all that is asked about below. */
type Parsed = {
  /** Elements and attributes that the site itself does not write. */
  strange: Set<string>;
  scripts: Script[];
  links: { element: string; href: string; rel: string }[];
  h1: string;
  title: string;
};

function look(html: string): Parsed {
  const page: Parsed = { strange: new Set(), scripts: [], links: [], h1: "", title: "" };
  for (const element of elementsOf(parse(html))) {
    const { tagName, attrs } = element;
    if (!ELEMENTS.has(tagName)) page.strange.add(tagName);
    for (const { name } of attrs) if (!isOurs(tagName, name)) page.strange.add(`${tagName} ${name}`);
    const {
      href,
      rel = "",
      src,
      type = "",
    } = Object.fromEntries(attrs.map((attr) => [attr.name, attr.value]));
    if (href !== undefined) page.links.push({ element: tagName, href, rel });
    if (tagName === "script") page.scripts.push({ src, type, text: textIn(element) });
    if (tagName === "h1" || tagName === "title") page[tagName] ||= textIn(element);
  }
  return page;
}

/** Every file below the folder that is a page → what it is made of. */
async function lookAtPages(folder: string): Promise<Map<string, Parsed>> {
  const pages = new Map<string, Parsed>();
  for (const name of await readdir(folder, { recursive: true })) {
    const file = name.replaceAll("\\", "/");
    if (file.endsWith(".html")) pages.set(file, look(await readFile(join(folder, file), "utf8")));
  }
  return pages;
}

let folder = "";
let host: Host;
let papers: { id: string; title: string }[];
beforeAll(async () => {
  const title = "</title><script>hacked=1</script>";
  const site = { title, description: title, address: "https://own.example/" };
  folder = (await build({ papers: hostilePapers(), site }))[0]!;
  host = await openHost(folder);
  const lines = (await readFile(join(folder, "data/papers.jsonl"), "utf8")).trimEnd().split("\n");
  papers = lines.map((line) => JSON.parse(line) as { id: string; title: string });
});
afterAll(async () => {
  await host?.goDown();
  await clear();
});

describe("a site of five hundred hostile papers", () => {
  let pages: Map<string, Parsed>;
  beforeAll(async () => {
    pages = await lookAtPages(folder);
  });

  test("has a page for each of them", () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(500);
    expect(papers).toHaveLength(HOSTILE.length);
    expect(papers.filter(({ id }) => !pages.has(`papers/${id}/index.html`))).toEqual([]);
  });

  test("holds no element and no attribute but those that the site itself writes", () => {
    const strange = [...pages].flatMap(([file, page]) => [...page.strange].map((name) => `${file}: ${name}`));
    expect(strange).toEqual([]);
  });

  test("runs the scripts alone that a site of other papers runs", async () => {
    const page = look(await readFile(join(harmless.folder, "about/index.html"), "utf8"));
    const nameOf = ({ src, text }: Script): string =>
      src?.replace(/^(?:\.\.?\/)+/, "") ?? inlineHashes(`<script>${text}</script>`).join();
    const isData = ({ type }: Script): boolean => type.endsWith("json");
    const allowed = new Set(page.scripts.filter((script) => !isData(script)).map(nameOf));
    expect(allowed.size).toBeGreaterThan(1);
    // The page for lost addresses brings a script of its own.
    const scripts = [...pages].filter(([file]) => file !== "404.html").flatMap(([, { scripts: own }]) => own);
    for (const { text } of scripts.filter(isData)) JSON.parse(text);
    const others = scripts.filter((script) => !isData(script) && !allowed.has(nameOf(script)));
    expect(others).toEqual([]);
  });

  test("links to http and https alone, and gives other sites no hold on its window", () => {
    const wrong: string[] = [];
    for (const [file, { links }] of pages) {
      for (const { element, href, rel } of links) {
        const { protocol, host: to } = new URL(href, "https://own.example/");
        const leaves = element === "a" && to !== "own.example";
        if (!/^https?:$/.test(protocol) || (leaves && !rel.includes("noopener")))
          wrong.push(`${file}: ${href}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(["h1", "title"] as const)("shows each title as it was written, in its %s", (name) => {
    // Formulas are drawn there.
    const plain = papers.filter(({ title }) => !title.includes("$"));
    const wrong = plain.filter(
      ({ id, title }) => !pages.get(`papers/${id}/index.html`)![name].includes(title),
    );
    expect(wrong).toEqual([]);
  });
});

describe("in a browser, hostile texts", () => {
  const box = (page: Page) => page.getByRole("combobox", { name: "Search papers" });
  const hasRun = (page: Page): Promise<boolean> => page.evaluate((mark) => mark in window, MARK);

  /** A part of them; halves of letters, and the character zero, have no way into an address. */
  const some = (step: number): string[] =>
    HOSTILE.filter((text, at) => at % step === 0 && !/\uD83D(?!\uDE00)|\0/.test(text));

  test("in every field of papers run nothing, break no page and are shown as written", async () => {
    const shown = papers.filter(({ title }, at) => at % 40 === 0 && !title.includes("$"));

    await visit(host.url, async (page) => {
      const heading = page.getByRole("heading", { level: 1 });
      for (const path of ["", "topics/", "authors/", "authors/by/other/", "map/", "trends/", "about/"]) {
        await page.goto(host.url + path);
        await heading.waitFor();
        expect(await hasRun(page)).toBe(false);
      }
      for (const { id, title } of shown) {
        await page.goto(`${host.url}papers/${id}/`);
        expect(await heading.textContent()).toBe(title);
        // Once more, made by the app from the data.
        await page.getByRole("link", { name: "About", exact: true }).click();
        await page.waitForURL(`${host.url}about/`);
        await page.goBack();
        await expect.poll(() => heading.textContent()).toBe(title);
        expect(await hasRun(page)).toBe(false);
      }
    });
  });

  test("in the address's search are searched for as written", async () => {
    await visit(host.url, async (page) => {
      await box(page).fill("byron");
      await page.waitForURL(/q=byron/);
      for (const text of some(20)) {
        await page.evaluate((asked) => {
          history.pushState(null, "", `?q=${encodeURIComponent(asked)}#${encodeURIComponent(asked)}`);
          dispatchEvent(new PopStateEvent("popstate"));
        }, text);
        await expect.poll(() => box(page).inputValue()).toBe(text);
      }
      expect(await hasRun(page)).toBe(false);
    });
  });

  test("in the address's path, search and place lead to a page that says so", async () => {
    await visit(
      host.url,
      async (page) => {
        for (const text of some(20)) {
          const written = encodeURIComponent(text);
          await page.goto(`${host.url}${written}/?q=${written}&topic=${written}&sort=${written}#${written}`);
          await page.getByRole("heading", { level: 1 }).waitFor();
          expect(await hasRun(page)).toBe(false);
        }
      },
      { expected: /404/ },
    );
  });
});
