import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DataFailure } from "../../src/core/data-failure.ts";
import type { Citable } from "../../src/core/exports/citable.ts";
import type { PaperPage, Source } from "../../src/core/source.ts";
import { App } from "../../src/views/app.tsx";
import { loadPage } from "../../src/views/open.ts";
import { furnish, open, SITE } from "./support/open.tsx";
import { cardOf, hitOf, resultOf } from "./support/papers.ts";
import { sourceOf } from "./support/source.ts";

const PAGE: PaperPage = {
  paper: { id: "edges", title: "On edges", sources: [{ file: "a.txt", format: "bibtex", lines: [1, 2] }] },
  citation: "Ada Lovelace. On edges. 1843.",
  math: {},
  raw: [],
  cards: {},
  cardsMath: {},
  labels: { topics: {}, listings: {} },
};
const EDGES: Citable = {
  key: "lovelace1843edges",
  id: "edges",
  kind: "preprint",
  title: "On edges",
  authors: [{ name: "Ada Lovelace", family: "Lovelace", given: "Ada" }],
  date: "1843",
};
const GRAPHS: Citable = { key: "paper2024graphs", id: "graphs", kind: "preprint", title: "=Graphs" };

const citables = vi.fn<Source["citables"]>();
const papers = [cardOf("edges"), cardOf("graphs")];
const source = sourceOf({
  citables,
  paper: () => Promise.resolve(PAGE),
  run: () => Promise.resolve(resultOf([], { total: 2, hits: papers.map((card) => hitOf(card)) })),
  suggest: () => Promise.resolve([]),
});

/** What was handed to the browser to be saved. */
const saved: { name: string; type: string; text: Promise<string> }[] = [];

beforeEach(() => {
  furnish();
  citables
    .mockReset()
    .mockImplementation((query) => Promise.resolve("ids" in query ? [EDGES] : [EDGES, GRAPHS]));
  saved.length = 0;
  const blobs: Blob[] = [];
  vi.stubGlobal(
    "URL",
    Object.assign(class extends URL {}, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.at(-1)!;
    // A blob's text is asked for as bytes: `text()` leaves the mark of UTF-8 out.
    const text = blob.arrayBuffer().then((bytes) => Buffer.from(bytes).toString("utf8"));
    saved.push({ name: this.download, type: blob.type, text });
  });
});
afterEach(() => {
  Reflect.deleteProperty(navigator, "clipboard");
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const part = () => within(screen.getByRole("region", { name: "Cite" }));
const shown = () => part().getByRole("group", { name: /^The citation as/ }).textContent;

/** The browser's clipboard, or one that is forbidden. */
function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}

describe("a paper's citation", () => {
  test("is a line to read, with files to follow, before any script runs", async () => {
    const first = await loadPage("/papers/edges/", "", source);
    const html = renderToString(<App source={source} site={SITE} path="/papers/edges/" first={first} />);
    const page = new DOMParser().parseFromString(html, "text/html");
    const cite = page.querySelector(".cite")!;
    expect(cite.textContent).toContain("Ada Lovelace. On edges. 1843.");
    const links = [...cite.querySelectorAll("a")].map((link) => [
      link.textContent,
      link.getAttribute("href"),
    ]);
    expect(links).toEqual([
      ["BibTeX", "../../papers/edges/cite.bib"],
      ["RIS", "../../papers/edges/cite.ris"],
      ["CSL-JSON", "../../papers/edges/cite.json"],
    ]);
    // A press waits for the app.
    const buttons = [...cite.querySelectorAll("button:not(:disabled)")].map(({ textContent }) => textContent);
    expect(buttons).toEqual(["Copy", "Download"]);
  });

  test("is shown in the format that is chosen", async () => {
    const user = userEvent.setup();
    await open("/papers/edges/", source);
    expect(shown()).toBe("Ada Lovelace. On edges. 1843.\n");
    await user.click(part().getByRole("button", { name: "BibTeX" }));
    await waitFor(() => expect(shown()).toMatch(/^@misc\{lovelace1843edges,\n/));
    expect(part().getByRole("button", { name: "BibTeX" })).toHaveAttribute("aria-pressed", "true");
    await user.click(part().getByRole("button", { name: "RIS" }));
    await waitFor(() => expect(shown()).toContain("TY  - GEN"));
    expect(citables).toHaveBeenCalledWith({ ids: ["edges"] });
  });

  test("is copied, which is said to screen readers too", async () => {
    const user = userEvent.setup();
    const written: string[] = [];
    clipboard((text) => Promise.resolve(void written.push(text)));
    await open("/papers/edges/", source);
    await user.click(part().getByRole("button", { name: "Copy" }));
    await waitFor(() => expect(part().getByRole("status")).toHaveTextContent("Copied"));
    expect(written).toEqual(["Ada Lovelace. On edges. 1843.\n"]);
    await user.click(part().getByRole("button", { name: "BibTeX" }));
    expect(part().getByRole("status")).toHaveTextContent("");
  });

  test("is selected where the clipboard is forbidden", async () => {
    const user = userEvent.setup();
    clipboard(() => Promise.reject(new Error("forbidden")));
    await open("/papers/edges/", source);
    await user.click(part().getByRole("button", { name: "Copy" }));
    await waitFor(() => expect(part().getByRole("status")).toHaveTextContent("Selected"));
    expect(getSelection()?.toString()).toBe("Ada Lovelace. On edges. 1843.\n");
  });

  test("is downloaded under the paper's name", async () => {
    const user = userEvent.setup();
    await open("/papers/edges/", source);
    await user.click(part().getByRole("button", { name: "Download" }));
    await user.click(part().getByRole("button", { name: "CSL-JSON" }));
    await waitFor(() => expect(shown()).toContain("lovelace1843edges"));
    await user.click(part().getByRole("button", { name: "Download" }));
    expect(saved.map(({ name, type }) => [name, type])).toEqual([
      ["edges.txt", "text/plain;charset=utf-8"],
      ["edges.json", "application/vnd.citationstyles.csl+json;charset=utf-8"],
    ]);
    expect(JSON.parse(await saved[1]!.text)).toMatchObject([{ id: "lovelace1843edges" }]);
  });

  test("that cannot be had is said, and asked for again", async () => {
    const user = userEvent.setup();
    citables.mockRejectedValueOnce(new DataFailure({ code: "offline", message: "no network" }));
    await open("/papers/edges/", source);
    await user.click(part().getByRole("button", { name: "BibTeX" }));
    await user.click(within(await part().findByRole("alert")).getAllByRole("button")[0]!);
    await waitFor(() => expect(shown()).toContain("@misc{"));
    expect(part().queryByRole("alert")).toBeNull();
  });
});

describe("the papers of a search", () => {
  test("are exported as a file, the whole result of them", async () => {
    const user = userEvent.setup();
    await open("/?q=edges&venue=ICML&sort=title", source);
    await user.click(await screen.findByRole("button", { name: "Export" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Export 2 papers" }));
    await waitFor(() => expect(dialog.getByText(/@misc\{lovelace1843edges/)).toBeInTheDocument());
    const [query] = citables.mock.calls[0]!;
    expect(query).toMatchObject({
      search: { text: "edges", sort: "title", selection: { venue: { include: ["ICML"] } } },
    });
    await user.click(dialog.getByRole("button", { name: "CSV" }));
    await waitFor(() => expect(dialog.getByText(/^key,title/)).toBeInTheDocument());
    await user.click(dialog.getByRole("button", { name: "Download" }));
    expect(saved.map(({ name }) => name)).toEqual(["papers.csv"]);
    const text = await saved[0]!.text;
    expect(text.startsWith("\uFEFFkey,title,")).toBe(true);
    expect(text).toContain("\r\npaper2024graphs,'=Graphs,");
    await user.click(dialog.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("that are many show how their file begins, and are copied whole", async () => {
    const user = userEvent.setup();
    const written: string[] = [];
    clipboard((text) => Promise.resolve(void written.push(text)));
    citables.mockResolvedValue(Array.from({ length: 60 }, (_, at) => ({ ...EDGES, key: `lovelace${at}` })));
    await open("/", source);
    await user.click(await screen.findByRole("button", { name: "Export" }));
    const dialog = within(await screen.findByRole("dialog"));
    await dialog.findByText(/This is the beginning/);
    await user.click(dialog.getByRole("button", { name: "Copy" }));
    await waitFor(() => expect(written[0]?.match(/@misc/g)).toHaveLength(60));
    clipboard(() => Promise.reject(new Error("forbidden")));
    await user.click(dialog.getByRole("button", { name: "Copy" }));
    await waitFor(() => expect(dialog.getByRole("status")).toHaveTextContent("download the file"));
  });
});
