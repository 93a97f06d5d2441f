import { describe, expect, inject, test } from "vitest";
import { expectPrintable } from "./support/print.ts";
import { shifts } from "./support/shifts.ts";
import { PHONE } from "./support/sizes.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root } = inject("site");

const PAPER = "papers/generalization-at-the-edge-of-stability/";

// On a laptop pages.test.ts looks for it, at every kind of page.
test.each([
  ["the search page", ""],
  ["a paper's page", PAPER],
  ["a topic's page", "topics/generalization/"],
])("nothing of %s moves while it loads on a phone", async (_, path) => {
  await visit(
    root + path,
    async (page) => {
      await page.waitForLoadState("networkidle");
      expect(await shifts(page)).toEqual([]);
    },
    PHONE,
  );
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

// The kinds of pages as they open are looked at by pages.test.ts.
test.each([
  ["a list", "?q=diffusion"],
  ["the library", "library/"],
])("%s on paper is black on white, without anything to press", async (_, path) => {
  await visit(root + path, async (page) => {
    await page.waitForLoadState("networkidle");
    await expectPrintable(page);
  });
});
