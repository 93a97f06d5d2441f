/** What was read, what became of it, and what was set aside. */
import type { AccountEntry, FileReport, Paper, Report, Source, Unsure } from "../../src/core/schema.ts";
import { tally } from "./account.ts";
import type { Merged } from "./merge.ts";
import { numberEntries } from "./listed.ts";
import type { ReadListing } from "./read.ts";

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
export function makeReport(
  listings: readonly ReadListing[],
  merged: readonly Merged[],
  unsure: readonly Unsure[] = [],
): Report {
  const idOf = new Map<string, string>();
  for (const { paper } of merged) {
    for (const source of paper.sources) idOf.set(place(source), paper.id);
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
    ...(unsure.length > 0 && { unsure: [...unsure] }),
  };
}

const place = ({ file, lines, entry }: Pick<Source, "file" | "lines" | "entry">) =>
  [file, ...lines, entry ?? 1].join("\n");

function reportFile(listing: ReadListing, idOf: ReadonlyMap<string, string>): FileReport {
  const { file, format, label, encoding, packed, items } = listing;
  const numbers = numberEntries(items);
  const all = items.map((item, at): AccountEntry => {
    if (item.kind !== "record") return item;
    const { lines } = item;
    const paper = idOf.get(place({ file, lines, ...numbers[at] }));
    return { kind: "record", lines, ...(paper === undefined ? {} : { paper }) };
  });
  const { runs, shared, lines, entries } = tally(all, listing.lines);
  return {
    file,
    format,
    label,
    records: entries.record,
    ...(encoding === undefined ? {} : { encoding }),
    ...(packed === undefined ? {} : { packed }),
    lines,
    entries,
    issues: items.flatMap((item) =>
      item.kind === "issue" ? [{ code: item.code, line: item.lines[0], message: item.message }] : [],
    ),
    account: runs,
    ...(shared.length > 0 && { shared }),
  };
}

/** Issues printed of one file; the report has them all. */
const MOST_ISSUES = 20;

function printIssues({ file, issues }: FileReport): string[] {
  const more = issues.length - MOST_ISSUES;
  return [
    ...issues.slice(0, MOST_ISSUES).map(({ line, code, message }) => `${file}:${line} ${code}: ${message}`),
    ...(more > 0 ? [`${file}: ${more} more such lines; report.json has them all`] : []),
  ];
}

/** How a file was written, where it is not plain UTF-8. */
function printWriting({ file, encoding, packed }: FileReport): string[] {
  const ways = [packed, encoding].filter((way) => way !== undefined);
  return ways.length === 0 ? [] : [`${file}: read as ${ways.join(", ")}`];
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
    ...report.files.flatMap(printWriting),
    ...report.files.flatMap(printIssues),
    `${report.records} records of ${report.papers} papers; ${report.merged} papers stand in more than one record`,
    `${report.conflicts} conflicts, ${report.repairs} repairs`,
    ...(report.unsure ?? []).map(
      ({ listed, why, sides: [one, other] }) =>
        `unsure (${why}), listed ${listed}: ${one.record} and ${other.record}, “${one.title}”`,
    ),
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
