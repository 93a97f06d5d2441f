import { act, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "../../src/views/app.tsx";
import { furnish, SITE } from "./support/open.tsx";
import { cardOf, hitOf, resultOf } from "./support/papers.ts";
import { sourceOf } from "./support/source.ts";

beforeEach(() => {
  furnish();
  document.documentElement.lang = "en";
});
afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

const RESULT = resultOf([], {
  total: 1,
  of: 2,
  hits: [
    hitOf(cardOf("edges", { date: "2026-05-03" }), {
      snippet: { text: "Every edge counts.", marks: [], cut: { before: false, after: false } },
    }),
  ],
});

/** Opens a site under a base of its own, so that no test hears of another's choice. */
function open(base: string, languages: readonly string[]): void {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
  history.replaceState(null, "", `${base}/`);
  render(<App source={sourceOf({ run: async () => RESULT })} site={SITE} base={base} path="/" />);
}

test("a German browser gets German words, dates and page language, and titles of no stated language", async () => {
  open("/deutsch", ["de-DE", "en"]);
  expect(await screen.findByText(/^1 von 2 Artikeln/)).toBeInTheDocument();
  expect(screen.getByText("3. Mai 2026")).toHaveAttribute("datetime", "2026-05-03");
  expect(screen.getByRole("combobox", { name: "Artikel suchen" })).toBeInTheDocument();
  expect(document.documentElement).toHaveAttribute("lang", "de");
  expect(screen.getByRole("heading", { name: "On edges" })).toHaveAttribute("lang", "");
  expect(screen.getByText("Every edge counts.")).toHaveAttribute("lang", "");
  await waitFor(() => expect(document.title).toBe("Artikel · Made-up papers"));
});

test("an English browser gets English, and nothing is said of the language of titles", async () => {
  open("/english", ["en-US"]);
  expect(await screen.findByText(/^1 of 2 papers/)).toBeInTheDocument();
  expect(screen.getByText("3 May 2026")).toBeInTheDocument();
  expect(document.documentElement).toHaveAttribute("lang", "en");
  expect(screen.getByRole("heading", { name: "On edges" })).not.toHaveAttribute("lang");
});

test("a choice made elsewhere turns the page that stands over, there and back", async () => {
  open("/both", ["en"]);
  await screen.findByText(/^1 of 2 papers/);
  const choose = (language: string): void => {
    localStorage.setItem("language /both/", language);
    act(() => void dispatchEvent(new StorageEvent("storage", { key: "language /both/" })));
  };
  choose("de");
  expect(await screen.findByText(/^1 von 2 Artikeln/)).toBeInTheDocument();
  expect(document.documentElement).toHaveAttribute("lang", "de");
  choose("en");
  expect(await screen.findByText(/^1 of 2 papers/)).toBeInTheDocument();
  expect(document.documentElement).toHaveAttribute("lang", "en");
});
