import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root, deep } = inject("site");

const plot = (page: Page) => page.getByRole("application", { name: "Papers on a map" });
const canvas = (page: Page) => plot(page).locator("canvas");
const titles = (page: Page) => page.getByRole("article").getByRole("heading");
const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

test("leads from a paper to its author, to a co-author, and back", async () => {
  await visit(`${deep}papers/generalization-at-the-edge-of-stability/`, async (page) => {
    await page.getByRole("link", { name: "Umut Şimşekli" }).click();
    await page.getByRole("heading", { level: 1, name: "Umut Şimşekli" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/some/deep/base/authors/umut-simsekli/");
    await page.getByRole("link", { name: "Tolga Birdal" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Tolga Birdal" }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Generalization at the Edge of Stability" }).waitFor();
  });
});

test("names the other spelling of an author", async () => {
  await visit(`${root}authors/eric-j-michaud/`, async (page) => {
    await page.getByText("Also printed as E. J. Michaud").waitFor();
  });
});

test("finds an author by a part of the name, in any letter", async () => {
  await visit(`${root}authors/by/a/`, async (page) => {
    await page.getByRole("textbox", { name: "Find an author" }).fill("simsek");
    await page.getByRole("link", { name: "Şimşekli, Umut" }).click();
    await page.getByRole("heading", { level: 1, name: "Umut Şimşekli" }).waitFor();
  });
});

test("goes down the topics to a topic's papers, shows more of them, and finds the place again", async () => {
  await visit(`${root}topics/`, async (page) => {
    await page.getByRole("textbox", { name: "Find a topic" }).fill("language");
    await page.getByRole("link", { name: "Language models", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Language models" }).waitFor();
    expect(await titles(page).count()).toBeGreaterThan(40);
    const before = await page.getByRole("listitem").getByRole("article").count();
    expect(before).toBe(40);
    // A click that comes as the mouse brings it scrolls there first, and then the list may grow by itself.
    await page.getByRole("button", { name: /^Show \d+ more/ }).dispatchEvent("click");
    await page.locator(".hits-item").nth(before).waitFor();
    await page.locator(".hits-item").nth(before).getByRole("heading").getByRole("link").click();
    await page.locator(".paper-title").waitFor();
    await page.goBack();
    await page.locator(".hits-item").nth(before).waitFor();
  });
});

test("narrows a topic's papers to a year by a press on its bar", async () => {
  await visit(`${root}topics/reinforcement-learning/`, async (page) => {
    const bar = page.getByRole("link", { name: /^2023: \d+ papers/ });
    const papers = Number(/: (\d+)/.exec((await bar.getAttribute("aria-label")) ?? "")?.[1]);
    await bar.click();
    await page
      .getByText(new RegExp(`^${papers} of 216 papers`))
      .first()
      .waitFor();
    expect(search(page).get("topic")).toBe("reinforcement-learning");
    expect(search(page).get("year")).toBe("2023");
  });
});

test("opens a paper from the map by keyboard alone, and one of its list, which the map tells", async () => {
  await visit(`${root}map/`, async (page) => {
    await canvas(page).waitFor();
    await page.getByRole("button", { name: "Zoom in" }).focus();
    await page.keyboard.press("Shift+Tab");
    expect(await plot(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("+");
    const told = plot(page).getByRole("status").getByRole("link");
    await told.waitFor();
    const title = (await told.textContent())!;
    await page.keyboard.press("Enter");
    await page.locator(".paper-title").waitFor();
    expect(await page.locator(".paper-title").textContent()).toBe(title);

    await page.getByRole("link", { name: "Map", exact: true }).click();
    await canvas(page).waitFor();
    const first = page.locator(".in-view-list a").first();
    await first.focus();
    // By its address: a formula in a title has another name than text.
    const address = await first.getAttribute("href");
    await plot(page).getByRole("status").locator(`a[href="${address}"]`).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".paper-title").waitFor();
    expect(page.url()).toBe(new URL(address!, `${root}map/`).href);
  });
});

test("zooms the map by wheel, shows the whole of it again, and makes a region drawn on it a filter of the search", async () => {
  await visit(`${root}map/`, async (page) => {
    await canvas(page).waitFor();
    const whole = page.getByRole("button", { name: "Whole map" });
    expect(await whole.isDisabled()).toBe(true);
    await plot(page).hover();
    await page.mouse.wheel(0, -600);
    await page.getByText(/^\d{1,2} papers? in view$/).waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await whole.click();
    await page.getByText("216 papers in view").waitFor();

    await page.getByRole("button", { name: "Select a region" }).click();
    const { x, y, width, height } = (await plot(page).boundingBox())!;
    await page.mouse.move(x + width * 0.3, y + height * 0.3);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.45, y + height * 0.5, { steps: 4 });
    await page.mouse.move(x + width * 0.6, y + height * 0.8, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/\?map=/);
    const said = page.getByText(/^\d+ of 216 papers lit/);
    await said.waitFor();
    const papers = Number.parseInt((await said.textContent())!, 10);
    expect(papers).toBeGreaterThan(0);
    expect(papers).toBeLessThan(216);
    await page.getByRole("link", { name: "Show them as a list" }).click();
    await page
      .getByText(new RegExp(`^${papers} of 216 papers`))
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Remove Map a part of it" }).click();
    await page.getByText("216 papers").first().waitFor();
  });
});

test("lights a search on the map and lists it, as the address asks", async () => {
  await visit(`${root}map/?q=diffusion`, async (page) => {
    await page.getByText(/^\d+ papers found, in view$/).waitFor();
    await page.getByRole("button", { name: /^Reinforcement learning/ }).click();
    await page.waitForURL(/topic=reinforcement-learning/);
    await page.getByText(/^1 paper found, in view$|^\d papers found, in view$/).waitFor();
  });
});

test("gives the figures of the trends as a table", async () => {
  await visit(`${root}trends/`, async (page) => {
    await page.getByText("The figures as a table").click();
    const row = page.getByRole("row", { name: /^All papers/ });
    const cells = await row.getByRole("cell").allTextContents();
    expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(199);
  });
});
