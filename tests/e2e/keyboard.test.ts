import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root, deep } = inject("site");

const PAPER = "papers/generalization-at-the-edge-of-stability/";

/** What has the focus, by the name that is spoken. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab comes to nothing named ${name.source}`);
}

/** The keys' code comes after the page. */
const ready = (page: Page): Promise<void> => page.waitForLoadState("networkidle");

test("every task can be done by keyboard alone: search, narrow, open, keep, go on, export, come back", async () => {
  await visit(`${deep}topics/`, async (page) => {
    await ready(page);
    const { keyboard } = page;
    await keyboard.press("/");
    await page.waitForFunction(() => document.activeElement?.matches("[role=combobox]"));
    await keyboard.type("generalization");
    await page.waitForURL(/\?q=generalization$/);
    await keyboard.press("Enter");

    await keyboard.press("/");
    await tabTo(page, /^ICML,/);
    await keyboard.press("Space");
    await page.waitForURL(/venue=ICML/);
    await page.getByRole("button", { name: "Remove Venue ICML" }).waitFor();

    const titles = await page.getByRole("article").getByRole("heading").allTextContents();
    await keyboard.press("j");
    expect(await focused(page)).toBe(titles[0]);
    await keyboard.press("j");
    await keyboard.press("j");
    await keyboard.press("k");
    expect(await focused(page)).toBe(titles[1]);
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: titles[1]!, exact: true }).waitFor();

    await keyboard.press("s");
    await page.getByRole("button", { name: `Keep: ${titles[1]!}`, pressed: true }).waitFor();
    await page.getByRole("link", { name: "Next", exact: true }).waitFor();
    await keyboard.press("j");
    await page.getByRole("heading", { level: 1, name: titles[2]!, exact: true }).waitFor();

    await keyboard.press("g");
    await keyboard.press("l");
    await page.waitForURL(/\/library\/$/);
    await page.getByRole("article").getByRole("link", { name: titles[1]!, exact: true }).waitFor();
    await keyboard.press("j");
    expect(await focused(page)).toBe(titles[1]);
    await keyboard.press("e");
    await page.getByRole("dialog", { name: "Export 1 paper" }).waitFor();
    await keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused(page)).toBe(titles[1]);

    await page.goBack();
    await page.getByRole("heading", { level: 1, name: titles[2]!, exact: true }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole("button", { name: "Remove Venue ICML" }).waitFor();
    await expect.poll(() => focused(page)).toBe(titles[1]);
  });
});

test("j asks for more at the end of what is shown, and goes on there", async () => {
  await visit(root, async (page) => {
    await ready(page);
    await page.locator("[data-anchor] h2 a").nth(39).focus();
    await page.keyboard.press("j");
    await expect.poll(() => page.getByRole("article").count()).toBe(80);
    const titles = await page.getByRole("article").getByRole("heading").allTextContents();
    await expect.poll(() => focused(page)).toBe(titles[40]);
  });
});

test("the way back to a list that was walked by keys leads to the same place in it", async () => {
  await visit(`${root}topics/generalization/`, async (page) => {
    await ready(page);
    for (let presses = 0; presses < 9; presses++) await page.keyboard.press("j");
    const title = await focused(page);
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(200);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    await page.goBack();
    await expect.poll(() => focused(page)).toBe(title);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
  });
});

describe("single keys", () => {
  test("write letters where letters are written", async () => {
    await visit(root, async (page) => {
      await ready(page);
      await page.getByRole("combobox", { name: "Search papers" }).focus();
      await page.keyboard.type("gm?s");
      expect(await page.getByRole("combobox", { name: "Search papers" }).inputValue()).toBe("gm?s");
      expect(new URL(page.url()).pathname).toBe("/");
      expect(await page.getByRole("dialog").count()).toBe(0);
    });
  });

  test("can be switched off, which is kept; the palette's stays", async () => {
    await visit(root + PAPER, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "Settings" }).press("Enter");
      await page.getByRole("group", { name: "Single-key shortcuts" }).getByLabel("Off").press("Space");
      await page.keyboard.press("Escape");
      await page.reload();
      await ready(page);
      await page.keyboard.press("?");
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Go anywhere" }).waitFor();
      expect(await page.getByRole("dialog").count()).toBe(1);
    });
  });
});

test("the palette finds a page, a topic and a paper, and gives the focus back", async () => {
  await visit(root + PAPER, async (page) => {
    await ready(page);
    const { keyboard } = page;
    const box = page.getByRole("combobox", { name: "Go anywhere" });
    await page.getByRole("link", { name: "Umut Şimşekli" }).focus();
    await keyboard.press("Control+k");
    await box.waitFor();
    await keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("Umut Şimşekli");

    await keyboard.press("Control+k");
    await box.waitFor();
    await keyboard.type("simsekli");
    await page.getByRole("option", { name: /Umut Şimşekli/ }).waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Şimşekli/ }).waitFor();

    await keyboard.press("Control+k");
    await box.waitFor();
    await keyboard.type("tre");
    await keyboard.press("Enter");
    await page.waitForURL(/\/trends\/$/);
  });
});
