/** What was read, what became of it, and what was set aside. */
import type { AccountEntry, FileReport, Lines, Paper, Report } from "../../src/core/schema.ts";
import type { Item } from "../formats/format.ts";
import type { Merged } from "./merge.ts";
import { account, type ReadListing } from "./read.ts";

/** Fields of which the report says how many papers know them. */
const KNOWN = [
  "authors",
  "authorCount",
  "organization",
  "abstract",
  "date",
  "venue",
  "arxiv",
  "doi",
  "comments",
  "upvotes",
  "places",
  "links",
] as const satisfies readonly (keyof Paper)[];

/** The report of a build: every line of every file in one entry. */
export function makeReport(listings: readonly ReadListing[], merged: readonly Merged[]): Report {
  const idOf = new Map<string, string>();
  for (const { paper } of merged) {
    for (const { file, lines } of paper.sources) idOf.set(place(file, lines), paper.id);
  }
  const papers = merged.map(({ paper }) => paper);
  const sum = (count: (paper: Paper) => number) => papers.reduce((total, paper) => total + count(paper), 0);
  return {
    files: listings.map((listing) => reportFile(listing, idOf)),
    records: sum((paper) => paper.sources.length),
    papers: papers.length,
    merged: papers.filter((paper) => paper.sources.length > 1).length,
    conflicts: sum((paper) => paper.conflicts?.length ?? 0),
    repairs: sum((paper) => paper.repairs?.length ?? 0),
    known: Object.fromEntries(
      KNOWN.map((field) => [field, papers.filter((paper) => paper[field] !== undefined).length]),
    ),
  };
}

/** By its last line: a record that begins on the line on which the one before ends is counted from the next. */
const place = (file: string, [, last]: Lines) => `${file}\n${last}`;

function reportFile(
  { file, format, label, items, lines }: ReadListing,
  idOf: ReadonlyMap<string, string>,
): FileReport {
  const entries = account(items, lines).map((item): AccountEntry => {
    if (item.kind !== "record") return item;
    const paper = idOf.get(place(file, item.lines));
    return { kind: "record", lines: item.lines, ...(paper === undefined ? {} : { paper }) };
  });
  const count = (kind: Item["kind"]) =>
    entries.reduce(
      (total, entry) => total + (entry.kind === kind ? entry.lines[1] - entry.lines[0] + 1 : 0),
      0,
    );
  return {
    file,
    format,
    label,
    records: items.filter((item) => item.kind === "record").length,
    lines: {
      total: lines.length,
      record: count("record"),
      furniture: count("furniture"),
      issue: count("issue"),
    },
    issues: items.flatMap((item) =>
      item.kind === "issue" ? [{ code: item.code, line: item.lines[0], message: item.message }] : [],
    ),
    account: entries,
  };
}

/** The report as lines for a terminal. */
export function printReport(report: Report): string[] {
  const rows = [
    ["file", "layout", "records", "lines", "furniture", "issues"],
    ...report.files.map(({ file, label, records, lines, issues }) => [
      file,
      label,
      ...[records, lines.total, lines.furniture, issues.length].map(String),
    ]),
  ];
  const known = Object.entries(report.known).map(([field, count]) => `${field} ${count}`);
  return [
    ...table(rows),
    "",
    ...report.files.flatMap(({ file, issues }) =>
      issues.map(({ line, code, message }) => `${file}:${line} ${code}: ${message}`),
    ),
    `${report.records} records of ${report.papers} papers; ${report.merged} papers stand in more than one record`,
    `${report.conflicts} conflicts, ${report.repairs} repairs`,
    `known: ${known.join(", ")}`,
  ];
}

/** Columns as wide as their widest cell; the first two to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
}
