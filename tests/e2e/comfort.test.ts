import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { PHONE } from "./support/sizes.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root } = inject("site");

const PAPER = "papers/generalization-at-the-edge-of-stability/";

/**
 * How much of what was in view has moved by itself since the page began (https://web.dev/articles/cls), and what.
 * Shifts after a press or a key are the reader's own and do not count.
 */
function shifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        };
        const nodes = sources.map(({ node }) => (node instanceof Element ? node.className : node?.nodeName));
        if (!hadRecentInput) found.push(`${value.toFixed(4)} ${nodes.join(", ")}`);
      }
    });
    observer.observe({ type: "layout-shift", buffered: true });
    // What was noticed before is handed over as a task of its own, and what is just drawn with its frame.
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let frames = 0; frames < 3; frames++) await frame();
    observer.disconnect();
    return found;
  });
}

describe.each([
  ["a laptop", {}],
  ["a phone", PHONE],
])("on %s", (_, size) => {
  test.each([
    ["the search page", ""],
    ["a paper's page", PAPER],
    ["a topic's page", "topics/generalization/"],
  ])("nothing of %s moves while it loads", async (_page, path) => {
    await visit(
      root + path,
      async (page) => {
        await page.waitForLoadState("networkidle");
        expect(await shifts(page)).toEqual([]);
      },
      size,
    );
  });
});

test("a search that is opened by its address moves less than anyone notices", async () => {
  await visit(`${root}?q=diffusion&venue=ICML`, async (page) => {
    await page.getByRole("button", { name: "Remove Venue ICML" }).waitFor();
    await page.waitForLoadState("networkidle");
    const moved = (await shifts(page)).map((line) => Number.parseFloat(line));
    // Until the search is done the page stands as the build wrote it. Up to 0.1 is called good.
    expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.1);
  });
});

test("nothing moves where the page tells what is new since the last visit", async () => {
  await visit(root, async (page) => {
    await page.waitForFunction(() => localStorage.getItem("visit /") !== null);
    await page.evaluate(() => {
      const seen = JSON.parse(localStorage.getItem("visit /")!) as { papers: string };
      localStorage.setItem("visit /", JSON.stringify({ ...seen, build: "another", papers: "" }));
      sessionStorage.clear();
    });
    await page.reload();
    await page
      .getByRole("region", { name: "Results" })
      .getByText(/^216 new papers since/)
      .waitFor();
    expect(await shifts(page)).toEqual([]);
  });
});

describe("settings", () => {
  test("hold at once, and from the first look at the next page", async () => {
    await visit(root, async (page) => {
      await page.waitForLoadState("networkidle");
      await page.getByRole("button", { name: "Settings" }).click();
      const dialog = page.getByRole("dialog", { name: "Settings" });
      const set = (group: string, choice: string): Promise<void> =>
        dialog.getByRole("group", { name: group }).getByLabel(choice, { exact: true }).check();
      await set("Theme", "Dark");
      await set("Text size", "Largest");
      await set("Reading width", "Wide");
      await set("Lists", "Dense");
      const size = (): Promise<string> =>
        page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      expect(await size()).toBe("20px");
      // The page's own scripts never come: what holds then holds before them.
      await page.route(/\/assets\/.*\.js$/, () => new Promise(() => undefined));
      await page.goto(root + PAPER, { waitUntil: "commit" });
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await size()).toBe("20px");
      expect(
        await page.evaluate(() => ({
          dataset: Object.fromEntries(
            ["theme", "text", "width", "lists", "keys"].map((name) => [
              name,
              document.documentElement.dataset[name],
            ]),
          ),
          ground: getComputedStyle(document.documentElement).backgroundColor,
        })),
      ).toEqual({
        dataset: { theme: "dark", text: "largest", width: "wide", lists: "dense" },
        ground: "rgb(21, 23, 25)",
      });
    });
  });

  test("lose nothing at 320 pixels with the largest text", async () => {
    await visit(
      root,
      async (page) => {
        await page.waitForLoadState("networkidle");
        await page.getByRole("button", { name: "Settings" }).click();
        const dialog = page.getByRole("dialog", { name: "Settings" });
        await dialog.getByLabel("Largest").check();
        const overflow = (): Promise<number> =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
        await page.keyboard.press("Escape");
        expect(await overflow()).toBe(0);
      },
      { ...PHONE, viewport: { width: 320, height: 640 } },
    );
  });
});

test("a page that is opened anew in a tab begins at its top, whatever the tab showed before", async () => {
  await visit(root + PAPER, async (page) => {
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => window.scrollTo(0, 400));
    await page.waitForFunction(() => window.scrollY === 400);
    await page.goto(`${root}?q=diffusion`);
    await page
      .getByText(/of 216 papers/)
      .first()
      .waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForFunction(() => window.scrollY === 400);
  });
});

describe("on paper", () => {
  test.each([
    ["a paper's page", PAPER],
    ["a list", "?q=diffusion"],
    ["a topic", "topics/generalization/"],
    ["the library", "library/"],
    ["the account of the collection", "about/"],
  ])("%s is black on white, without anything to press", async (_, path) => {
    await visit(root + path, async (page) => {
      await page.waitForLoadState("networkidle");
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const controls = page.locator(
        "button:not(.byline button), input, select, textarea, .header, .neighbours",
      );
      expect(await controls.locator("visible=true").allTextContents()).toEqual([]);
      const [ink, ground] = await page.evaluate(() => {
        const { color } = getComputedStyle(document.body);
        return [color, getComputedStyle(document.documentElement).backgroundColor];
      });
      expect([ink, ground]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    });
  });
});
