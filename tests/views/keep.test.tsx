import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readLibrary } from "../../src/core/library/versions.ts";
import { furnish, open } from "./support/open.tsx";
import { resultOf } from "./support/papers.ts";
import { sourceOf } from "./support/source.ts";

const source = sourceOf({
  run: async () => resultOf(["edges", "graphs"]),
  suggest: async () => [],
  paper: async (id) => ({
    paper: { id, title: "On edges", sources: [{ file: "a.txt", format: "bibtex", lines: [1, 2] }] },
    math: {},
    raw: [""],
    cards: {},
    cardsMath: {},
    citation: "On edges.",
    labels: { topics: {}, listings: { "a.txt": "A list" } },
  }),
});

const star = (title: string) => screen.getByRole("button", { name: `Keep: ${title}` });
const stored = () => {
  const read = readLibrary(localStorage.getItem("library /") ?? "");
  return read.kind === "library" ? read.library : undefined;
};

beforeEach(furnish);
afterEach(() => vi.unstubAllGlobals());

/** All of it in one visit: the library is opened once a page. */
describe("what a reader keeps", () => {
  test("is starred in the list, and given a note, tags and lists on the paper's page", async () => {
    const user = userEvent.setup();
    await open("/", source);
    expect(star("On edges")).toHaveAttribute("aria-pressed", "false");
    await user.click(star("On edges"));
    await waitFor(() => expect(star("On edges")).toHaveAttribute("aria-pressed", "true"));
    expect(star("On graphs")).toHaveAttribute("aria-pressed", "false");
    expect(stored()?.papers["edges"]).toMatchObject({ known: { title: "On edges" } });

    await user.click(screen.getByRole("link", { name: "On edges" }));
    await screen.findByRole("heading", { level: 1, name: "On edges" });
    expect(star("On edges")).toHaveAttribute("aria-pressed", "true");

    await user.click(screen.getByRole("button", { name: "Note, tags, lists" }));
    await user.type(await screen.findByRole("textbox", { name: "Note" }), "Read section 3.");
    await waitFor(() => expect(stored()?.papers["edges"]?.note).toBe("Read section 3."));

    await user.type(screen.getByRole("textbox", { name: "Add a tag" }), "to read{Enter}");
    await user.click(await screen.findByRole("button", { name: "Remove the tag to read" }));
    await user.type(screen.getByRole("textbox", { name: "Add a tag" }), "thesis{Enter}");
    await waitFor(() => expect(stored()?.papers["edges"]?.tags).toEqual(["thesis"]));

    const lists = within(screen.getByRole("group", { name: "Lists" }));
    await user.type(lists.getByRole("textbox", { name: "New list" }), "Chapter 2{Enter}");
    const box = await lists.findByRole("checkbox", { name: "Chapter 2" });
    expect(box).toBeChecked();
    expect(stored()?.lists).toMatchObject([{ name: "Chapter 2", papers: ["edges"] }]);
    await user.click(box);
    await waitFor(() => expect(stored()?.lists[0]?.papers).toEqual([]));

    await user.click(screen.getByRole("button", { name: "Note, tags, lists" }));
    expect(screen.getByText("Read section 3.")).toBeVisible();
    expect(screen.getByText("thesis")).toBeVisible();
  });
});
