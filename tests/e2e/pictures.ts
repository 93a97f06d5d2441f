/** `npm run pictures`: the pictures of the README, taken of the site in `dist/` (run `npm run build` first). */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import type { BrowserContextOptions } from "playwright-core";
import { runCommand } from "../../scripts/flags.ts";
import { InputError } from "../../scripts/pipeline/effects.ts";
import { serve } from "../../scripts/site/serve.ts";
import { launchChrome } from "./support/chrome.ts";
import { LAPTOP, PHONE } from "./support/sizes.ts";

type Picture = {
  name: string;
  path: string;
  /** What is there once the page is as it should be seen. */
  shows: string;
  size: BrowserContextOptions;
  theme: "light" | "dark";
};

const PICTURES: Picture[] = [
  { name: "papers", path: "?q=edge+of+stability", shows: "mark", size: LAPTOP, theme: "light" },
  { name: "papers-phone", path: "?q=edge+of+stability", shows: "mark", size: PHONE, theme: "dark" },
  {
    name: "paper",
    path: "papers/generalization-at-the-edge-of-stability/",
    shows: "h1",
    size: LAPTOP,
    theme: "light",
  },
];

await runCommand(async () => {
  if (!existsSync("dist/index.html")) throw new InputError("There is no dist/. Run: npm run build");
  await mkdir("docs", { recursive: true });
  const site = await serve("dist", { port: 0 });
  const browser = await launchChrome();
  try {
    for (const { name, path, shows, size, theme } of PICTURES) {
      const page = await browser.newPage({ ...size, deviceScaleFactor: 1, colorScheme: theme });
      await page.goto(site.url + path, { waitUntil: "networkidle" });
      await page.locator(shows).first().waitFor();
      await page.screenshot({ path: `docs/${name}.png` });
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
});
