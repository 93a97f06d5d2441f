import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { PHONE } from "./support/sizes.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root } = inject("site");
const touch = { ...PHONE, hasTouch: true, isMobile: true };

type Place = readonly [x: number, y: number];

const plot = (page: Page) => page.getByRole("application", { name: "Papers on a map" });
const told = (page: Page) => plot(page).getByRole("status").getByRole("link");
const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(window.scrollY));
const inView = async (page: Page): Promise<number> =>
  Number.parseInt((await page.getByRole("heading", { name: / in view$/ }).textContent())!, 10);

/** The middle of the picture, which is ready. */
async function middle(page: Page): Promise<Place> {
  await plot(page).locator("canvas").waitFor();
  await plot(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await plot(page).boundingBox())!;
  return [x + width / 2, y + height / 2];
}

/** Fingers set down, moved in steps, and lifted. */
async function move(page: Page, fingers: readonly { from: Place; to: Place }[], steps = 8): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = (share: number) =>
    fingers.map(({ from, to }, id) => ({
      id,
      x: from[0] + (to[0] - from[0]) * share,
      y: from[1] + (to[1] - from[1]) * share,
    }));
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (let step = 1; step <= steps; step++) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step / steps) });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

/** Two fingers drawn apart. */
const spread = (page: Page, [x, y]: Place) =>
  move(page, [
    { from: [x - 20, y], to: [x - 110, y] },
    { from: [x + 20, y], to: [x + 110, y] },
  ]);

test("a finger scrolls the page past the map; two zoom it, and then one moves it; a tap tells a title, and another opens it", async () => {
  await visit(
    `${root}map/`,
    async (page) => {
      const [x, y] = await middle(page);
      const before = await scrolled(page);
      await move(page, [{ from: [x, y + 100], to: [x, y - 150] }]);
      await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 100);
      expect(await inView(page)).toBe(216);

      await page.evaluate((top) => window.scrollTo(0, top), before);
      const centre = await middle(page);
      const still = await scrolled(page);
      await spread(page, centre);
      await expect.poll(() => inView(page)).toBeLessThan(216);
      const list = page.locator(".in-view-list");
      const first = await list.textContent();
      const aside: Place = [centre[0] + 20, centre[1] - 60];
      await move(page, [{ from: [centre[0], centre[1] + 60], to: aside }]);
      await expect.poll(() => list.textContent()).not.toBe(first);
      expect(await scrolled(page)).toBe(still);

      const point = await someTold(page, centre);
      const title = (await told(page).textContent())!;
      await page.touchscreen.tap(...point);
      await page.locator(".paper-title").waitFor();
      expect(await page.locator(".paper-title").textContent()).toBe(title);
    },
    touch,
  );
});
/** Resolves once what came of the last tap is drawn. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** Taps around a place until a point answers. */
async function someTold(page: Page, [x, y]: Place): Promise<[number, number]> {
  for (const [dx, dy] of [0, 30, -30, 60, -60, 90, -90].flatMap((a) => [0, 40, -40, 80].map((b) => [a, b]))) {
    const place: [number, number] = [x + dx!, y + dy!];
    await page.touchscreen.tap(...place);
    await drawn(page);
    if ((await told(page).count()) > 0) return place;
  }
  throw new Error("no point answers a tap");
}
