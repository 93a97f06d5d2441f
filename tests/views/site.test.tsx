import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DataFailure } from "../../src/core/data-failure.ts";
import type { Request } from "../../src/core/engine.ts";
import { App } from "../../src/views/app.tsx";
import { matchRoute } from "../../src/views/index.ts";
import { wordsOf } from "../../src/views/not-found/view.tsx";
import { loadPage } from "../../src/views/open.ts";
import { furnish, open, SITE } from "./support/open.tsx";
import { resultOf } from "./support/papers.ts";
import { sourceOf } from "./support/source.ts";

const run = ({ text }: Request) => Promise.resolve(resultOf(text === "" ? ["alpha", "beta"] : ["beta"]));
const source = sourceOf({
  run,
  suggest: () => Promise.resolve([]),
  paper: (id) =>
    Promise.resolve(
      id === "beta"
        ? {
            paper: { id, title: "On beta", sources: [{ file: "a.txt", format: "bibtex", lines: [1, 2] }] },
            math: {},
            raw: [],
            cards: {},
            cardsMath: {},
            citation: "On beta.",
            labels: { topics: {}, listings: {} },
          }
        : undefined,
    ),
});

beforeEach(() => furnish());
afterEach(() => vi.unstubAllGlobals());

describe("an address", () => {
  test.each([
    ["/", "papers", {}],
    ["/papers/some-id/", "paper", { id: "some-id" }],
    ["/papers/some-id", "paper", { id: "some-id" }],
    ["/papers/100%25/", "paper", { id: "100%" }],
    ["/papers/100%/", "paper", { id: "100%" }],
    ["/about/", "about", {}],
  ])("%s has the page “%s”", (path, id, params) => {
    expect(matchRoute(path)).toMatchObject({ entry: { id }, params });
  });

  test.each(["/nowhere/", "/papers/a/b/"])("%s has none", (path) => {
    expect(matchRoute(path)).toBeUndefined();
  });

  test("without a page is said to be so, and its words are searched", async () => {
    await open("/some/beta-paper", source);
    expect(screen.getByRole("heading", { level: 1, name: "No page here" })).toBeInTheDocument();
    expect(await screen.findByRole("heading", { name: "Papers for “some beta paper”" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Search for “some beta paper”" })).toHaveAttribute(
      "href",
      "../?q=some+beta+paper",
    );
    expect(screen.getByRole("link", { name: "On beta" })).toHaveAttribute("href", "../papers/beta/");
  });

  test("of a paper that is not here leads to a search as well", async () => {
    await open("/papers/no-such-paper/", source);
    expect(await screen.findByRole("heading", { name: "Papers for “no such paper”" })).toBeInTheDocument();
  });

  test.each([
    ["/papers/edge-of-stability/", "edge of stability"],
    ["/authors/by/somebody-unknown/", "somebody unknown"],
    ["/edge-of/stability", "edge of stability"],
    ["/2024/06/grokking.html", "06 grokking"],
    ["/grokking/index.html", "grokking"],
    ["/abs/2401.00100", "abs 2401.00100"],
    ["/%E5%9B%BE/", "图"],
    ["/100%/", "100"],
    ["/", ""],
  ])("%s speaks of “%s”", (path, words) => {
    expect(wordsOf(path)).toBe(words);
  });
});

describe("the head", () => {
  const content = (name: string): string | null =>
    document.head.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? null;

  test("has the search in the window's title", async () => {
    await open("/?q=beta+gamma&venue=ICML", source);
    await waitFor(() => expect(document.title).toBe("beta gamma · Papers · Made-up papers"));
    await userEvent.click(screen.getByRole("link", { name: "On beta" }));
    await waitFor(() => expect(document.title).toBe("On beta · Made-up papers"));
  });

  test("cites the paper that is shown, and none elsewhere", async () => {
    let told = 0;
    const hear = (): void => void told++;
    document.addEventListener("ZoteroItemUpdated", hear);
    await open("/", source);
    expect(content("citation_title")).toBeNull();
    await userEvent.click(screen.getByRole("link", { name: "On beta" }));
    await waitFor(() => expect(content("citation_title")).toBe("On beta"));
    expect(document.head.querySelector('link[type="application/x-bibtex"]')).toHaveAttribute(
      "href",
      "../../papers/beta/cite.bib",
    );
    await userEvent.click(screen.getByRole("link", { name: "Papers" }));
    await waitFor(() => expect(content("citation_title")).toBeNull());
    document.removeEventListener("ZoteroItemUpdated", hear);
    expect(told).toBeGreaterThanOrEqual(2);
  });

  test("asks not to be indexed where nothing stands", async () => {
    await open("/nowhere/", source);
    await waitFor(() => expect(content("robots")).toBe("noindex"));
  });
});

describe("going from page to page", () => {
  test("needs no new page, and takes the focus to the content", async () => {
    await open("/", source);
    await userEvent.click(screen.getByRole("link", { name: "On beta" }));
    expect(await screen.findByRole("heading", { level: 1, name: "On beta" })).toBeInTheDocument();
    expect(location.pathname).toBe("/papers/beta/");
    expect(screen.getByRole("main")).toHaveFocus();
    await waitFor(() => expect(document.title).toBe("On beta · Made-up papers"));
  });

  test("says what failed, and tries again", async () => {
    let tries = 0;
    const failing = sourceOf({
      run,
      overview: () => {
        tries += 1;
        return Promise.reject(new DataFailure({ code: "missing", message: "404", file: "report.json" }));
      },
    });
    await open("/about/", failing);
    expect(await screen.findByRole("alert")).toHaveTextContent("The data is not there");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(tries).toBe(2);
  });

  test("can skip what stands on every page", async () => {
    await open("/", source);
    await userEvent.click(screen.getByRole("link", { name: "Skip to the content" }));
    expect(screen.getByRole("main")).toHaveFocus();
  });
});

/** Renders the page as the build does, then lets the app take it over at the address. */
async function takeOver(path: string, search: string): Promise<void> {
  const first = await loadPage(path, "", source);
  const app = <App source={source} site={SITE} path={path} first={first} />;
  const html = renderToString(app);
  history.replaceState(null, "", path + search);
  const element = document.body.appendChild(document.createElement("div"));
  element.innerHTML = html;
  await act(async () => {
    render(app, { container: element, hydrate: true });
    await Promise.resolve();
  });
}

describe("a page that the build has rendered", () => {
  afterEach(() => document.body.replaceChildren());

  test("says all that it says without a script", async () => {
    const first = await loadPage("/papers/beta/", "", source);
    const html = renderToString(<App source={source} site={SITE} path="/papers/beta/" first={first} />);
    expect(html).toContain("On beta</h1>");
    expect(html).toContain(`href="../../about/"`);
  });

  test("carries no style and no handler, for a strict policy of content", async () => {
    for (const path of ["/", "/papers/beta/", "/nowhere/"]) {
      const first = await loadPage(path, "", source);
      const html = renderToString(<App source={source} site={SITE} path={path} first={first} />);
      expect(html).not.toMatch(/<[^>]*\s(?:style|on\w+)=/);
    }
  });

  test.each(["/", "/papers/beta/", "/nowhere/"])("is taken over without a difference: %s", async (path) => {
    // A difference would be an error on the console, which fails the test.
    await takeOver(path, "");
    expect(screen.getByRole("main")).toBeInTheDocument();
  });

  test("becomes the search that its address asks for", async () => {
    await takeOver("/", "?q=beta");
    expect(screen.getByRole("combobox", { name: "Search papers" })).toHaveValue("beta");
    expect(screen.queryByRole("link", { name: "On alpha" })).toBeNull();
    expect(screen.getByRole("link", { name: "On beta" })).toBeInTheDocument();
  });
});
