import { describe, expect, test } from "vitest";
import { isPage, isPart, pathWithin } from "../../src/sw/offer.ts";

const SCOPE = "https://example.org/some/base/";

describe("an address within the site", () => {
  test.each([
    [SCOPE, ""],
    [`${SCOPE}?q=edge#top`, ""],
    [`${SCOPE}papers/x/?from=list`, "papers/x/"],
    [`${SCOPE}papers/x/index.html`, "papers/x/"],
    [`${SCOPE}index.html`, ""],
    [`${SCOPE}my-index.html`, "my-index.html"],
  ])("%s is %j", (address, path) => {
    expect(pathWithin(SCOPE, address)).toBe(path);
  });

  test.each(["https://example.org/", "https://example.org/some/", "https://other.org/some/base/"])(
    "%s is none",
    (address) => {
      expect(pathWithin(SCOPE, address)).toBeUndefined();
    },
  );
});

test.each(["", "papers/x/", "papers/x", "a.b/c/"])("%j may be a page", (path) => {
  expect(isPage(path)).toBe(true);
});

test.each(["papers/x/x.bib", "favicon.svg", "data/papers.jsonl"])("%j is a file", (path) => {
  expect(isPage(path)).toBe(false);
});

test("files named by their content are known by their folder", () => {
  expect(["assets/index-a1b2c3.js", "data/parts/catalog-0123456789.json"].every(isPart)).toBe(true);
  expect(["data/manifest.json", "papers/x/", "sw.js", "myassets/x.js"].some(isPart)).toBe(false);
});
