import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { PHONE } from "./support/sizes.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root, deep } = inject("site");

const box = (page: Page) => page.getByRole("combobox", { name: "Search papers" });
const titles = (page: Page) => page.getByRole("article").getByRole("heading");
const paths = (page: Page): string => new URL(page.url()).pathname;

describe.each([
  ["at a host's root", root],
  ["under a path", deep],
])("the site %s", (_, address) => {
  test("finds papers at every key press, and the address keeps the search", async () => {
    await visit(address, async (page) => {
      await page.getByText("216 papers").first().waitFor();
      await box(page).pressSequentially("edge of stab");
      await titles(page).filter({ hasText: "Generalization at the Edge of Stability" }).waitFor();
      await page.waitForURL(/\?q=edge\+of\+stab$/);
      expect((await titles(page).allTextContents()).slice(0, 2).toSorted()).toEqual([
        "Generalization at the Edge of Stability",
        "Zeroth-Order Optimization at the Edge of Stability",
      ]);
    });
  });

  test("opens a paper from the results, and goes back to them", async () => {
    await visit(address, async (page) => {
      await box(page).fill("simsekli");
      await page.getByRole("link", { name: "Generalization at the Edge of Stability" }).click();
      await page
        .getByRole("heading", { level: 1, name: "Generalization at the Edge of Stability" })
        .waitFor();
      expect(paths(page)).toBe(`${new URL(address).pathname}papers/generalization-at-the-edge-of-stability/`);
      await page.getByRole("link", { name: "Umut Şimşekli" }).waitFor();
      await page.goBack();
      await titles(page).filter({ hasText: "Generalization at the Edge of Stability" }).waitFor();
      expect(await box(page).inputValue()).toBe("simsekli");
    });
  });

  test("shows a paper that is opened by its address, and after a reload", async () => {
    const paper = `${address}papers/discrete-tilt-matching/`;
    await visit(paper, async (page) => {
      const title = page.getByRole("heading", { level: 1, name: "Discrete Tilt Matching" });
      await title.waitFor();
      await page.reload();
      await title.waitFor();
      await page.getByRole("link", { name: "Papers", exact: true }).click();
      await page.getByText("216 papers").first().waitFor();
      expect(page.url()).toBe(address);
    });
  });
});

test("narrows by a facet, shows the choice as a chip, and drops it again", async () => {
  await visit(root, async (page) => {
    await page.getByRole("checkbox", { name: /^ICML,/ }).check();
    await page.waitForURL(/\?venue=ICML$/);
    await page
      .getByText(/^39 of 216 papers/)
      .first()
      .waitFor();
    await page.reload();
    await page
      .getByText(/^39 of 216 papers/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Remove Venue ICML" }).click();
    await page.getByText("216 papers").first().waitFor();
    await page.goBack();
    await page
      .getByText(/^39 of 216 papers/)
      .first()
      .waitFor();
  });
});

test("offers a way out when nothing is found", async () => {
  await visit(`${root}?q=zzxqy+vvwkj`, async (page) => {
    await page.getByRole("heading", { name: "Nothing found" }).waitFor();
    await page.getByRole("link", { name: "Show all papers" }).click();
    await page.getByText("216 papers").first().waitFor();
  });
});

test("narrows on a phone through the sheet of filters, without scrolling sideways", async () => {
  await visit(
    root,
    async (page) => {
      await page.getByRole("button", { name: "Filters" }).click();
      const sheet = page.getByRole("dialog");
      await sheet.getByRole("checkbox", { name: /^ICLR,/ }).check();
      await sheet.getByRole("button", { name: /^Show 33 papers/ }).click();
      await page
        .getByText(/^33 of 216 papers/)
        .first()
        .waitFor();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    },
    PHONE,
  );
});

test("draws mathematics in a title", async () => {
  await visit(`${root}?q=seiberg-witten`, async (page) => {
    const formula = titles(page).first().locator("math").first();
    await formula.waitFor();
    expect(await formula.evaluate((node) => node.namespaceURI)).toBe("http://www.w3.org/1998/Math/MathML");
    expect(await formula.textContent()).toBe("ℝ4");
  });
});

test.each([
  ["below a folder of its own", "papers/edge-of-stability/"],
  ["elsewhere", "edge-of/stability"],
])("says so where no page stands %s, at any depth, and searches for what was asked", async (_, lost) => {
  await visit(
    `${deep}${lost}`,
    async (page) => {
      await page.getByRole("heading", { name: "No page here" }).waitFor();
      const found = page.getByRole("link", { name: "Generalization at the Edge of Stability" });
      expect(await found.getAttribute("href")).toBe(
        `${new URL(deep).pathname}papers/generalization-at-the-edge-of-stability/`,
      );
      await found.click();
      await page
        .getByRole("heading", { level: 1, name: "Generalization at the Edge of Stability" })
        .waitFor();
      await page.goBack();
      await page.getByRole("link", { name: "See all papers" }).click();
      await page.waitForURL(deep);
    },
    { expected: /404/ },
  );
});

test("tells every listing and every line on the About page", async () => {
  await visit(`${root}about/`, async (page) => {
    const figures = await page.getByRole("term").allTextContents();
    expect(figures.slice(0, 3)).toEqual(["Papers", "Records", "Listings"]);
    const values = await page.getByRole("definition").allTextContents();
    expect(values.slice(0, 3)).toEqual(["216", "424", "6"]);
    await page.getByRole("row", { name: /003_761299f930b716c2\.txt/ }).waitFor();
    await page.getByText("No line was set aside.").waitFor();
  });
});

test("says what is wrong when a data file is missing", async () => {
  await visit(
    root,
    async (page) => {
      await box(page).fill("grokking");
      await page.getByRole("heading", { name: "The data is not there" }).waitFor();
      await page.unroute("**/data/parts/catalog-*.json");
      await page.getByRole("button", { name: "Try again" }).click();
      await titles(page).filter({ hasText: "Grokking" }).first().waitFor();
    },
    {
      expected: /404/,
      before: (page) => page.route("**/data/parts/catalog-*.json", (route) => route.fulfill({ status: 404 })),
    },
  );
});

test("says what is wrong when a data file is damaged", async () => {
  const damage = (page: Page): Promise<unknown> =>
    page.route("**/data/parts/abstracts-0-*.json", async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace("the", "eht") });
    });
  await visit(
    root,
    async (page) => {
      await box(page).fill("grokking");
      await page.getByRole("heading", { name: "The data is damaged" }).waitFor();
    },
    { before: damage },
  );
});

test("can be read with scripts switched off", async () => {
  await visit(
    `${root}papers/generalization-at-the-edge-of-stability/`,
    async (page) => {
      await page
        .getByRole("heading", { level: 1, name: "Generalization at the Edge of Stability" })
        .waitFor();
      await page
        .getByText(/operating at the edge of stability/)
        .first()
        .waitFor();
      await page.getByRole("link", { name: "Papers", exact: true }).click();
      expect(await titles(page).count()).toBeGreaterThan(20);
    },
    { javaScriptEnabled: false },
  );
});
