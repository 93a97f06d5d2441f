import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { packIds } from "../../src/core/library/pack.ts";
import { expectPrintable } from "./support/print.ts";
import { shifts } from "./support/shifts.ts";
import { LAPTOP, PHONE } from "./support/sizes.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { folder, root, deep } = inject("site");

/** One page of every kind. */
const KINDS = [
  "",
  "papers/generalization-at-the-edge-of-stability/",
  "topics/",
  "topics/generalization/",
  "authors/",
  "authors/by/s/",
  "authors/umut-simsekli/",
  "map/",
  "trends/",
  "about/",
];

describe.each(KINDS)("the page /%s", (path) => {
  test("is taken over as it stands, nothing drawn anew or moved; is fit to print; is there again on the way back", async () => {
    // A difference would be an error on the console, which fails the visit.
    const isSame = (page: Page): Promise<boolean[]> =>
      page.evaluate(() => {
        const { firstHeading, firstHeader } = window as unknown as Record<string, Element>;
        return [
          firstHeading === document.querySelector("h1"),
          firstHeader === document.querySelector("header"),
        ];
      });
    const rememberFirst = (page: Page): Promise<unknown> =>
      page.addInitScript(() => {
        addEventListener("DOMContentLoaded", () => {
          Object.assign(window, {
            firstHeading: document.querySelector("h1"),
            firstHeader: document.querySelector("header"),
          });
        });
      });
    await visit(
      deep + path,
      async (page) => {
        await page.waitForLoadState("networkidle");
        expect(await isSame(page)).toEqual([true, true]);
        expect(await shifts(page)).toEqual([]);
        await expectPrintable(page);
        const heading = await page.locator("h1").innerText();
        await page.getByRole("link", { name: "Papers", exact: true }).click();
        await page.locator(".hits-item").first().waitFor();
        await page.goBack();
        await page.waitForURL(deep + path);
        await expect.poll(() => page.locator("h1").innerText()).toBe(heading);
      },
      { before: rememberFirst },
    );
  });

  test("is whole without scripts, on a phone, on a laptop and at 320 pixels", async () => {
    await visit(
      root + path,
      async (page) => {
        expect(await page.locator("h1").count()).toBe(1);
        expect(await page.locator("main a").count()).toBeGreaterThan(8);
        // The legend's entries say what the colours mean; nothing else is there that could not be pressed.
        expect(await page.locator("button:not(.legend-item):visible").count()).toBe(0);
        for (const viewport of [PHONE.viewport!, LAPTOP.viewport!, { width: 320, height: 640 }]) {
          await page.setViewportSize(viewport);
          expect(await page.locator("h1").isVisible()).toBe(true);
          expect((await page.locator("main").innerText()).length).toBeGreaterThan(300);
          expect(await page.getByText("One moment…").count()).toBe(0);
          const beyond = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(beyond).toBeLessThanOrEqual(0);
        }
      },
      { javaScriptEnabled: false },
    );
  });
});

const title = (page: Page): Promise<string> => page.title();

test("the window's title follows the search, and forgets it", async () => {
  await visit(root, async (page) => {
    await page.getByRole("combobox", { name: "Search papers" }).fill("grokking");
    await page.waitForURL(/q=grokking/);
    await expect.poll(() => title(page)).toBe("grokking · Papers · Learning Theory Papers");
    await page.getByRole("button", { name: "Clear the search" }).click();
    await expect.poll(() => title(page)).toBe("Papers · Learning Theory Papers");
  });
});

test("the citation in the head is that of the paper that is shown", async () => {
  await visit(`${deep}papers/generalization-at-the-edge-of-stability/`, async (page) => {
    const cited = (): Promise<string[]> =>
      page
        .locator("meta[name=citation_title]")
        .evaluateAll((tags) => tags.map((tag) => tag.getAttribute("content") ?? ""));
    expect(await cited()).toEqual(["Generalization at the Edge of Stability"]);
    const similar = page.getByRole("region", { name: "Similar papers" }).getByRole("link").first();
    await similar.click();
    await page.waitForURL((url) => !url.pathname.includes("generalization-at-the-edge"));
    const heading = await page.locator("h1").innerText();
    await expect.poll(cited).toEqual([heading]);
    const file = await page
      .locator('link[type="application/x-bibtex"]')
      .evaluate((link: HTMLLinkElement) => link.href);
    expect((await page.request.get(file)).ok()).toBe(true);
  });
});

describe("an address where nothing stands", () => {
  test("leads to the search for its words", async () => {
    await visit(
      `${deep}papers/grokking-and-delayed-generalisation/`,
      async (page) => {
        await page.getByRole("link", { name: /^Search for “grokking and delayed generalisation”/ }).click();
        await page.waitForURL(`${deep}?q=grokking+and+delayed+generalisation`);
        await page.getByRole("article").first().waitFor();
      },
      { expected: /404/ },
    );
  });

  test.each([
    ["at a host's root", root],
    ["under a path", deep],
  ])("says so without scripts, and leads home from where a paper would be, %s", async (_, address) => {
    await visit(
      `${address}papers/no-such-paper/`,
      async (page) => {
        await page.getByRole("heading", { level: 1, name: "No page here" }).waitFor();
        expect(await title(page)).toBe("No page here · Learning Theory Papers");
        await page.getByRole("link", { name: "See all papers" }).click();
        await page.waitForURL(address);
      },
      { javaScriptEnabled: false, expected: /404/ },
    );
  });

  test("is of this site, even if it looks like another's", async () => {
    await visit(
      `${root}/other.example/papers/x/`,
      async (page) => {
        await page.getByRole("heading", { level: 1, name: "No page here" }).waitFor();
        await page.getByRole("link", { name: "See all papers" }).click();
        await page.getByText("216 papers").first().waitFor();
      },
      { expected: /404/ },
    );
  });
});

test("what came since the last visit is told, and searched with one press", async () => {
  const lines = (await readFile(join(folder, "data/papers.jsonl"), "utf8")).trimEnd().split("\n");
  const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
  const last = { day: "2026-05-03", build: "an older one", papers: packIds(ids.slice(12)) };
  await visit(`${root}about/`, async (page) => {
    await page.evaluate((text) => localStorage.setItem("visit /", text), JSON.stringify(last));
    await page.getByRole("link", { name: "Papers", exact: true }).click();
    await page.getByRole("link", { name: "12 new papers since 3 May 2026" }).click();
    await page
      .getByText(/^12 of 216 papers/)
      .first()
      .waitFor();
    await page.reload();
    await page
      .getByText(/^12 of 216 papers/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Remove Papers a list of them" }).click();
    await page.getByRole("link", { name: "12 new papers since 3 May 2026" }).waitFor();
  });
});
