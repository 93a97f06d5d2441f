import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DataFailure } from "../../src/core/data-failure.ts";
import type { FacetResult, Request, Result } from "../../src/core/engine.ts";
import type { Source } from "../../src/core/source.ts";
import { furnish, open } from "./support/open.tsx";
import { cardOf, hitOf, resultOf } from "./support/papers.ts";
import { sourceOf } from "./support/source.ts";

const PAPERS = [
  cardOf("edges", { title: "On edges", venue: "ICML", date: "2024" }),
  cardOf("stability", { title: "Stability of edges", venue: "ICLR", date: "2022" }),
  cardOf("graphs", { title: "Learning graphs", venue: "ICML", date: "2021" }),
];

/** Title words and venues: enough of a search to see that the page asks for what it shows. */
function search({ text, selection, offset, limit }: Request): Result {
  const { include = [], exclude = [] } = selection["venue"] ?? {};
  const found = PAPERS.filter(
    ({ title, venue = "" }) =>
      title.toLowerCase().includes(text.toLowerCase()) &&
      (include.length === 0 || include.includes(venue)) &&
      !exclude.includes(venue),
  );
  return resultOf([], {
    total: found.length,
    of: PAPERS.length,
    hits: found.slice(offset, offset + limit).map((card) => hitOf(card)),
    facets: FACETS,
  });
}

const FACETS: FacetResult[] = [
  {
    key: "venue",
    total: 2,
    values: [
      { value: "ICML", label: "ICML", count: 2 },
      { value: "ICLR", label: "ICLR", count: 1 },
    ],
  },
  { key: "has", total: 1, values: [{ value: "code", label: "code", count: 1 }] },
];

const run = vi.fn<(request: Request) => Promise<Result>>();
const suggest = vi.fn<Source["suggest"]>();
const source = sourceOf({ run, suggest });

const box = () => screen.getByRole("combobox", { name: "Search papers" });
const list = () => within(screen.getByRole("region", { name: "Results" }));
const titles = () =>
  list()
    .getAllByRole("heading", { level: 2 })
    .map((title) => title.textContent);
/** The count comes first; what is said of saving the search comes after it. */
const count = () => list().getAllByRole("status")[0]!;

beforeEach(() => {
  furnish();
  run.mockReset().mockImplementation((request) => Promise.resolve(search(request)));
  suggest.mockReset().mockResolvedValue([]);
});
afterEach(() => vi.unstubAllGlobals());

describe("the page of papers", () => {
  test("begins with every paper and the focus in the search", async () => {
    await open("/", source);
    expect(count()).toHaveTextContent("3 papers, newest first");
    expect(titles()).toEqual(["On edges", "Stability of edges", "Learning graphs"]);
    expect(box()).toHaveFocus();
    await waitFor(() => expect(document.title).toBe("Papers · Made-up papers"));
  });

  test("answers every key press, and writes the search to the address", async () => {
    await open("/", source);
    await userEvent.type(box(), "edge");
    expect(run.mock.calls.map(([{ text }]) => text)).toEqual(["", "e", "ed", "edg", "edge"]);
    expect(count()).toHaveTextContent("2 of 3 papers, best match first");
    await waitFor(() => expect(location.search).toBe("?q=edge"));
    expect(titles()).toEqual(["On edges", "Stability of edges"]);
  });

  test("says while titles and authors alone answer that it is so far; the whole comes around what is read", async () => {
    let letGo = (): void => undefined;
    const rest = new Promise<void>((resolve) => (letGo = resolve));
    run.mockImplementation(async (request) => {
      const whole = search(request);
      if (request.settled) return rest.then(() => whole);
      const [first] = whole.hits;
      return { ...whole, total: 1, hits: first ? [first] : [], partial: "found" };
    });
    await open("/?q=edge", source);
    expect(count()).toHaveTextContent("1 of 3 papers so far");
    expect(titles()).toEqual(["On edges"]);
    const read = list().getByRole("link", { name: "On edges" });
    read.focus();
    letGo();
    await waitFor(() => expect(count()).toHaveTextContent("2 of 3 papers, best match first"));
    expect(count()).not.toHaveTextContent("so far");
    expect(titles()).toEqual(["On edges", "Stability of edges"]);
    expect(list().getByRole("link", { name: "On edges" })).toBe(read);
    expect(read).toHaveFocus();
  });

  test("makes no entry to go back to of each letter, but one of each filter", async () => {
    await open("/", source);
    const before = history.length;
    await userEvent.type(box(), "edge{Enter}");
    expect(history.length).toBe(before);
    expect(location.search).toBe("?q=edge");
    await userEvent.click(screen.getByRole("checkbox", { name: "ICML, 2 papers" }));
    expect(history.length).toBe(before + 1);
    expect(location.search).toBe("?q=edge&venue=ICML");
  });

  test("shows what the address says", async () => {
    await open("/?q=edge&venue=-ICLR", source);
    expect(box()).toHaveValue("edge");
    expect(titles()).toEqual(["On edges"]);
    expect(screen.getByRole("button", { name: "Remove Venue not ICLR" })).toBeInTheDocument();
  });

  test("follows the address when the reader goes back", async () => {
    await open("/?q=graph", source);
    await userEvent.click(screen.getByRole("checkbox", { name: "ICLR, 1 paper" }));
    expect(count()).toHaveTextContent("None of 3 papers");
    await act(async () => {
      history.back();
      await new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    });
    expect(titles()).toEqual(["Learning graphs"]);
    expect(screen.getByRole("checkbox", { name: "ICLR, 1 paper" })).not.toBeChecked();
  });

  test("has each active filter removed with one press, or all of them", async () => {
    await open("/?venue=ICML&has=code", source);
    const chips = screen.getByRole("list", { name: "Active filters" });
    await userEvent.click(within(chips).getByRole("button", { name: "Remove Venue ICML" }));
    expect(location.search).toBe("?has=code");
    await userEvent.click(screen.getByRole("button", { name: "Remove Has Code" }));
    expect(location.search).toBe("");
  });

  test("is sorted as asked, with the default left out of the address", async () => {
    await open("/", source);
    const sort = screen.getByRole("combobox", { name: "Sort by" });
    expect(within(sort).queryByRole("option", { name: "Relevance" })).toBeNull();
    await userEvent.selectOptions(sort, "Oldest");
    expect(location.search).toBe("?sort=oldest");
    expect(count()).toHaveTextContent("3 papers, oldest first");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Sort by" }), "Newest");
    expect(location.search).toBe("");
  });

  test("keeps what it shows, and says what is wrong, when a search fails; then tries again", async () => {
    await open("/", source);
    run.mockRejectedValueOnce(new DataFailure({ code: "offline", message: "no network" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "ICML, 2 papers" }));
    expect(screen.getByRole("alert")).toHaveTextContent("You are offline");
    expect(screen.getByRole("link", { name: "Stability of edges" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(titles()).toEqual(["On edges", "Learning graphs"]);
  });

  test("takes a suggested author as a filter, and a suggested title to its page", async () => {
    suggest.mockResolvedValue([{ kind: "author", id: "ada-lovelace", label: "Ada Lovelace", count: 2 }]);
    await open("/", source);
    await userEvent.type(box(), "ada");
    await userEvent.click(await screen.findByRole("option", { name: /Ada Lovelace/ }));
    expect(location.search).toBe("?author=ada-lovelace");
    expect(box()).toHaveValue("");
  });

  test("shows more where the list is longer, and goes on reading there", async () => {
    const many = Array.from({ length: 50 }, (_, at) => `paper-${at}`);
    run.mockImplementation(({ offset, limit }) =>
      Promise.resolve(resultOf(many.slice(offset, offset + limit), { total: 50, of: 50 })),
    );
    await open("/", source);
    expect(screen.getByText("40 of 50 shown")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Show 10 more" }));
    expect(titles()).toHaveLength(50);
    expect(screen.getByRole("link", { name: "On paper-40" })).toHaveFocus();
    expect(screen.queryByRole("button", { name: /^Show/ })).toBeNull();
  });

  test("has its search box a slash away", async () => {
    await open("/", source);
    screen.getByRole("link", { name: "On edges" }).focus();
    await userEvent.keyboard("/");
    expect(box()).toHaveFocus();
    await userEvent.keyboard("a/b");
    expect(box()).toHaveValue("a/b");
  });
});

describe("a search that finds nothing", () => {
  test("says so, and offers every way out with what it gives", async () => {
    run.mockResolvedValue(
      resultOf([], {
        total: 0,
        of: 3,
        rescues: [
          { kind: "spelling", text: "edges", total: 2 },
          { kind: "drop-facet", key: "venue", values: ["ICML"], exclude: false, labels: ["ICML"], total: 1 },
        ],
      }),
    );
    await open("/?q=egdes&venue=ICML", source);
    expect(screen.getByRole("heading", { name: "Nothing found" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "edges" })).toHaveAttribute("href", "./?q=edges&venue=ICML");
    expect(screen.getByRole("link", { name: "without venue ICML" })).toHaveAttribute("href", "./?q=egdes");
    expect(screen.getByRole("link", { name: "Show all papers" })).toHaveAttribute("href", "./");
  });
});

describe("on a phone", () => {
  test("the filters are a sheet that says how many papers it leaves", async () => {
    furnish({ wide: false });
    await open("/", source);
    expect(screen.queryByRole("checkbox")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Filters" }));
    const sheet = screen.getByRole("dialog", { name: "Filters" });
    await userEvent.click(within(sheet).getByRole("checkbox", { name: "ICML, 2 papers" }));
    await userEvent.click(within(sheet).getByRole("button", { name: "Show 2 papers" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: "Filters (1)" })).toBeInTheDocument();
    expect(titles()).toEqual(["On edges", "Learning graphs"]);
  });
});
