import { describe, expect, it } from "vitest";
import { papersJsonl } from "../../../scripts/formats/papers-jsonl.ts";
import type { Paper } from "../../../src/core/schema.ts";
import { claims, issues, parse, records } from "./page.ts";

const PAPER: Paper = {
  id: "learning-the-tides",
  title: "Learning the Tides from $n$ Buoys",
  authors: [
    { id: "ada-okonkwo", name: "Ada Okonkwo", given: "Ada", family: "Okonkwo" },
    { id: "the-sea-team", name: "The Sea Team" },
  ],
  authorCount: 2,
  organization: "Amazon",
  abstract: "We predict tides.",
  date: "2024-06-10",
  venue: "Coastal Machines",
  arxiv: "2406.00001",
  doi: "10.1000/tides",
  comments: 3,
  upvotes: 4,
  places: [{ path: ["Europe", "Norway"], score: 0.14 }],
  placesOmitted: 5,
  topics: [{ id: "sea", score: 1, evidence: [{ phrase: "tides", field: "title" }] }],
  links: [{ kind: "code", url: "https://example.org/tides" }],
  related: [{ id: "bread", score: 0.5, terms: ["rise"] }],
  sources: [{ file: "a.txt", format: "aitopics-list", lines: [1, 9] }],
  conflicts: [
    {
      field: "date",
      kept: { value: "2024-06-10", file: "a.txt" },
      others: [{ value: "2024", file: "b.bib" }],
    },
  ],
  repairs: [{ field: "title", rule: "tex-math", before: "\\(n\\)", after: "$n$" }],
};

describe("a corpus of our own", () => {
  it("keeps all of a paper but what follows from the other papers and the old listings", () => {
    const { topics, related, sources, authors, ...kept } = PAPER;
    expect(records(parse(papersJsonl, [JSON.stringify(PAPER)]))).toEqual([
      {
        ...kept,
        authors: [{ name: "Ada Okonkwo", given: "Ada", family: "Okonkwo" }, { literal: "The Sea Team" }],
        finished: true,
      },
    ]);
    expect([topics, related, sources, authors]).not.toContain(undefined);
  });

  it("is claimed by its lines alone", () => {
    expect(claims([JSON.stringify(PAPER)])).toEqual(["papers-jsonl"]);
  });
});

const read = (paper: unknown) => records(parse(papersJsonl, [JSON.stringify(paper)]))[0];

describe("papers that others wrote", () => {
  it("need a title alone", () => {
    expect(read({ title: "Tides" })).toEqual({ title: "Tides" });
  });

  it("may name authors without ids, and leave unknown what they do not know", () => {
    expect(
      read({ title: "Tides", authors: [{ name: "Slater, M." }, "Ada Okonkwo", { name: "" }], doi: null }),
    ).toEqual({
      title: "Tides",
      authors: [{ literal: "Slater, M." }, { literal: "Ada Okonkwo" }],
    });
  });

  it("may give the year as a number, and fields that no paper has", () => {
    expect(read({ title: "Tides", date: 2023, citations: 12 })).toEqual({ title: "Tides", date: "2023" });
  });
});

describe("a bad line", () => {
  it("is one issue with its line, and costs nothing else", () => {
    const lines = ['{"title": "One"}', '{"title": "Two"', "", '["Three"]', '{"title": "Four"}'];
    const items = parse(papersJsonl, lines);
    expect(records(items).map(({ title }) => title)).toEqual(["One", "Four"]);
    expect(issues(items)).toEqual([
      [2, "bad-json"],
      [4, "bad-json"],
    ]);
  });

  it.each([
    [{ abstract: "No title" }, 'The field "title" must be a text that is not empty.'],
    [{ title: " " }, 'The field "title" must be a text that is not empty.'],
    [{ title: "T", date: "June 2024" }, 'The field "date" must be "2024", "2024-06" or "2024-06-10".'],
    [{ title: "T", comments: -1 }, 'The field "comments" must be a whole number.'],
    [{ title: "T", venue: 5 }, 'The field "venue" must be a text.'],
    [{ title: "T", id: "Not a slug" }, 'The field "id" must be a slug such as "discrete-tilt-matching".'],
  ])("says what is wrong with %j", (paper, message) => {
    expect(parse(papersJsonl, [JSON.stringify(paper)])).toEqual([
      { kind: "issue", lines: [1, 1], code: "bad-paper", message },
    ]);
  });
});
