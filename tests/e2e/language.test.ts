import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { PHONE } from "./support/sizes.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root, deep } = inject("site");

const GERMAN = { locale: "de-DE" };
const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

/** A paper with a day. */
const DATED = "papers/boolxllm-llm-assisted-explainability-for-boolean-models/";

async function choose(page: Page, settings: string, language: string): Promise<void> {
  // Stars come with the scripts: before, no button does anything.
  await page.locator(".star").first().waitFor();
  await page.getByRole("button", { name: settings }).click();
  await page.getByRole("radio", { name: language }).check();
}

test.each([
  ["the search page", "", "Artikel suchen"],
  ["the map", "map/", "Ganze Karte"],
])("%s ends up German in a German browser, without an error", async (_, path, name) => {
  await visit(
    root + path,
    async (page) => {
      await page.getByRole("banner").getByRole("link", { name: "Bibliothek" }).waitFor();
      await page.getByRole("combobox", { name }).or(page.getByRole("button", { name })).waitFor();
      expect(await languageOf(page)).toBe("de");
      expect(await page.title()).not.toMatch(/^(?:Papers|Map)/);
    },
    GERMAN,
  );
});

test("every section and a paper’s page speak German, with German dates; a listing’s own words are not said to", async () => {
  await visit(
    deep + DATED,
    async (page) => {
      await page.getByText("11. Mai 2026").first().waitFor();
      await page.getByRole("heading", { name: "Fundstellen" }).waitFor();
      expect(await page.locator("h1").getAttribute("lang")).toBe("");
      expect(await page.locator(".abstract").getAttribute("lang")).toBe("");
      const sections: [link: string, title: string][] = [
        ["Themen", "Themen"],
        ["Personen", "Personen"],
        ["Verlauf", "Verlauf"],
        ["Bibliothek", "Bibliothek"],
        ["Über", "Über diese Sammlung"],
      ];
      for (const [link, title] of sections) {
        await page.getByRole("banner").getByRole("link", { name: link, exact: true }).click();
        await page.getByRole("heading", { level: 1, name: title }).waitFor();
        expect(await page.title()).toMatch(new RegExp(`^${title}`));
      }
      expect(await languageOf(page)).toBe("de");
    },
    GERMAN,
  );
});

test("a choice by hand turns the page over at once and outlives a reload, on a phone", async () => {
  await visit(
    root,
    async (page) => {
      await page.getByText("216 papers").first().waitFor();
      await choose(page, "Settings", "Deutsch");
      await page.getByRole("heading", { name: "Einstellungen" }).waitFor();
      expect(await languageOf(page)).toBe("de");
      await page.reload();
      await page.getByText("216 Artikel").first().waitFor();
      expect(await languageOf(page)).toBe("de");
      await choose(page, "Einstellungen", "English");
      await page.getByRole("heading", { name: "Settings" }).waitFor();
      await page.reload();
      await page.getByText("216 papers").first().waitFor();
      expect(await languageOf(page)).toBe("en");
    },
    { ...PHONE, locale: "en-US" },
  );
});

test("a German browser keeps the English that was chosen by hand", async () => {
  await visit(
    deep,
    async (page) => {
      await page.getByText("216 Artikel").first().waitFor();
      await choose(page, "Einstellungen", "English");
      await page.reload();
      await page.getByText("216 papers").first().waitFor();
      expect(await languageOf(page)).toBe("en");
    },
    GERMAN,
  );
});

test("where the German words cannot be had, English stays and the page says so", async () => {
  await visit(
    root,
    async (page) => {
      await page.getByText("The words of your language could not be loaded.").waitFor();
      await page.getByText("216 papers").first().waitFor();
      expect(await languageOf(page)).toBe("en");
    },
    {
      ...GERMAN,
      expected: /ERR_FAILED/,
      before: (page) => page.route(/\/assets\/de-[^/]+\.js$/, (route) => route.abort()),
    },
  );
});

test("an English browser never fetches German words", async () => {
  const asked: string[] = [];
  await visit(
    root,
    async (page) => {
      await page.waitForLoadState("networkidle");
      expect(asked.some((url) => /\/assets\/main-/.test(url))).toBe(true);
      expect(asked.filter((url) => /\/assets\/de-/.test(url))).toEqual([]);
    },
    {
      locale: "en-GB",
      before: async (page) => void page.on("request", (request) => asked.push(request.url())),
    },
  );
});
