import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root } = inject("site");

const PAPER = `${root}papers/generalization-at-the-edge-of-stability/`;

/** Lets the app's code come only when told. */
async function holdApp(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/app-[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

const searchBox = (page: Page) => page.getByRole("combobox", { name: "Search papers" });

test("a finished page fetches its app once it is painted, and runs it at the reader's first sign", async () => {
  await visit(
    PAPER,
    async (page) => {
      await page.waitForLoadState("networkidle");
      const fetched = await page.evaluate(() => {
        const [paint] = performance.getEntriesByName("first-contentful-paint");
        const app = performance.getEntriesByType("resource").find(({ name }) => /\/app-/.test(name));
        return { painted: paint!.startTime, app: app!.startTime };
      });
      expect(fetched.app).toBeGreaterThanOrEqual(fetched.painted);
      expect(page.workers()).toEqual([]);
      await page.mouse.move(20, 20, { steps: 2 });
      await expect.poll(() => page.workers().length).toBe(1);
    },
    { still: true },
  );
});

type Told = string | number | boolean | null | undefined;

/** What is done before the app is there, and what is so then. */
const ACTS: [string, string, (page: Page) => Promise<unknown>, (page: Page) => Promise<Told>, Told][] = [
  [
    "a button that is pressed is pressed",
    PAPER,
    (page) => page.getByRole("button", { name: "Settings" }).click(),
    (page) => page.getByRole("dialog").count(),
    1,
  ],
  [
    "a paper that is kept is kept",
    PAPER,
    (page) =>
      page
        .getByRole("button", { name: /^Keep: Generalization at the Edge/ })
        .first()
        .click(),
    (page) => page.locator('.keep .star[aria-pressed="true"]').count(),
    1,
  ],
  [
    "a filter that is chosen is chosen",
    root,
    (page) => page.getByText("Language models", { exact: true }).first().click(),
    async (page) => page.url(),
    `${root}?topic=language-models`,
  ],
  [
    "what is written is searched for",
    root,
    (page) => searchBox(page).pressSequentially("grokking"),
    async (page) => `${page.url()} ${await searchBox(page).inputValue()}`,
    `${root}?q=grokking grokking`,
  ],
  [
    "a key of the site does what it does",
    root,
    (page) => page.keyboard.press("/"),
    (page) => page.evaluate(() => document.activeElement?.getAttribute("role")),
    "combobox",
  ],
  [
    "a search that is sent is sent",
    root,
    async (page) => {
      await searchBox(page).fill("grokking");
      await searchBox(page).press("Enter");
    },
    async (page) => page.url(),
    `${root}?q=grokking`,
  ],
  [
    "a link leads on",
    PAPER,
    (page) => page.getByRole("link", { name: "Topics", exact: true }).click(),
    async (page) => page.url(),
    `${root}topics/`,
  ],
];

describe("before its app is there", () => {
  test.each(ACTS)("%s", async (_, address, act, look, expected) => {
    let release: (() => void) | undefined;
    await visit(
      address,
      async (page) => {
        await act(page);
        release?.();
        await expect.poll(() => look(page)).toBe(expected);
      },
      {
        still: true,
        before: async (page) => {
          release = await holdApp(page);
        },
      },
    );
  });

  test("a reader scrolls, and stays there", async () => {
    let release: (() => void) | undefined;
    await visit(
      PAPER,
      async (page) => {
        await page.evaluate(() => window.scrollTo(0, 400));
        release?.();
        await page.keyboard.press("?");
        await page.getByRole("dialog").waitFor();
        expect(await page.evaluate(() => window.scrollY)).toBe(400);
      },
      {
        still: true,
        before: async (page) => {
          release = await holdApp(page);
        },
      },
    );
  });
});
