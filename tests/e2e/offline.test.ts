import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Host, type Listed, makeBuilder, openHost } from "./support/host.ts";
import { useBrowser } from "./support/visit.ts";

const OLD: Listed[] = [
  { title: "Grokking as a phase transition", abstract: "Networks learn late." },
  { title: "Kernels of wide networks", abstract: "Width makes training linear in $\\theta$." },
  { title: "A paper that will be taken back", abstract: "It stands in the old build alone." },
];
const NEW: Listed[] = [
  { title: "Grokking as a phase transition", abstract: "Networks learn late, and all at once." },
  { title: "Kernels of wide networks", abstract: "Width makes training linear in $\\theta$." },
  { title: "A paper that came later", abstract: "It stands in the new build alone." },
];
const GROKKING = "papers/grokking-as-a-phase-transition/";
const OLD_WORDS = "Networks learn late.";
const NEW_WORDS = "Networks learn late, and all at once.";

const visit = useBrowser();
const { build, clear } = makeBuilder();
let older = "";
let newer = "";
let ended = "";
beforeAll(async () => {
  [older, newer, ended] = (await build(
    { papers: OLD },
    { papers: NEW },
    { papers: NEW, flags: ["--no-offline"] },
  )) as [string, string, string];
});
afterAll(clear);

let host: Host;
afterEach(() => host.goDown());

/** What a browser says of files and hosts that are gone, which is what these tests are about. */
const GONE = /Failed to load resource|ERR_/;
const OPTIONS = { serviceWorkers: "allow", expected: GONE } as const;

async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The titles that a search finds, typed into the box. */
async function search(page: Page, words: string): Promise<string[]> {
  await page.getByRole("combobox", { name: "Search papers" }).fill(words);
  await page.waitForFunction(
    (text) => new URL(location.href).searchParams.get("q") === text && document.querySelector("mark"),
    words,
  );
  return page.locator(".hits-item h2, .hits-item h3").allInnerTexts();
}

const abstractOf = (page: Page): Promise<string> => page.locator(".abstract").innerText();

/** The names of the versions that the browser keeps. */
const versions = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

const isRegistered = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);

const notice = (page: Page) => page.getByText("A new version of this site is ready.");

async function goOver(page: Page): Promise<void> {
  await notice(page).waitFor();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Reload" }).click()]);
}

describe.each(["/", "/some/deep/base/"])("a site at %s whose host is gone", (base) => {
  test("shows what was visited, searches, and renders papers that were not", async () => {
    host = await openHost(older, base);
    await visit(
      host.url + GROKKING,
      async (page) => {
        await isKept(page);
        await host.goDown();

        await page.reload();
        expect(await abstractOf(page)).toBe(OLD_WORDS);

        await page.goto(`${host.url}?q=kernels`);
        await page.locator("mark", { hasText: "Kernels" }).first().waitFor();
        expect(await search(page, "grokking")).toEqual(["Grokking as a phase transition"]);

        await page.goto(`${host.url}papers/kernels-of-wide-networks/`);
        await page.getByRole("heading", { level: 1, name: "Kernels of wide networks" }).waitFor();
        expect(await page.locator("math").count()).toBeGreaterThan(0);

        await page.getByRole("link", { name: "About" }).click();
        await page.waitForURL(`${host.url}about/`);
        await page.goBack();
        await page.getByRole("heading", { level: 1, name: "Kernels of wide networks" }).waitFor();

        await page.goto(`${host.url}no-such-page/`);
        await page.getByRole("heading", { level: 1, name: "No page here" }).waitFor();
      },
      OPTIONS,
    );
  });
});

describe("a new version", () => {
  /** Visits the older build until it is kept. */
  const kept = async (path: string, act: (page: Page) => Promise<void>): Promise<void> => {
    host = await openHost(older);
    await visit(
      host.url + path,
      async (page) => {
        await isKept(page);
        await act(page);
      },
      OPTIONS,
    );
  };

  test("waits for the reader, and then takes over as a whole; one that goes back to the one before does the same", () =>
    kept(GROKKING, async (page) => {
      for (const [next, before, after] of [
        [newer, OLD_WORDS, NEW_WORDS],
        [older, NEW_WORDS, OLD_WORDS],
      ] as const) {
        await host.deploy(next);
        await page.reload();
        expect(await abstractOf(page)).toBe(before);
        await goOver(page);
        expect(await abstractOf(page)).toBe(after);
        expect(await versions(page)).toHaveLength(1);
      }
      await host.goDown();
      await page.goto(host.url);
      expect(await search(page, "paper")).toEqual(["A paper that will be taken back"]);
    }));

  test("leaves other tabs what they show, until they are loaded anew", () =>
    kept("", async (first) => {
      const second = await first.context().newPage();
      await second.goto(host.url + GROKKING);
      await isKept(second);
      await host.deploy(newer);

      await second.reload();
      await goOver(second);
      expect(await abstractOf(second)).toBe(NEW_WORDS);

      expect(await search(first, "taken back")).toEqual(["A paper that will be taken back"]);
      await first.getByRole("link", { name: "A paper that will be taken back" }).first().click();
      await first.locator(".abstract", { hasText: "It stands in the old build alone." }).waitFor();
      await first.getByRole("link", { name: "Map" }).click();
      await first.waitForURL(`${host.url}map/`);

      await goOver(first);
      await host.goDown();
      await first.goto(host.url);
      expect(await search(first, "paper")).toEqual(["A paper that came later"]);
    }));

  test("shows a page that it alone has before it takes over, whole in itself", () =>
    kept("", async (page) => {
      await host.deploy(newer);
      await page.goto(`${host.url}papers/a-paper-that-came-later/`);
      expect(await abstractOf(page)).toBe("It stands in the new build alone.");
      // Until the app answers, a link leads to the page of the version that is kept.
      await page.getByRole("button", { name: "Keep: A paper that came later" }).click();
      await page.locator('[aria-pressed="true"]').first().waitFor();
      await page.getByRole("link", { name: "Papers", exact: true }).click();
      expect(await search(page, "paper")).toEqual(["A paper that came later"]);
    }));
});

describe("a host on which two builds are mixed", () => {
  const mixed = async (whole: string, spoil: (folder: string) => Promise<void>): Promise<string> => {
    const folder = `${whole}-mixed`;
    await rm(folder, { recursive: true, force: true });
    await cp(whole, folder, { recursive: true });
    await spoil(folder);
    return folder;
  };
  /** Resolves once the browser has tried the service worker on the host, and given it up. */
  const isGivenUp = (page: Page): Promise<void> =>
    page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      const { installing } = registration;
      if (installing) {
        await new Promise((done) => {
          installing.addEventListener("statechange", done);
          if (installing.state === "redundant") done(undefined);
        });
      }
    });

  test("is kept from only once it is whole", async () => {
    host = await openHost(await mixed(older, (to) => cp(join(newer, "index.html"), join(to, "index.html"))));
    let tried: Promise<unknown> | undefined;
    await visit(
      host.url + GROKKING,
      async (page) => {
        await tried;
        await expect.poll(() => isRegistered(page)).toBe(false);
        expect(await versions(page)).toEqual([]);
        expect(await abstractOf(page)).toBe(OLD_WORDS);

        await host.deploy(newer);
        await page.reload();
        await isKept(page);
        expect(await versions(page)).toHaveLength(1);
        await host.goDown();
        await page.reload();
        expect(await abstractOf(page)).toBe(NEW_WORDS);
      },
      { ...OPTIONS, before: async (page) => void (tried = page.context().waitForEvent("serviceworker")) },
    );
  });

  test("does not take over from the version that is whole", async () => {
    host = await openHost(older);
    const spoilt = await mixed(newer, (to) => rm(join(to, "404.html")));
    await visit(
      host.url + GROKKING,
      async (page) => {
        await isKept(page);
        await host.deploy(spoilt);
        await page.evaluate(async () => {
          const registration = await navigator.serviceWorker.ready;
          await registration.update();
        });
        await isGivenUp(page);
        expect(await notice(page).count()).toBe(0);
        expect(await versions(page)).toHaveLength(1);
        await page.reload();
        expect(await abstractOf(page)).toBe(OLD_WORDS);

        await host.deploy(newer);
        await page.reload();
        await goOver(page);
        expect(await abstractOf(page)).toBe(NEW_WORDS);
      },
      OPTIONS,
    );
  });
});

describe("a browser that keeps nothing", () => {
  beforeEach(async () => {
    host = await openHost(older);
  });

  test("for want of room shows and searches the site all the same", async () => {
    await visit(
      `${host.url}about/`,
      async (page) => {
        const session = await page.context().newCDPSession(page);
        const { origin } = new URL(host.url);
        await page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration?.unregister();
          for (const name of await caches.keys()) await caches.delete(name);
        });
        await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
        await page.goto(host.url);
        expect(await search(page, "grokking")).toEqual(["Grokking as a phase transition"]);
        await page.reload();
        expect(await search(page, "kernels")).toEqual(["Kernels of wide networks"]);
      },
      OPTIONS,
    );
  });

  test("because it refuses service workers shows and searches the site all the same", async () => {
    await visit(
      `${host.url}about/`,
      async (page) => {
        await page.addInitScript(() => {
          navigator.serviceWorker.register = () =>
            Promise.reject(new DOMException("refused", "SecurityError"));
        });
        await page.goto(host.url);
        expect(await search(page, "grokking")).toEqual(["Grokking as a phase transition"]);
      },
      OPTIONS,
    );
  });
});

test("a site published with its end stops keeping anything", async () => {
  host = await openHost(older);
  await visit(
    host.url + GROKKING,
    async (page) => {
      await isKept(page);
      await host.deploy(ended);
      await page.reload();
      await expect.poll(() => isRegistered(page)).toBe(false);
      expect(await versions(page)).toEqual([]);
      await page.reload();
      expect(await abstractOf(page)).toBe(NEW_WORDS);
      expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    },
    OPTIONS,
  );
});
