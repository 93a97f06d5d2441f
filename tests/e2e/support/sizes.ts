import type { BrowserContextOptions } from "playwright-core";

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};
export const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
