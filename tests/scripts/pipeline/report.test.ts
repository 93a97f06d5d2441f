import { describe, expect, it } from "vitest";
import { mergeRecords } from "../../../scripts/pipeline/merge.ts";
import { makeReport, printReport } from "../../../scripts/pipeline/report.ts";
import type { ReadListing } from "../../../scripts/pipeline/read.ts";
import { listed } from "../../support/records.ts";

const listing: ReadListing = {
  file: "list.txt",
  format: "made-up",
  label: "Made-up list",
  lines: ["Menu", "", "A Title", "The abstract.", "", "Half a rec"],
  items: [
    { kind: "furniture", lines: [1, 1], what: "page controls" },
    { kind: "record", lines: [3, 4], record: { title: "A Title", abstract: "The abstract." } },
    { kind: "issue", lines: [6, 6], code: "half", message: "There is no abstract." },
  ],
};
const merged = mergeRecords([
  {
    ...listed("list.txt", { title: "A Title", abstract: "The abstract." }),
    source: { file: "list.txt", format: "made-up", lines: [3, 4] },
  },
]);

describe("the report", () => {
  it("has every line in one entry, and says what became of it", () => {
    expect(makeReport([listing], merged)).toEqual({
      files: [
        {
          file: "list.txt",
          format: "made-up",
          label: "Made-up list",
          records: 1,
          lines: { total: 6, record: 2, furniture: 3, issue: 1 },
          entries: { total: 3, record: 1, furniture: 1, issue: 1 },
          issues: [{ code: "half", line: 6, message: "There is no abstract." }],
          account: [
            { kind: "furniture", lines: [1, 1], what: "page controls" },
            { kind: "furniture", lines: [2, 2], what: "blank" },
            { kind: "record", lines: [3, 4], paper: "a-title" },
            { kind: "furniture", lines: [5, 5], what: "blank" },
            { kind: "issue", lines: [6, 6], code: "half", message: "There is no abstract." },
          ],
        },
      ],
      records: 1,
      papers: 1,
      merged: 0,
      conflicts: 0,
      repairs: 0,
      known: {
        authors: 0,
        authorCount: 0,
        organization: 0,
        abstract: 1,
        date: 0,
        venue: 0,
        arxiv: 0,
        doi: 0,
        comments: 0,
        upvotes: 0,
        places: 0,
        links: 0,
      },
    });
  });

  it("is printed as a table, the issues and a summary", () => {
    expect(printReport(makeReport([listing], merged)).slice(0, 6)).toEqual([
      "file      layout        records  lines  furniture  issues",
      "list.txt  Made-up list        1      6          3       1",
      "",
      "list.txt:6 half: There is no abstract.",
      "1 records of 1 papers; 0 papers stand in more than one record",
      "0 conflicts, 0 repairs",
    ]);
  });
});
