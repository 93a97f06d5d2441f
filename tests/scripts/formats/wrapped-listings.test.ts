import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { huggingFaceSearch } from "../../../scripts/formats/hugging-face-search.ts";
import { parse, records } from "./page.ts";
import { printSearch } from "./printers.ts";

/** The largest listing's own lines in twos: a title and its abstract on every line of their own. */
const LARGEST = readdirSync("seeds")
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(`seeds/${file}`, "utf8").trimEnd().split("\n"))
  .filter(([first]) => first === "Get trending papers in your email inbox once a day!")
  .toSorted((a, b) => b.length - a.length)[0]!;
const papers = LARGEST.slice(2)
  .map((line) =>
    line
      .replace(/^Subscribe/, "")
      .replace(/ +/g, " ")
      .trim(),
  )
  .flatMap((title, at, lines) => (at % 2 === 0 ? [{ title, abstract: lines[at + 1]! }] : []));

const exact = (found: readonly object[]) => {
  const texts = new Set(found.map((one) => JSON.stringify(one)));
  return papers.filter((paper) => texts.has(JSON.stringify(paper))).length;
};

describe("119 real papers", { timeout: 60_000 }, () => {
  it.each([
    [60, true],
    [72, false],
    [80, true],
    [100, false],
  ])("hard-wrapped at %i with blank lines between the parts come back to the letter", (width, wrapAll) => {
    const lines = printSearch(papers, { inside: 1, between: 2, width, wrapAll });
    expect(exact(records(parse(huggingFaceSearch, lines)))).toBe(papers.length);
  });

  it.each([
    [60, true],
    [72, false],
    [80, true],
    [100, false],
  ])(
    "hard-wrapped at %i without a blank line come back to the letter, but for one in fifty",
    (width, wrapAll) => {
      // A title or an abstract whose last line happens to be full cannot always be told from one that goes on.
      const lines = printSearch(papers, { inside: 0, between: 0, width, wrapAll });
      expect(exact(records(parse(huggingFaceSearch, lines)))).toBeGreaterThan(papers.length * 0.98);
    },
  );
});
