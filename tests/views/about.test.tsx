import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Manifest, Report } from "../../src/core/schema.ts";
import { furnish, open } from "./support/open.tsx";
import { sourceOf } from "./support/source.ts";

const file = { path: "catalog-0.json", bytes: 2, sha256: "" };
const manifest: Manifest = {
  version: 1,
  fingerprint: "f",
  corpus: "c",
  papers: 12,
  shard: 32,
  site: { title: "Made-up papers", description: "Papers that nobody wrote." },
  listings: [],
  catalog: file,
  report: file,
  abstracts: [],
  details: [],
};
const report: Report = {
  files: [
    {
      file: "old/a.txt",
      format: "aitopics-list",
      label: "AITopics list",
      records: 9,
      lines: { total: 50, record: 46, furniture: 3, issue: 1 },
      entries: { total: 12, record: 9, furniture: 2, issue: 1 },
      issues: [{ code: "lone-title", line: 17, message: "a title without an abstract" }],
      account: [],
    },
  ],
  records: 1424,
  papers: 12,
  merged: 2,
  conflicts: 4,
  repairs: 59,
  known: { authors: 9, abstract: 12, doi: 0 },
};

beforeEach(() => furnish());
afterEach(() => vi.unstubAllGlobals());

test("the account of the collection says what every line became, what is known, and where to take it", async () => {
  await open("/about/", sourceOf({ overview: () => Promise.resolve({ manifest, report }) }));

  expect(screen.getByText("Papers that nobody wrote.")).toBeInTheDocument();
  expect(screen.getByText("1,424")).toBeInTheDocument();

  const row = within(screen.getByRole("table")).getAllByRole("row")[1]!;
  expect(within(row).getByRole("link", { name: "AITopics list" })).toHaveAttribute(
    "href",
    "../?in=old/a.txt",
  );
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["9", "50", "46", "3", "1"]);

  expect(screen.getByText("line 17: a title without an abstract")).toBeInTheDocument();

  const known = screen.getByRole("heading", { name: "What is known" }).closest("section")!;
  expect(
    within(known)
      .getAllByRole("term")
      .map((term) => term.textContent),
  ).toEqual(["Abstract", "Authors", "DOI"]);
  expect(known).toHaveTextContent("9 of 12");

  expect(screen.getByRole("link", { name: "papers.jsonl" })).toHaveAttribute("href", "../data/papers.jsonl");
  expect(screen.getByRole("link", { name: "report.json" })).toHaveAttribute("href", "../data/report.json");
});

const side = (id: string, title: string, record: string) => ({ id, title, record });

test("what may be one paper or two is listed, each with its records and why", async () => {
  const unsure: NonNullable<Report["unsure"]> = [
    {
      listed: "twice",
      why: "abstract",
      sides: [side("tides", "Tides", "a.txt:3"), side("tides-2", "Tides!", "b.bib:17")],
    },
    {
      listed: "once",
      why: "short-title",
      sides: [side("bread", "Bread", "a.txt:9"), side("bread", "Bread", "b.bib:40")],
    },
    {
      listed: "twice",
      why: "a-reason-of-a-later-build",
      sides: [side("salt", "Salt", "a.txt:20"), side("salt-2", "Salt", "b.bib:60")],
    },
  ];
  await open(
    "/about/",
    sourceOf({ overview: () => Promise.resolve({ manifest, report: { ...report, unsure } }) }),
  );

  const section = screen.getByRole("heading", { name: "One paper or two" }).closest("section")!;
  expect(within(section).getByText("3 cases")).toBeInTheDocument();
  expect(section.querySelector("details")).toHaveAttribute("open");
  const cases = within(section).getAllByRole("listitem");
  expect(cases.map((one) => one.textContent)).toEqual([
    "Tides a.txt:3, Tides! b.bib:17: the same title, different abstracts; listed as two",
    "Bread a.txt:9,  b.bib:40: a short title in common, and nothing else to compare; listed as one",
    "Salt a.txt:20, Salt b.bib:60: a-reason-of-a-later-build",
  ]);
  const linked = cases.map((one) =>
    within(one)
      .getAllByRole("link")
      .map((link) => link.getAttribute("href")),
  );
  expect(linked).toEqual([
    ["../papers/tides/", "../papers/tides-2/"],
    ["../papers/bread/"],
    ["../papers/salt/", "../papers/salt-2/"],
  ]);
});

test("many unsure cases are folded up", async () => {
  const unsure = Array.from({ length: 6 }, (_, n): NonNullable<Report["unsure"]>[number] => ({
    listed: "twice",
    why: "doi",
    sides: [side(`a-${n}`, "A", `a.txt:${n}`), side(`b-${n}`, "A", `b.txt:${n}`)],
  }));
  await open(
    "/about/",
    sourceOf({ overview: () => Promise.resolve({ manifest, report: { ...report, unsure } }) }),
  );
  const section = screen.getByRole("heading", { name: "One paper or two" }).closest("section")!;
  expect(section.querySelector("details")).not.toHaveAttribute("open");
  expect(within(section).getByText("6 cases")).toBeInTheDocument();
});

test("where nothing is unsure, the page does not speak of it", async () => {
  await open("/about/", sourceOf({ overview: () => Promise.resolve({ manifest, report }) }));
  expect(screen.getByRole("heading", { name: "What is known" })).toBeInTheDocument();
  expect(screen.queryByRole("heading", { name: "One paper or two" })).toBeNull();
});
