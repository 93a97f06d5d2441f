import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aitopicsList } from "../../../scripts/formats/aitopics-list.ts";
import { bibtex } from "../../../scripts/formats/bibtex.ts";
import type { RawRecord } from "../../../scripts/formats/format.ts";
import { huggingFaceDaily } from "../../../scripts/formats/hugging-face-daily.ts";
import { huggingFaceSearch } from "../../../scripts/formats/hugging-face-search.ts";
import { papersJsonl } from "../../../scripts/formats/papers-jsonl.ts";
import { aitopicsPapers, dailyPapers, searchPapers } from "./made-up.ts";
import { claims, issues, parse, records } from "./page.ts";
import {
  type Layout,
  type Printed,
  printAitopics,
  printBibtex,
  printDaily,
  printSearch,
} from "./printers.ts";

const runs = { numRuns: 30, seed: 1 };

/** Without wrapping, every line is a part: any spacing will do. */
const spacings: fc.Arbitrary<Layout> = fc
  .tuple(fc.nat(2), fc.nat(2))
  .map(([inside, more]) => ({ inside, between: inside + more, width: 0, wrapAll: false }));

/** Wrapped, the parts are kept apart by blank lines: without them, two full lines may look like one part. */
const wrappings: fc.Arbitrary<Layout> = fc.record({
  inside: fc.constant(1),
  between: fc.integer({ min: 1, max: 3 }),
  width: fc.integer({ min: 40, max: 120 }),
  wrapAll: fc.boolean(),
});
const layouts = fc.oneof(spacings, wrappings);

const two = (value: number) => String(value).padStart(2, "0");

const toRecord = (paper: Printed): RawRecord => {
  const { organization, date, ...rest } = paper;
  return {
    ...rest,
    ...(organization === undefined ? {} : { organization: organization.name }),
    ...(date === undefined ? {} : { date: `${date.year}-${two(date.month)}-${two(date.day)}` }),
  };
};

describe("what is printed as a listing and read again is the same", { timeout: 60_000 }, () => {
  it("as an AITopics list", () => {
    fc.assert(
      fc.property(aitopicsPapers, layouts, (papers, layout) => {
        const lines = printAitopics(papers, layout);
        const items = parse(aitopicsList, lines);
        expect(records(items)).toEqual(papers.map(toRecord));
        expect(issues(items)).toEqual([]);
        expect(claims(lines)).toEqual(["aitopics-list"]);
      }),
      runs,
    );
  });

  it("as search results of Hugging Face", () => {
    fc.assert(
      fc.property(searchPapers, layouts, (papers, layout) => {
        const lines = printSearch(papers, layout);
        expect(records(parse(huggingFaceSearch, lines))).toEqual(papers);
        expect(claims(lines)).toEqual(["hugging-face-search"]);
      }),
      runs,
    );
  });

  it("as Daily Papers, the facts in one line or several", () => {
    fc.assert(
      fc.property(dailyPapers, layouts, fc.boolean(), (papers, layout, inline) => {
        const lines = printDaily(papers, { ...layout, inline, glued: false });
        expect(records(parse(huggingFaceDaily, lines))).toEqual(papers.map(toRecord));
        expect(claims(lines)).toEqual(["hugging-face-daily"]);
      }),
      runs,
    );
  });

  it("as Daily Papers, the comments glued to a day of two figures", () => {
    fc.assert(
      fc.property(dailyPapers, spacings, fc.boolean(), (papers, layout, inline) => {
        const thisYear = papers.map((paper) =>
          paper.date === undefined
            ? paper
            : { ...paper, date: { month: paper.date.month, day: Math.max(10, paper.date.day) } },
        );
        const lines = printDaily(thisYear, { ...layout, inline, glued: true });
        const expected = thisYear.map((paper) =>
          toRecord(paper.date === undefined ? paper : { ...paper, date: { ...paper.date, year: 2026 } }),
        );
        expect(records(parse(huggingFaceDaily, lines, "2026-05-18"))).toEqual(expected);
      }),
      runs,
    );
  });

  it("as a bibliography", () => {
    fc.assert(
      fc.property(aitopicsPapers, fc.integer({ min: 30, max: 100 }), (papers, width) => {
        const lines = printBibtex(papers, width);
        const expected = papers.map(({ title, authors, venue, abstract }) => ({
          title,
          authors,
          venue,
          abstract,
        }));
        expect(records(parse(bibtex, lines))).toEqual(expected);
        expect(claims(lines)).toEqual(["bibtex"]);
      }),
      runs,
    );
  });

  it("as JSON Lines", () => {
    fc.assert(
      fc.property(searchPapers, (papers) => {
        const lines = papers.map((paper) => JSON.stringify(paper));
        expect(records(parse(papersJsonl, lines))).toEqual(papers);
        expect(claims(lines)).toEqual(["papers-jsonl"]);
      }),
      runs,
    );
  });
});
