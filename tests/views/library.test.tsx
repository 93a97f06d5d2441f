import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readLibrary } from "../../src/core/library/versions.ts";
import type { Request, Result } from "../../src/core/engine.ts";
import { furnish, open } from "./support/open.tsx";
import { cardOf, resultOf } from "./support/papers.ts";
import { sourceOf } from "./support/source.ts";

const IDS = ["edges", "graphs", "trees"];
const ABSTRACTS: Record<string, string> = {
  edges: "Percolation on sparse lattices.",
  graphs: "Sparse lattices once more.",
  trees: "Nothing of the kind.",
};

const run = vi.fn<(request: Request) => Promise<Result>>(async ({ text }) =>
  resultOf(text === "trees" ? ["trees"] : IDS),
);
const source = sourceOf({
  run,
  suggest: async () => [],
  places: async ({ text }) => (text === "trees" ? [2] : [0, 1, 2]),
  ids: async () => IDS,
  cards: async (ids) => ({ cards: ids.filter((id) => IDS.includes(id)).map((id) => cardOf(id)), math: {} }),
  paper: async (id) =>
    IDS.includes(id)
      ? {
          paper: {
            id,
            title: `On ${id}`,
            abstract: ABSTRACTS[id]!,
            sources: [{ file: "a.txt", format: "bibtex", lines: [1, 2] }],
          },
          math: {},
          raw: [""],
          cards: {},
          cardsMath: {},
          citation: `On ${id}.`,
          labels: { topics: {}, listings: {} },
        }
      : undefined,
});

const stored = () => {
  const read = readLibrary(localStorage.getItem("library /") ?? "");
  return read.kind === "library" ? read.library : undefined;
};

beforeEach(furnish);
afterEach(() => vi.unstubAllGlobals());

/** The library is opened once a page, so its state goes from one test to the next. */
describe("a reader's library", () => {
  test("begins empty, and says how it is filled", async () => {
    await open("/library/", source);
    expect(await screen.findByRole("heading", { name: "Nothing is kept yet" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Save as a file" })).toBeVisible();
  });

  test("takes papers that are selected in a list of results into a list of its own", async () => {
    const user = userEvent.setup();
    await open("/", source);
    await user.click(screen.getByRole("button", { name: "Select" }));
    const bar = within(await screen.findByRole("region", { name: "Selected papers" }));
    expect(bar.getByText("Select two to four papers to compare them.")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "Select: On edges" }));
    await user.click(screen.getByRole("checkbox", { name: "Select: On graphs" }));
    expect(bar.getByText("2 selected")).toBeVisible();
    expect(bar.getByRole("link", { name: "Compare" })).toHaveAttribute(
      "href",
      "./compare/?papers=edges,graphs",
    );
    await user.click(bar.getByRole("button", { name: "Add to a list" }));
    await user.type(bar.getByRole("textbox", { name: "New list" }), "Lattices{Enter}");
    expect(await bar.findByText("2 papers added to Lattices.")).toBeVisible();
    expect(stored()?.lists).toMatchObject([{ name: "Lattices", papers: ["edges", "graphs"] }]);
    await user.click(bar.getByRole("button", { name: "Done" }));
    expect(screen.queryByRole("checkbox", { name: "Select: On edges" })).toBeNull();
  });

  test("has shelves, of which one is looked at, and a list is renamed and deleted", async () => {
    const user = userEvent.setup();
    await open("/library/", source);
    await user.click(await screen.findByRole("link", { name: "Lattices 2" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Lattices" })).toBeVisible();
    expect(run.mock.lastCall![0].selection["among"]).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Rename" }));
    const name = screen.getByRole("textbox", { name: "New name" });
    expect(name).toHaveFocus();
    await user.clear(name);
    await user.type(name, "Sparse lattices{Enter}");
    expect(await screen.findByRole("heading", { level: 2, name: "Sparse lattices" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Delete the list" }));
    const sure = within(screen.getAllByRole("alert").at(-1)!);
    await user.click(sure.getByRole("button", { name: "Delete the list" }));
    await waitFor(() => expect(stored()).toMatchObject({ lists: [], papers: {} }));
  });

  test("remembers a search and tells what it finds that is new", async () => {
    const user = userEvent.setup();
    await open("/?q=trees", source);
    await user.click(await screen.findByRole("button", { name: "Save this search" }));
    expect(await screen.findByText("1 paper remembered, 0.1 kB in this browser")).toBeVisible();
    expect(stored()?.searches).toMatchObject([{ search: "?q=trees" }]);
    await user.click(screen.getByRole("link", { name: "Library" }));
    expect(await screen.findByRole("link", { name: "“trees”" })).toBeVisible();
    expect(await screen.findByText("nothing new")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Forget the search “trees”" }));
    await waitFor(() => expect(stored()?.searches).toEqual([]));
  });
});

describe("papers side by side", () => {
  const columns = () => screen.getAllByRole("article");

  test("show what they share, marked where it stands", async () => {
    await open("/compare/?papers=edges,graphs", source);
    await screen.findByRole("heading", { level: 2, name: "On edges" });
    expect(columns()).toHaveLength(2);
    expect(screen.getByText("Words of several of them")).toBeVisible();
    expect(within(columns()[1]!).getByText("Sparse lattices", { selector: "mark" })).toBeVisible();
  });

  test("are four at most, and those that are not there are counted", async () => {
    await open("/compare/?papers=edges,lost,graphs,trees,edges,more", source);
    expect(await screen.findByText(/1 paper of the address is not on this site\./)).toHaveTextContent(
      "The first 4 papers of the address are shown.",
    );
    expect(columns()).toHaveLength(3);
  });

  test("need a second one", async () => {
    await open("/compare/?papers=trees", source);
    expect(await screen.findByText("One more paper is needed to compare with.")).toBeVisible();
  });

  test("are chosen elsewhere", async () => {
    await open("/compare/", source);
    expect(await screen.findByText(/^Two to 4 papers side by side/)).toBeVisible();
  });
});
