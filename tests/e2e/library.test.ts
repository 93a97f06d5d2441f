import * as stream from "node:stream/consumers";
import type { Download, Page } from "playwright-core";
import { afterAll, describe, expect, inject, test } from "vitest";
import { makeBuilder, openHost } from "./support/host.ts";
import { LAPTOP, PHONE } from "./support/sizes.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root } = inject("site");
const builder = makeBuilder();
afterAll(() => builder.clear());

const EDGES = "Generalization at the Edge of Stability";
const KEY = "library /";

const star = (page: Page, title = EDGES) => page.getByRole("button", { name: `Keep: ${title}` }).first();
const isOn = async (page: Page): Promise<void> => {
  await page.locator('.star[aria-pressed="true"]').first().waitFor();
};
const stored = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), KEY);
const saved = async (download: Download): Promise<string> => stream.text(await download.createReadStream());
const goToLibrary = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Library", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
};
const edges = `${root}?q=stability`;

/** A list of the three first results, made by selecting them. */
async function makeList(page: Page, name: string): Promise<string[]> {
  await page.getByText(/^\d+ of 216 papers/).waitFor();
  await page.getByRole("button", { name: "Select", exact: true }).click();
  for (const at of [0, 1, 2]) await page.locator(".pick").nth(at).click();
  const titles = await page.locator(".hits-item .hit-title").allTextContents();
  const bar = page.getByRole("region", { name: "Selected papers" });
  await bar.getByRole("button", { name: "Add to a list" }).click();
  await bar.getByRole("textbox", { name: "New list" }).fill(name);
  await page.keyboard.press("Enter");
  await bar.getByText(`3 papers added to ${name}.`).waitFor();
  await bar.getByRole("button", { name: "Done" }).click();
  return titles.slice(0, 3);
}

test("two tabs agree at once", async () => {
  await visit(edges, async (page) => {
    const other = await page.context().newPage();
    await other.goto(`${root}library/`);
    await other.getByRole("heading", { name: "Nothing is kept yet" }).waitFor();
    await star(page).click();
    await other.getByRole("heading", { name: EDGES }).waitFor();
    await star(other).click();
    await page.locator('.star[aria-pressed="false"]').first().waitFor();
    expect(await page.locator('.star[aria-pressed="true"]').count()).toBe(0);
  });
});

test("a paper of the library leads to the next one of it, and back", async () => {
  await visit(edges, async (page) => {
    await makeList(page, "Chapter two");
    await goToLibrary(page);
    await page.getByRole("link", { name: /^Chapter two/ }).click();
    await page.getByText("3 papers", { exact: false }).first().waitFor();
    await page.locator(".hits-item h2 a").first().click();
    await page.getByText("1 of 3").waitFor();
    await page.getByRole("link", { name: "Next" }).click();
    await page.getByText("2 of 3").waitFor();
    await page.getByRole("link", { name: "Back to the list" }).click();
    await page.getByRole("heading", { level: 2, name: "Chapter two" }).waitFor();
  });
});

test("on a phone the shelves are at hand above the list", async () => {
  await visit(
    edges,
    async (page) => {
      await makeList(page, "Chapter two");
      await page.goto(`${root}library/`);
      const menu = page.getByText("Shelf: Everything");
      await menu.click();
      expect((await menu.boundingBox())!.y).toBeLessThan(PHONE.viewport!.height);
      await page.getByRole("link", { name: /^Chapter two/ }).click();
      await page.getByText("Shelf: Chapter two").waitFor();
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    },
    PHONE,
  );
});

describe("where nothing can be stored", () => {
  test("storage is off: what is starred holds while the page does, and that is said there", async () => {
    const refuse = (page: Page): Promise<unknown> =>
      page.addInitScript(() =>
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("denied", "SecurityError");
          },
        }),
      );
    await visit(
      edges,
      async (page) => {
        await star(page).click();
        await isOn(page);
        await page.getByRole("status").getByText("This browser keeps nothing for this page").waitFor();
        await goToLibrary(page);
        await page.getByRole("heading", { name: EDGES }).waitFor();
        expect(await page.getByText("This browser keeps nothing for this page").count()).toBe(1);
      },
      { before: refuse },
    );
  });

  test("storage is full: the same, and the notice can be closed", async () => {
    await visit(edges, async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      });
      await star(page).click();
      await isOn(page);
      const notice = page
        .getByRole("status")
        .getByText("The browser’s storage is full")
        .or(page.getByRole("status").getByText("The browser's storage is full"));
      await notice.waitFor();
      await page.getByRole("button", { name: "Close this notice" }).click();
      await notice.waitFor({ state: "detached" });
      await isOn(page);
    });
  });

  test("what is stored is no library: it is left, given out, and let go of only when asked", async () => {
    await visit(edges, async (page) => {
      const broken = '{"version":1,"papers":[';
      await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, broken]);
      await page.reload();
      await star(page).click();
      await isOn(page);
      expect(await stored(page)).toBe(broken);
      await goToLibrary(page);
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save what is stored" }).click();
      expect(await saved(await saving)).toBe(broken);
      await page.getByRole("button", { name: "Start anew" }).click();
      await page.getByRole("button", { name: "Start anew" }).waitFor({ state: "detached" });
      expect(await stored(page)).toContain(EDGES);
    });
  });
});

test("a list goes to another person as a link, who looks at it and keeps it", async () => {
  await visit(
    edges,
    async (page) => {
      const titles = await makeList(page, "Reading group: “edges” & more");
      await goToLibrary(page);
      await page.getByRole("link", { name: /^Reading group/ }).click();
      await page.getByRole("button", { name: "Copy a link to the list" }).click();
      await page.getByText("Copied. Who opens the link").waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link.length).toBeLessThan(200);

      const another = await page.context().browser()!.newContext(LAPTOP);
      const their = await another.newPage();
      await their.goto(link);
      await their
        .getByRole("heading", { level: 1, name: "A list that someone shared: Reading group: “edges” & more" })
        .waitFor();
      const shown = await their.locator(".hits-item .hit-title").allTextContents();
      expect(shown.toSorted()).toEqual(titles.toSorted());
      await their.getByRole("combobox", { name: "Search papers" }).fill("zeroth-order");
      await their.getByText(/^1 of 3 papers/).waitFor();
      await their.waitForURL(/\?q=zeroth-order#list=/);
      await their.locator(".hits-item h2 a").click();
      await their.getByText("1 of 1").waitFor();
      await their.getByRole("link", { name: "Back to the list" }).click();
      await their.getByText(/^1 of 3 papers/).waitFor();
      expect(await stored(their)).toBeNull();
      await their.getByRole("button", { name: "Keep it as a list of mine" }).click();
      await their.getByText("It is among your lists.").waitFor();
      await their.getByRole("link", { name: "To your library" }).click();
      await their.getByRole("heading", { level: 2, name: "Reading group: “edges” & more" }).waitFor();
      await another.close();
    },
    { ...LAPTOP, permissions: ["clipboard-read", "clipboard-write"] },
  );
});

test("a library goes as a file into another browser; broken, newer and known files are told apart", async () => {
  await visit(edges, async (page) => {
    await star(page).click();
    await makeList(page, "Chapter two");
    await goToLibrary(page);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as a file" }).click();
    const library = await saved(await saving);
    expect(library).toBe(await stored(page));

    const another = await page.context().browser()!.newContext(LAPTOP);
    const their = await another.newPage();
    await their.goto(`${root}library/`);
    await their.getByRole("heading", { name: "Nothing is kept yet" }).waitFor();
    const take = (content: string) =>
      their
        .locator("input[type=file]")
        .setInputFiles({ name: "library.json", mimeType: "application/json", buffer: Buffer.from(content) });
    await take("<html>");
    await their.getByText("The file is not a library. It is not JSON.").waitFor();
    await take('{"version":99}');
    await their.getByText("The file was made by a newer version of this site.").waitFor();
    expect(await stored(their)).toBeNull();
    await take(library);
    await their.getByText(/^3 papers came in/).waitFor();
    await their.getByRole("link", { name: /^Chapter two/ }).waitFor();
    expect(JSON.parse((await stored(their))!)).toEqual(JSON.parse(library));
    await take(library);
    await their.getByText("The file holds nothing that was not here.").waitFor();
    await another.close();
  });
});

test("a new build: papers that it has lost are kept and shown as such, and a saved search tells what came", async () => {
  const paper = (name: string, day: string) => ({
    title: `On the ${name} of graphs`,
    date: day,
    abstract: `We look at the ${name} of finite graphs, one at a time.`,
  });
  const [before, after] = (await builder.build(
    { papers: [paper("edges", "2024-01-01"), paper("colours", "2024-02-01")] },
    { papers: [paper("colours", "2024-02-01"), paper("minors", "2024-03-01")] },
  )) as [string, string];
  const host = await openHost(before);
  try {
    await visit(`${host.url}?q=graphs`, async (page) => {
      await star(page, "On the edges of graphs").click();
      await isOn(page);
      await page.getByRole("button", { name: "Save this search" }).click();
      await page.getByText("2 papers remembered, 0.1 kB in this browser").waitFor();
      await host.deploy(after);
      await page.goto(`${host.url}library/`);
      await page.getByRole("heading", { name: "No longer on this site" }).waitFor();
      await page.getByText("On the edges of graphs").waitFor();

      await page.getByRole("link", { name: "1 new paper in “graphs”" }).click();
      await page.getByRole("heading", { name: "On the minors of graphs" }).waitFor();
      expect(await page.locator(".hits-item").count()).toBe(1);
      await page.goBack();
      await page.getByText("nothing new").waitFor();
      await page.getByRole("button", { name: "Forget the search “graphs”" }).click();
      await page.getByRole("heading", { name: "Saved searches" }).waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Let go of: On the edges of graphs" }).click();
      await page.getByRole("heading", { name: "Nothing is kept yet" }).waitFor();
    });
  } finally {
    await host.goDown();
  }
});

test("a saved search that is opened says what is new since, once", async () => {
  await visit(edges, async (page) => {
    await page.getByRole("button", { name: "Save this search" }).click();
    await page.getByText(/papers remembered/).waitFor();
    await page.evaluate((key) => {
      const library = JSON.parse(localStorage.getItem(key)!) as { searches: { seen: string }[] };
      for (const search of library.searches) search.seen = "";
      localStorage.setItem(key, JSON.stringify(library));
    }, KEY);
    await page.reload();
    await page.getByText(/^\d+ new since /).waitFor();
    await page.reload();
    await page.getByText(/papers remembered/).waitFor();
    await page.getByRole("button", { name: "Forget this search" }).click();
    await page.getByRole("button", { name: "Save this search" }).waitFor();
  });
});

test("papers are compared: selected in a list, or one with a similar one, by an address to share", async () => {
  await visit(edges, async (page) => {
    await page.getByRole("button", { name: "Select", exact: true }).click();
    await page.getByText("Select two to four papers to compare them.").waitFor();
    await page.getByText(/^\d+ of 216 papers/).waitFor();
    for (const at of [0, 1]) await page.locator(".pick").nth(at).click();
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Compare papers" }).waitFor();
    const columns = page.locator(".compare-columns").getByRole("article");
    await columns.nth(1).waitFor();
    expect(await columns.locator(".abstract mark").count()).toBeGreaterThan(1);
    const address = new URL(page.url());
    expect(address.searchParams.get("papers")!.split(",")).toHaveLength(2);
    await page.reload();
    await columns.nth(1).waitFor();
    await columns
      .first()
      .getByRole("link", { name: /^Leave out/ })
      .click();
    await page.getByText("One more paper is needed to compare with.").waitFor();
    await columns.getByRole("heading").getByRole("link").click();
    await page
      .getByRole("link", { name: /^Compare with:/ })
      .first()
      .click();
    await columns.nth(1).waitFor();
  });
});

test("without papers the page of comparing says how to come by some", async () => {
  await visit(`${root}compare/?papers=no-such-paper`, async (page) => {
    await page.getByText("1 paper of the address is not on this site.").waitFor();
    await page.goto(`${root}compare/`);
    await page.getByText("Two to 4 papers side by side.").waitFor();
  });
});

test("what was read last stands in the library until it is cleared or switched off", async () => {
  await visit(`${root}papers/generalization-at-the-edge-of-stability/`, async (page) => {
    await page.locator(".star").waitFor();
    await goToLibrary(page);
    await page.getByRole("link", { name: /^Recently read/ }).click();
    await page.getByRole("heading", { level: 2, name: "Recently read" }).waitFor();
    await page.getByRole("link", { name: EDGES }).waitFor();
    expect(await stored(page)).toBeNull();
    await page.getByRole("button", { name: "Clear" }).click();
    await page.getByText("No paper has been opened yet.").waitFor();
    await page.getByRole("checkbox", { name: "Remember what I open" }).uncheck();
    await page.goto(`${root}papers/generalization-at-the-edge-of-stability/`);
    await page.locator(".star").waitFor();
    await page.goto(`${root}library/?shelf=recent`);
    await page.getByText("Nothing is remembered.").waitFor();
  });
});
