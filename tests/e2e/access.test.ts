import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { LAPTOP, PHONE } from "./support/sizes.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root } = inject("site");

/** What axe finds against WCAG 2.2 AA and its best practices, a line each. */
async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

const PAGES = [
  ["the topics", "topics/"],
  ["a topic", "topics/generalization/"],
  ["the authors", "authors/"],
  ["the authors of a letter", "authors/by/m/"],
  ["an author", "authors/eric-j-michaud/"],
  ["the map", "map/"],
  ["the map with a search", "map/?q=diffusion&map=0.2..0.8;0.2..0.8"],
  ["the trends", "trends/"],
] as const;

/** Each size and each theme once: the other pairs differ in nothing that axe looks at, and each costs seconds. */
const LOOKS = [
  { viewport: LAPTOP.viewport!, colorScheme: "light" },
  { viewport: PHONE.viewport!, colorScheme: "dark" },
] as const;

test.each(PAGES)("%s is open to everyone, on a laptop in light and on a phone in dark", async (_, path) => {
  await visit(root + path, async (page) => {
    await page.waitForLoadState("networkidle");
    for (const { viewport, colorScheme } of LOOKS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect(await complaints(page), `${viewport.width} pixels, ${colorScheme}`).toEqual([]);
    }
  });
});
