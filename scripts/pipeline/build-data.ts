/** The whole way from a folder of listings to a data folder. */
import { relative, resolve } from "node:path";
import { byNewest, makeBrowserData } from "./catalog.ts";
import { type Changes, CHANGES, comparePapers, printChanges, readPreviousPapers } from "./changes.ts";
import { type Content, type Effects, InputError } from "./effects.ts";
import { enrich, printUntagged, readTopics } from "./enrich.ts";
import { type Listed, numberEntries } from "./listed.ts";
import { type Merged, mergeRecords } from "./merge.ts";
import { readMergeFile, toDecisions } from "./merge-file.ts";
import { normalize } from "./normalize.ts";
import { joinPeople } from "./people.ts";
import { type ReadListing, readListings } from "./read.ts";
import { makeReport, printReport } from "./report.ts";
import { byText, type Decision } from "./same-paper.ts";
import { makeSearchIndex, readIndexFlag } from "./search-index.ts";
import { readSite, rulesOff } from "./site.ts";
import { findUnsure } from "./unsure.ts";
import { FIXED_NAMES, makeFiles } from "./write.ts";

/** Records that take long enough to say what is being done. */
const MANY = 5_000;

export type DataOptions = {
  seeds: string;
  out: string;
  previous?: string | undefined;
  /** "packed" or "minisearch"; absent: what suits the number of papers. */
  index?: string | undefined;
};

/**
 * Reads the listings below `seeds` and puts the corpus into `out`. The same seeds give the same bytes, whatever the
 * clock, the time zone and the language of the machine.
 * @param options.previous a `papers.jsonl` of before; `out` then says in `changes.json` what is different.
 * @throws {InputError} on bad input; `out` is then as it was.
 */
export async function buildData(
  { seeds, out, previous, index }: DataOptions,
  effects: Effects,
): Promise<void> {
  const wanted = readIndexFlag(index);
  await checkFolders(seeds, out, effects);
  // First, for it may stand in the folder that is replaced.
  const before = previous === undefined ? undefined : await readPrevious(previous, effects);
  const site = await readSite(seeds, effects);
  const listings = await readFilledListings(seeds, effects);
  const tree = await readTopics(seeds, effects);
  const off = rulesOff(site);
  const records = listings.flatMap((listing) => listRecords(listing, off));
  const tell = (step: string) => {
    if (records.length >= MANY) effects.log(`${records.length} records: ${step}`);
  };
  tell("which are of one paper");
  const decisions = decide(await readMergeFile(seeds, effects), records);
  const papersOfRecords = mergeRecords(records, { decisions, off });
  tell("who is who");
  const known = withPeople(papersOfRecords).toSorted(byNewest);
  const { merged, topics, points, map, latent, untagged } = await enrich(known, tree, tell);
  const report = makeReport(listings, merged, findUnsure(merged, decisions));
  tell("the search index");
  const browserData = makeBrowserData(merged, topics, points);
  const data = { ...browserData, map, search: makeSearchIndex(browserData, latent, wanted) };
  const papers = merged.map(({ paper }) => paper);
  const changes = before && comparePapers(before, papers);
  tell("writing");
  await effects.replace(out, withChanges(makeFiles(site, merged, report, data), changes));
  const lines = [
    ...printReport(report),
    ...printUntagged(untagged),
    ...(changes ? printChanges(changes) : []),
  ];
  for (const line of lines) effects.log(line);
}

function* withChanges(
  files: Iterable<[string, Content]>,
  changes?: Changes,
): Generator<[string, Content], void> {
  yield* files;
  if (changes) yield [CHANGES, `${JSON.stringify(changes)}\n`];
}

async function readPrevious(file: string, effects: Effects): Promise<ReturnType<typeof readPreviousPapers>> {
  const bytes = await effects.read(file).catch((cause: unknown) => {
    throw new InputError(
      `${file}: this file cannot be read. --previous takes the papers.jsonl of an earlier build.`,
      {
        cause,
      },
    );
  });
  return readPreviousPapers(new TextDecoder().decode(bytes), file);
}

/** `out` is replaced as a whole, so it must be a data folder, or nothing yet. */
async function checkFolders(seeds: string, out: string, effects: Effects): Promise<void> {
  const files = await filesOf(seeds, effects);
  if (!files) throw new InputError(`${seeds}: there is no such folder; put listings into one and name it.`);
  const up = relative(resolve(out), resolve(seeds));
  const down = relative(resolve(seeds), resolve(out));
  if (!up.startsWith("..") || !down.startsWith("..")) {
    throw new InputError(`${out}: the data cannot go there, for it would lie over the listings in ${seeds}.`);
  }
  const present = (await filesOf(out, effects)) ?? [];
  if (present.length > 0 && !present.some((file) => FIXED_NAMES.includes(file))) {
    throw new InputError(
      `${out}: the data would replace this folder, and it holds something else (${present[0]!}). Name another folder, or empty it.`,
    );
  }
}

async function filesOf(folder: string, effects: Effects): Promise<string[] | undefined> {
  try {
    return await effects.list(folder);
  } catch {
    return undefined;
  }
}

/** Listings by their names; a file in which no record is whole is bad input. */
async function readFilledListings(seeds: string, effects: Effects): Promise<ReadListing[]> {
  const { listings } = await readListings(seeds, effects);
  const empty = listings.filter(({ items }) => !items.some(({ kind }) => kind === "record"));
  if (empty.length > 0) throw new InputError(empty.map(describeEmpty).join("\n"));
  return listings.toSorted((a, b) => byText(a.file, b.file));
}

function describeEmpty({ file, label, items }: ReadListing): string {
  const issues = items.flatMap((item) =>
    item.kind === "issue" ? [`\n  line ${item.lines[0]}: ${item.message}`] : [],
  );
  return `${file}: no whole record stands in this file, read as ${label}.${issues.join("")}`;
}

function withPeople(merged: readonly Merged[]): Merged[] {
  const papers = joinPeople(merged.map(({ paper }) => paper));
  return merged.map((whole, at) => ({ ...whole, paper: papers[at]! }));
}

/** A maintainer names papers as a build without that word would: names never change by what is said of them. */
function decide(entries: Awaited<ReturnType<typeof readMergeFile>>, records: readonly Listed[]): Decision[] {
  return entries.length === 0 ? [] : toDecisions(entries, mergeRecords(records));
}

function listRecords({ file, format, items, lines }: ReadListing, off: ReadonlySet<string>): Listed[] {
  const numbers = numberEntries(items);
  return items.flatMap((item, at) => {
    if (item.kind !== "record") return [];
    const [first, last] = item.lines;
    const raw = item.text ?? lines.slice(first - 1, last).join("\n");
    const listed = normalize({ file, format, lines: item.lines, raw, record: item.record }, off);
    return [{ ...listed, source: { ...listed.source, ...numbers[at] } }];
  });
}
