import { describe, expect, test } from "vitest";
import { type Page, type PageState, reducePage } from "../../src/app/page.ts";

const home: Page<string> = { path: "/", route: "papers", params: {}, data: 1 };
const about: Page<string> = { path: "/about/", route: "about", params: {}, data: 2 };
const ready: PageState<string> = { kind: "ready", path: "/", shown: home };
const error = { code: "missing", message: "no file" } as const;

describe("going from page to page", () => {
  test("leaves the old page standing until the new one is there", () => {
    const leaving = reducePage(ready, { kind: "left-for", path: "/about/" });
    expect(leaving).toEqual({ kind: "loading", path: "/about/", shown: home });
    expect(reducePage(leaving, { kind: "arrived", page: about })).toEqual({
      kind: "ready",
      path: "/about/",
      shown: about,
    });
  });

  test("takes no notice of a page that arrives after the reader has turned back", () => {
    const leaving = reducePage(ready, { kind: "left-for", path: "/about/" });
    const back = reducePage(leaving, { kind: "left-for", path: "/" });
    expect(reducePage(back, { kind: "arrived", page: about })).toBe(back);
    expect(reducePage(back, { kind: "failed", path: "/about/", error })).toBe(back);
  });

  test("says what failed", () => {
    const leaving = reducePage(ready, { kind: "left-for", path: "/about/" });
    expect(reducePage(leaving, { kind: "failed", path: "/about/", error })).toEqual({
      kind: "failed",
      path: "/about/",
      error,
      shown: home,
    });
  });
});
