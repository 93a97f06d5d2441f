import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseOf, hrefOf, paperPath, pathOf, rootFrom } from "../../src/app/links.ts";

describe("a link within the site", () => {
  test.each([
    ["/", "./"],
    ["/about/", "../"],
    ["/papers/x/", "../../"],
    ["/papers/x", "../"],
  ])("starts on %s with %s", (path, root) => {
    expect(rootFrom(path)).toBe(root);
  });

  test("leads from every page to every other under any base", () => {
    const part = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
    const path = fc.array(part, { maxLength: 3 }).map((parts) => ["", ...parts, ""].join("/"));
    fc.assert(
      fc.property(path, path, path, (base, from, to) => {
        const stem = base.slice(0, -1);
        const page = `https://host.example${stem}${from}`;
        expect(new URL(hrefOf(to, rootFrom(from)), page).pathname).toBe(stem + to);
      }),
    );
  });

  test("starts at the root itself where the page has no place of its own", () => {
    expect(hrefOf("/papers/x/", "/project/")).toBe("/project/papers/x/");
    expect(hrefOf("/?q=edge", "/project/")).toBe("/project/?q=edge");
  });

  test("keeps an id that is no slug in one piece", () => {
    expect(paperPath("a/b?c")).toBe("/papers/a%2Fb%3Fc/");
  });
});

describe("the base", () => {
  test.each([
    ["./", "https://host.example/", ""],
    ["./", "https://host.example/project/", "/project"],
    ["../../", "https://host.example/project/papers/x/", "/project"],
    ["/project/", "https://host.example/project/no/such/page", "/project"],
  ])("is found from %s on %s", (root, page, base) => {
    expect(baseOf(root, page)).toBe(base);
  });

  test.each([
    ["/project/papers/x/", "/project", "/papers/x/"],
    ["/project/", "/project", "/"],
    ["/project", "/project", "/"],
    ["/index.html", "", "/"],
    ["/about/index.html", "", "/about/"],
  ])("is taken off %s", (pathname, base, path) => {
    expect(pathOf(pathname, base)).toBe(path);
  });
});
