import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { EnvironmentProvider } from "../../src/app/environment.tsx";
import { languageFor, LANGUAGES, useLanguage } from "../../src/app/language.ts";
import { sourceOf } from "../views/support/source.ts";

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

/** A page of the site at a base, opened by a browser of these languages. */
function visit(base: string, languages: readonly string[]) {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <EnvironmentProvider source={sourceOf({})} base={base} path="/">
      {children}
    </EnvironmentProvider>
  );
  return renderHook(useLanguage, { wrapper }).result;
}

test.each([
  [["de-DE", "de", "en"], "de"],
  [["de-AT"], "de"],
  [["DE"], "de"],
  [["en-GB", "de"], "en"],
  [["fr-FR", "de-CH", "en"], "de"],
  [["fr"], "en"],
  [["den", "deu-x"], "en"],
  [[], "en"],
])("a browser that wants %j is spoken to in “%s”", (wanted, language) => {
  expect(languageFor(wanted)).toBe(language);
});

test("each language stands under its own name, as the browser knows it too", () => {
  for (const { id, name } of LANGUAGES)
    expect(new Intl.DisplayNames(id, { type: "language" }).of(id)).toBe(name);
});

describe("the reader’s language", () => {
  test("is the browser’s as long as none is chosen by hand", () => {
    expect(visit("/a", ["de-DE"]).current.language).toBe("de");
    expect(localStorage.length).toBe(0);
  });

  test("is the one chosen by hand from then on, under the site’s own key", () => {
    const page = visit("/b", ["de-DE"]);
    act(() => expect(page.current.setLanguage("en")).toBe(true));
    expect(page.current.language).toBe("en");
    expect(localStorage.getItem("language /b/")).toBe("en");
  });

  test("is what was chosen at an earlier visit", () => {
    localStorage.setItem("language /c/", "de");
    expect(visit("/c", ["en-US"]).current.language).toBe("de");
  });

  test("is the browser’s where what is stored is no language of the site", () => {
    localStorage.setItem("language /d/", "klingon");
    expect(visit("/d", ["de"]).current.language).toBe("de");
  });

  test("follows a choice that another tab makes", () => {
    const page = visit("/e", ["en"]);
    localStorage.setItem("language /e/", "de");
    act(() => void dispatchEvent(new StorageEvent("storage", { key: "language /e/" })));
    expect(page.current.language).toBe("de");
  });

  test("can be chosen where the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", undefined);
    const page = visit("/f", ["en"]);
    act(() => expect(page.current.setLanguage("de")).toBe(false));
    expect(page.current.language).toBe("de");
    vi.unstubAllGlobals();
  });
});
