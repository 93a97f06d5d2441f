/** A site of packed files and few pages, as that of a large corpus is: here of the project's own listings. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { serve } from "../../scripts/site/serve.ts";
import { buildWith } from "./support/run.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root } = inject("site");

let folder: string;
let host: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "literature-explorer-packed-"));
  const out = join(folder, "dist");
  await buildWith(inject("bundle"), ["--out", out, "--index", "packed", "--pages", "shell"]);
  host = await serve(out, { port: 0 });
});
afterAll(async () => {
  await host?.close();
  await rm(folder, { recursive: true, force: true });
});

const box = (page: Page) => page.getByRole("combobox", { name: "Search papers" });
const titles = (page: Page) => page.getByRole("article").getByRole("heading");

test("finds papers while it is typed, narrows by a facet, and finds phrases, with the abstracts it needs alone", async () => {
  const asked: string[] = [];
  await visit(
    host.url,
    async (page) => {
      await box(page).pressSequentially("edge of stab");
      await titles(page).filter({ hasText: "Generalization at the Edge of Stability" }).waitFor();
      await page
        .getByText(/^2 of 216 papers(?!.*so far)/)
        .first()
        .waitFor();
      await page.locator(".snippet mark").first().waitFor();
      await box(page).fill('"gradient descent"');
      await page
        .getByText(/^14 of 216 papers(?!.*so far)/)
        .first()
        .waitFor();
      await box(page).fill("");
      await page.getByRole("checkbox", { name: /^ICML,/ }).check();
      await page
        .getByText(/^39 of 216 papers/)
        .first()
        .waitFor();
    },
    { before: async (page) => void page.on("request", (request) => asked.push(request.url())) },
  );
  for (const part of ["open-packed-", "cards-", "terms-", "postings-", "latent-", "shards-"])
    expect(asked.filter((url) => url.includes(part))).toHaveLength(1);
});

test("while the postings of abstracts are on their way it answers from titles and authors, and then refines in place", async () => {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await visit(
    `${host.url}?q=grokking`,
    async (page) => {
      await page
        .getByText(/of 216 papers so far/)
        .first()
        .waitFor();
      await page.locator("article mark").first().waitFor();
      const first = titles(page).first().getByRole("link");
      const title = await first.textContent();
      await first.focus();
      const before = await first.boundingBox();
      letGo();
      await page
        .getByText(/of 216 papers(?!.*so far)/)
        .first()
        .waitFor();
      const read = titles(page).getByRole("link", { name: title!, exact: true });
      expect(await read.evaluate((link) => link === document.activeElement)).toBe(true);
      expect(await read.boundingBox()).toEqual(before);
    },
    {
      before: (page) =>
        page.route(/postings-/, async (route) => {
          await gate;
          await route.continue();
        }),
    },
  );
});

test("opens a search by its address, and a paper from it", async () => {
  await visit(`${host.url}?q=%22gradient+descent%22&venue=ICML`, async (page) => {
    await page
      .getByText(/of 216 papers(?!.*so far)/)
      .first()
      .waitFor();
    const title = await titles(page).first().textContent();
    await titles(page).first().getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: title! }).waitFor();
    await page.getByRole("heading", { name: "Similar papers" }).waitFor();
  });
});

test("a corpus that needs no packed files loads nothing of their reader", async () => {
  const asked: string[] = [];
  await visit(
    root,
    async (page) => {
      await box(page).fill("simsekli");
      await titles(page).filter({ hasText: "Generalization at the Edge of Stability" }).waitFor();
    },
    { before: async (page) => void page.on("request", (request) => asked.push(request.url())) },
  );
  expect(asked).toContainEqual(expect.stringContaining("catalog-"));
  expect(asked.filter((url) => url.includes("packed"))).toEqual([]);
});
