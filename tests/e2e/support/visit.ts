/** A reader's browser that notices what must not happen: words on the console, errors, requests to other hosts. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { beforeAll, inject } from "vitest";
import { LAPTOP } from "./sizes.ts";

export type Visit = {
  /** Runs a reader's visit in a fresh profile, then checks that nothing went wrong beside it. */
  (
    address: string,
    visit: (page: Page) => Promise<void>,
    options?: BrowserContextOptions & {
      /** Console errors that the test brings about on purpose. */
      expected?: RegExp;
      /** Whether the reader does nothing by itself: absent, the mouse moves, which calls the page's app. */
      still?: boolean;
      /** What is to be so before the address is opened. */
      before?: (page: Page) => Promise<unknown>;
    },
  ): Promise<void>;
};

/** Playwright's own word on the service worker that it holds back. */
const HELD_BACK = /Service Worker registration blocked by Playwright/;

const PATIENCE_MS = 40_000;

/** The process's line to the browser that all test files share; it ends with the process. */
let connected: Promise<Browser> | undefined;

export function useBrowser(): Visit {
  let browser: Browser;
  beforeAll(async () => {
    browser = await (connected ??= chromium.connect(inject("browser")));
  });

  return async (address, visit, { expected, before, still = false, ...options } = LAPTOP) => {
    // Tests that are not about the service worker meet the network itself.
    const context = await browser.newContext({ ...LAPTOP, serviceWorkers: "block", ...options });
    // It only ends what hangs: a busy machine takes its time.
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && !HELD_BACK.test(message.text())) {
        wrong.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.host !== new URL(address).host) {
        wrong.push(`a request to another host: ${request.url()}`);
      }
    });
    try {
      await before?.(page);
      await page.goto(address);
      if (!still) await page.mouse.move(1, 1, { steps: 2 });
      await visit(page);
      const unexpected = wrong.filter((line) => !expected?.test(line));
      if (unexpected.length > 0) throw new Error(`Beside the visit:\n${unexpected.join("\n")}`);
    } finally {
      await context.close();
    }
  };
}
