import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { LAPTOP } from "./support/sizes.ts";
import { useBrowser } from "./support/visit.ts";

const visit = useBrowser();
const { root } = inject("site");

const TITLE = "Generalization at the Edge of Stability";
const PAPER = "papers/generalization-at-the-edge-of-stability/";
const OTHER = "zeroth-order-optimization-at-the-edge-of-stability";

const SIZES = { laptop: LAPTOP.viewport!, phone: { width: 390, height: 844 } } as const;
type Size = keyof typeof SIZES;

/**
 * Each size and each theme once, for the other pairs differ in next to nothing that axe looks at, and each costs a
 * second; `LOOKS=all` looks at those too.
 */
const THEMES: Record<Size, readonly ("light" | "dark")[]> =
  process.env["LOOKS"] === "all"
    ? { laptop: ["light", "dark"], phone: ["light", "dark"] }
    : { laptop: ["light"], phone: ["dark"] };

/** 1280 pixels at 400 %, and a window of 1280 at 200 %. */
const NARROW = [320, 640] as const;

/** What axe finds against WCAG 2.2 AA and its best practices, a line each; where a dialog is open, in it. */
async function complaints(page: Page, part?: string): Promise<string[]> {
  // Each analysis would load axe's half a million letters twice more; a page that has them needs none.
  const isLoaded = await page.evaluate(() => "axe" in window);
  const axe = new AxeBuilder({ page, ...(isLoaded && { axeSource: "void 0" }) })
    // There are no frames to look into, so nothing needs a page of its own.
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    // Of a long list's papers, which are all alike.
    .exclude(".hits-item:nth-child(n + 13)");
  const isOver = (await page.getByRole("dialog").count()) > 0;
  const where = isOver ? "dialog[open]" : part;
  const { violations } = await (where === undefined ? axe : axe.include(where)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

/** What can be pressed and is less than 24 pixels high or wide, be it in running text. */
function small(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("a[href], button, input, select, summary, textarea, [role=option]")]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      // What is for screen readers alone, boxes whose label is what is pressed, and bars that a table says again.
      .filter((element) => !element.closest(".hidden, .skip, label, svg"))
      .map((element) => ({ element, size: element.getBoundingClientRect() }))
      .filter(({ size: { width, height } }) => height > 0 && Math.min(width, height) < 23.9)
      .map(
        ({ element, size: { width, height } }) =>
          `${width.toFixed(1)} × ${height.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`,
      ),
  );
}

/** What reaches past the window's edges where nothing can be scrolled to show it. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const isOfScroller = (element: Element): boolean => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        const { overflowX } = getComputedStyle(up);
        if (["auto", "scroll"].includes(overflowX) && up.scrollWidth > up.clientWidth) return true;
      }
      return false;
    };
    const past = [...document.querySelectorAll("body *")].filter((element) => {
      if (element.closest(".hidden, .skip, svg, canvas, .tool-word, .sort-label")) return false;
      if (!element.checkVisibility() || element.textContent === "") return false;
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (right > clientWidth + 1 || left < -1) && !isOfScroller(element);
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : []),
      ...past.map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}

/** Looks at the page as it stands, at each size, in its themes, and in windows that are narrow. */
async function check(page: Page, { name: state, sizes = BOTH, part }: State): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(SIZES[size]);
    for (const colorScheme of THEMES[size]) {
      await page.emulateMedia({ colorScheme });
      const found = await complaints(page, part);
      expect(found, `${state}, ${size}, ${colorScheme}`).toEqual([]);
    }
    expect(await small(page), `${state}, ${size}`).toEqual([]);
  }
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 700 });
    expect(await lost(page), `${state}: ${width} pixels`).toEqual([]);
  }
  await page.setViewportSize(SIZES[sizes[0]!]);
}

type State = {
  name: string;
  /** From the state before to this one. */
  enter?: (page: Page) => Promise<void>;
  /** Where it is there at one size alone. */
  sizes?: readonly Size[];
  /** Where it differs from the states that are looked at in whole, as a selector; absent: anywhere. */
  part?: string;
};

type View = {
  name: string;
  path: string;
  /** Absent: as it opens. */
  first?: State;
  later?: readonly State[];
  expected?: RegExp;
};

const BOTH = ["laptop", "phone"] as const;
const AS_IT_OPENS: State = { name: "as it opens" };

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();
const dialog = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("dialog", { name }).waitFor();
async function shut(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
const search = async (page: Page, text: string): Promise<void> => {
  await page.getByRole("combobox", { name: "Search papers" }).fill(text);
};

const VIEWS: readonly View[] = [
  {
    name: "the search page",
    path: "",
    later: [
      {
        // The papers behind them are those of a search, below.
        name: "suggestions",
        part: "form[role=search]",
        async enter(page) {
          await search(page, "gene");
          await page.getByRole("option").first().waitFor();
        },
      },
    ],
  },
  {
    name: "a search",
    path: "?q=edge+of+stability",
    first: {
      name: "results with reasons, of which some are selected",
      async enter(page) {
        await page.getByText("Why this result").first().click();
        await press(page, "Select");
        await page
          .getByRole("checkbox", { name: /^Select: / })
          .first()
          .click();
        await press(page, "Add to a list");
      },
    },
    later: [
      {
        name: "the facets as a sheet",
        sizes: ["phone"],
        async enter(page) {
          await press(page, "Done");
          await page.setViewportSize(SIZES.phone);
          await press(page, "Filters");
          await dialog(page, "Filters");
        },
      },
      {
        name: "the export",
        async enter(page) {
          await shut(page);
          await press(page, "Export");
          await dialog(page, /^Export/);
          await page.getByText("@").first().waitFor();
        },
      },
      {
        name: "nothing found",
        async enter(page) {
          await shut(page);
          await search(page, "xyzzyqq");
          await page.getByRole("heading", { name: "Nothing found" }).waitFor();
        },
      },
    ],
  },
  {
    name: "what opens over any page",
    path: "compare/",
    first: { name: "nothing to compare" },
    later: [
      {
        name: "the palette",
        async enter(page) {
          await page.keyboard.press("Control+k");
          await dialog(page, "Go anywhere");
          await page.keyboard.type("gen");
          await page.getByRole("option").nth(2).waitFor();
        },
      },
      {
        name: "the settings",
        async enter(page) {
          await shut(page);
          await press(page, "Settings");
          await dialog(page, "Settings");
        },
      },
      {
        name: "the list of keys",
        async enter(page) {
          await press(page, "Keyboard shortcuts");
          await dialog(page, "Keyboard shortcuts");
        },
      },
    ],
  },
  {
    name: "a paper",
    path: PAPER,
    later: [
      {
        name: "its form for a note, tags and lists, and all that is folded",
        async enter(page) {
          await press(page, /^Keep/);
          await press(page, "Note, tags, lists");
          await page.getByRole("textbox", { name: "Note" }).waitFor();
          await page.evaluate(() => {
            for (const details of document.querySelectorAll("details")) details.open = true;
          });
        },
      },
    ],
  },
  { name: "the topics", path: "topics/" },
  { name: "a topic", path: "topics/generalization/" },
  {
    name: "the authors",
    path: "authors/",
    later: [
      {
        name: "none of the name",
        async enter(page) {
          await page.getByRole("textbox", { name: "Find an author" }).fill("xyzzyqq");
          await page.getByText("0 of").first().waitFor();
        },
      },
    ],
  },
  { name: "the authors of a letter", path: "authors/by/m/" },
  {
    name: "an author",
    path: "authors/eric-j-michaud/",
    later: [
      {
        name: "papers being selected",
        async enter(page) {
          await press(page, "Select");
          await page.getByRole("checkbox").first().click();
        },
      },
    ],
  },
  { name: "the map", path: "map/" },
  { name: "the map with a search", path: "map/?q=diffusion&map=0.2..0.8;0.2..0.8" },
  {
    name: "the trends",
    path: "trends/",
    later: [{ name: "the figures", enter: (page) => page.getByText("The figures as a table").click() }],
  },
  {
    name: "the library",
    path: "library/",
    first: { name: "empty" },
    later: [
      {
        name: "with a paper, a list and a search",
        async enter(page) {
          await page.getByRole("link", { name: "Papers", exact: true }).click();
          await search(page, "stability");
          await page.keyboard.press("Enter");
          await press(page, `Keep: ${TITLE}`);
          await press(page, "Save this search");
          await page.getByRole("link", { name: "Library", exact: true }).click();
          await page.getByRole("textbox", { name: "New list" }).fill("Chapter two");
          await page.keyboard.press("Enter");
          await page.getByRole("link", { name: /^Chapter two/ }).waitFor();
          await page.getByRole("heading", { name: TITLE }).waitFor();
        },
      },
      {
        name: "a list that is about to be deleted",
        async enter(page) {
          await page.getByRole("link", { name: /^Chapter two/ }).click();
          await press(page, "Delete the list");
          await page.getByText(/^Delete the list “Chapter two”/).waitFor();
        },
      },
    ],
  },
  { name: "a damaged list of someone else's", path: "library/#list=broken" },
  {
    name: "papers side by side",
    path: `compare/?papers=generalization-at-the-edge-of-stability,${OTHER}`,
  },
  { name: "the account of the collection", path: "about/" },
  { name: "an address without a page", path: "nothing/here/", expected: /404/ },
  {
    name: "a page whose data does not come",
    path: "",
    expected: /404/,
    first: {
      name: "failed",
      async enter(page) {
        await page.route("**/data/parts/**", (route) => route.fulfill({ status: 404 }));
        await page.reload();
        await search(page, "grokking");
        await page.getByRole("heading", { name: "The data is not there" }).waitFor();
      },
    },
  },
];

describe("everyone can see, press and reach all of", () => {
  test.each(VIEWS)("$name", async ({ path, first = AS_IT_OPENS, later = [], expected }) => {
    await visit(
      root + path,
      async (page) => {
        await page.waitForLoadState("networkidle");
        for (const state of [first, ...later]) {
          await state.enter?.(page);
          await check(page, state);
        }
      },
      {
        // Theme and size change without a new page, and at once; a finger presses at any size.
        ...LAPTOP,
        hasTouch: true,
        reducedMotion: "reduce",
        // What scrolls to look at a list would make it grow to its end: in a browser without observers it waits.
        before: (page) =>
          page.addInitScript(() => Reflect.deleteProperty(globalThis, "IntersectionObserver")),
        ...(expected && { expected }),
      },
    );
  });
});
