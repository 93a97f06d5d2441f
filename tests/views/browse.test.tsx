import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answersAtHand } from "../../src/core/answers.ts";
import { columnsOf } from "../../src/core/search/columns.ts";
import type { Corpus } from "../../src/core/search/corpus.ts";
import { createSource } from "../../src/core/memory-source.ts";
import { createEngine } from "../../src/core/search/engine.ts";
import { narrow } from "../../src/views/topics/narrow.ts";
import { CATALOG } from "../core/pages/catalog.ts";
import { furnish, open } from "./support/open.tsx";

const corpus: Corpus = { catalog: CATALOG, abstracts: CATALOG.papers.map(() => ""), math: {} };
const never = (): Promise<never> => Promise.reject(new Error("the test did not expect it"));
const source = createSource({
  corpus,
  columns: columnsOf(CATALOG),
  answers: answersAtHand(createEngine(corpus), corpus.abstracts),
  listings: [],
  detail: never,
  overview: never,
  map: () =>
    Promise.resolve({
      regions: [{ topic: "grokking", label: "Grokking", x: 0.15, y: 0.15 }],
      kept: 0.5,
    }),
});

beforeEach(() => furnish());
afterEach(() => vi.unstubAllGlobals());

const names = (element: HTMLElement): (string | null)[] =>
  within(element)
    .getAllByRole("link")
    .map((link) => link.textContent);

describe("an author's page", () => {
  test("shows the papers, the co-authors, the topics, other spellings and similar names", async () => {
    await open("/authors/eric-j-michaud/", source);
    expect(screen.getByRole("heading", { level: 1, name: "Eric J. Michaud" })).toBeInTheDocument();
    expect(screen.getByText("Also printed as")).toHaveTextContent("E. J. Michaud");
    expect(screen.getByText("Similar names:", { exact: false })).toHaveTextContent("E. Michaud");
    expect(names(screen.getByRole("region", { name: "2 co-authors" }))).toEqual([
      "Max Tegmark",
      "Ziming Liu",
    ]);
    expect(names(screen.getByRole("region", { name: "Topics" }))).toEqual(["Grokking", "Optimization"]);
    expect(screen.getAllByRole("article").slice(1)).toHaveLength(2);
  });

  test("leads from a year to the author's papers of it", async () => {
    await open("/authors/eric-j-michaud/", source);
    expect(screen.getByRole("link", { name: "2024: 1 paper" })).toHaveAttribute(
      "href",
      "../../?year=2024&author=eric-j-michaud",
    );
  });

  test("has papers selected to do something with them", async () => {
    await open("/authors/eric-j-michaud/", source);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Select" }));
    const [first] = await screen.findAllByRole("checkbox", { name: /^Select: / });
    await user.click(first!);
    const bar = within(screen.getByRole("region", { name: "Selected papers" }));
    expect(bar.getByRole("status")).toHaveTextContent("1 selected");
    expect(bar.getByRole("button", { name: "Export" })).toBeVisible();
    await user.click(bar.getByRole("button", { name: "Done" }));
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
  });

  test("is not there for someone who wrote nothing", async () => {
    await open("/authors/nobody/", source);
    expect(screen.getByRole("heading", { level: 1, name: "No page here" })).toBeInTheDocument();
  });
});

describe("the index of authors", () => {
  test("shows those of a letter, and finds a name typed among all", async () => {
    await open("/authors/by/m/", source);
    const list = screen.getByRole("region", { name: "3 authors" });
    expect(names(list)).toEqual(["Michaud, E.", "Michaud, Emma", "Michaud, Eric J."]);
    await userEvent.type(screen.getByRole("textbox", { name: "Find an author" }), "gogh");
    expect(await screen.findByRole("link", { name: "van Gogh, Vincent" })).toHaveAttribute(
      "href",
      "../../../authors/vincent-van-gogh/",
    );
    // The names are there before the last letter is answered, the count only then.
    expect(await screen.findByText("1 of 8 authors")).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    expect(await screen.findByRole("region", { name: "3 authors" })).toBeInTheDocument();
  });

  test("says how many stand under their letters", async () => {
    await open("/authors/", source);
    expect(screen.getByText(/^6 authors more/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "M, 3 authors" })).toHaveAttribute("href", "../authors/by/m/");
  });
});

describe("a topic's page", () => {
  test("shows where it stands, what is below it, and its papers", async () => {
    await open("/topics/generalization/", source);
    expect(screen.getByText("Beyond the examples.")).toBeInTheDocument();
    expect(names(screen.getByRole("navigation", { name: "Topics above this one" }))).toEqual([
      "All topics",
      "Learning",
    ]);
    expect(names(screen.getByRole("region", { name: "Topics below this one" }))).toEqual(["Grokking"]);
    expect(screen.getByRole("heading", { name: "4 papers" })).toBeInTheDocument();
    expect(names(screen.getByRole("region", { name: "Met together with" }))).toEqual(["Optimization"]);
  });
});

describe("the index of topics", () => {
  test("keeps the way to a topic that is typed", async () => {
    await open("/topics/", source);
    await userEvent.type(screen.getByRole("textbox", { name: "Find a topic" }), "grok");
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
      "Learning 4 papers",
    ]);
    expect(screen.getByRole("link", { name: "Grokking" })).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Optimization" })).toBeNull();
    expect(screen.getByText("3 of 4 topics")).toBeInTheDocument();
  });

  test("keeps all below a topic of that name", () => {
    const leaf = { id: "b", label: "Bounds", count: 1, below: [] };
    const head = { id: "a", label: "Apples and pears", count: 2, below: [leaf] };
    expect(narrow([head], "pea")).toEqual([head]);
    expect(narrow([head], "BOU")).toEqual([{ ...head, below: [leaf] }]);
    expect(narrow([head], "ears")).toEqual([]);
  });
});

describe("the trends", () => {
  test("give each topic's figures, drawn and as a table", async () => {
    await open("/trends/", source);
    expect(screen.getByRole("heading", { level: 2, name: /^Learning/ })).toBeInTheDocument();
    await userEvent.click(screen.getByText("The figures as a table"));
    const row = screen.getByRole("row", { name: /^Learning/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["2", "0", "1", "1"]);
    expect(screen.getByText(/3 papers without a date are left out/)).toBeInTheDocument();
  });
});

describe("the map", () => {
  beforeEach(() => {
    vi.stubGlobal(
      "ResizeObserver",
      class {
        observe(): void {}
        disconnect(): void {}
      },
    );
  });

  test("lists the papers in view, and lights a topic's by a press on its mark", async () => {
    await open("/map/", source);
    expect(screen.getByRole("region", { name: "7 papers in view" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /^Optimization/ }));
    expect(location.search).toBe("?topic=optimization");
    expect(await screen.findByText(/^2 of 7 papers lit/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Show them as a list" })).toHaveAttribute(
      "href",
      "../?topic=optimization",
    );
    expect(screen.getByRole("button", { name: /^Optimization/ })).toHaveAttribute("aria-pressed", "true");
  });

  test("takes a part of the map for a filter, which a press removes", async () => {
    await open("/map/?map=0..0.3;0..0.3", source);
    expect(await screen.findByText(/^2 of 7 papers lit/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Remove Map a part of it" }));
    await waitFor(() => expect(screen.queryByText(/papers lit/)).toBeNull());
    expect(location.search).toBe("");
  });
});
