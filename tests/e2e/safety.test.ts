import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { HOSTILE, hostilePapers, MARK } from "../support/hostile.ts";
import { type Host, makeBuilder, openHost } from "./support/host.ts";
import { useBrowser } from "./support/visit.ts";

const { root, deep } = inject("site");
const visit = useBrowser();

/** One of each kind of page. */
const KINDS = [
  "",
  "?q=edge+of+stability&sort=newest",
  "papers/generalization-at-the-edge-of-stability/",
  "topics/",
  "topics/optimization/",
  "authors/",
  "authors/umut-simsekli/",
  "authors/by/s/",
  "map/",
  "trends/",
  "about/",
];

const box = (page: Page) => page.getByRole("combobox", { name: "Search papers" });

// The visit itself fails on any word of the browser's console, as on each break of the policy, and on any request to
// another host.
describe.each([
  ["a host's root", root, KINDS.slice(0, 3)],
  ["a path", deep, KINDS],
])("under %s, no page breaks its own policy or asks another host", (_, base, kinds) => {
  test.each(kinds)("at /%s", async (path) => {
    await visit(base + path, async (page) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      const { pathname } = new URL(base + path);
      expect(new URL(page.url()).pathname).toBe(pathname);

      await page.getByRole("link", { name: "Papers", exact: true }).click();
      await page.locator(".hits-item").first().waitFor();
      await box(page).fill("grokking");
      await page.locator("mark").first().waitFor();
      await page.goBack();
      await page.waitForURL(base + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
    });
  });

  test("at an address where nothing stands", async () => {
    await visit(
      `${base}no/such/page/`,
      async (page) => {
        await page.getByRole("heading", { level: 1, name: "No page here" }).waitFor();
        await page.getByRole("link", { name: "See all papers" }).click();
        await page.waitForURL(base);
      },
      { expected: /404/ },
    );
  });
});

describe("the policy", () => {
  const REFUSED = /Content Security Policy|TrustedHTML|TrustedScript|Failed to load|evil\.example/;

  test("lets no text become code or markup", async () => {
    await visit(
      root,
      async (page) => {
        const outcomes = await page.evaluate(() => {
          const attempt = (act: () => unknown): string => {
            try {
              return `ran: ${String(act())}`;
            } catch {
              return "refused";
            }
          };
          const script = document.createElement("script");
          return [
            attempt(() => (document.body.innerHTML = "<b>x</b>")),
            attempt(() => (script.text = "hacked = 1")),
            attempt(() => script.setAttribute("src", "/x.js")),
            attempt(() => new Worker("/x.js")),
            attempt(() => new DOMParser().parseFromString("<b>x</b>", "text/html")),
          ];
        });
        expect(outcomes).toEqual(outcomes.map(() => "refused"));
      },
      { expected: REFUSED },
    );
  });

  test("lets no inline script, style, picture or request of anyone else's in", async () => {
    await visit(
      root,
      async (page) => {
        const broken = await page.evaluate(async () => {
          const found: string[] = [];
          addEventListener("securitypolicyviolation", (event) => found.push(event.effectiveDirective));
          const add = (name: string, attributes: Record<string, string>): void => {
            const element = document.createElement(name);
            for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
            document.body.append(element);
          };
          add("img", { src: "https://evil.example/x.png" });
          add("link", { rel: "stylesheet", href: "https://evil.example/x.css" });
          add("p", { style: "color: red" });
          await fetch("https://evil.example/").catch(() => undefined);
          await new Promise((done) => setTimeout(done, 200));
          return found.toSorted();
        });
        expect(broken).toEqual(["connect-src", "img-src", "style-src-attr", "style-src-elem"]);
      },
      { expected: REFUSED },
    );
  });
});

describe("hostile texts", () => {
  const { build, clear } = makeBuilder();
  let folder = "";
  let host: Host;
  beforeAll(async () => {
    folder = await build(hostilePapers());
    host = await openHost(folder);
  });
  afterAll(async () => {
    await host.goDown();
    await clear();
  });

  const hasRun = (page: Page): Promise<boolean> => page.evaluate((mark) => mark in window, MARK);

  /** A part of them; halves of letters, and the character zero, have no way into an address. */
  const some = (step: number): string[] =>
    HOSTILE.filter((text, at) => at % step === 0 && !/\uD83D(?!\uDE00)|\0/.test(text));

  test("in every field of papers run nothing, break no page and are shown as written", async () => {
    const lines = (await readFile(join(folder, "data/papers.jsonl"), "utf8")).trimEnd().split("\n");
    const papers = lines.map((line) => JSON.parse(line) as { id: string; title: string });
    expect(papers).toHaveLength(HOSTILE.length);
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
