import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Black on white, and nothing to press; the page is afterwards as it was. */
export async function expectPrintable(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  // What is pressed to see an author's places, or a topic's papers on the map, is what is to be read there.
  const controls = page.locator(
    "button:not(.byline button, .legend-item), input, select, textarea, .header, .neighbours",
  );
  expect(await controls.locator("visible=true").allTextContents()).toEqual([]);
  const [ink, ground] = await page.evaluate(() => {
    const { color } = getComputedStyle(document.body);
    return [color, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect([ink, ground]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  await page.emulateMedia({ media: null, colorScheme: null });
}
