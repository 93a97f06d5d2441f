/** The data folder as files: their names, their bytes, and the manifest that holds them together. */
import { createHash } from "node:crypto";
import { FINGERPRINT } from "../../src/core/search-config.ts";
import { MANIFEST, PARTS, REPORT } from "../../src/core/data-files.ts";
import {
  DATA_VERSION,
  type DataFile,
  type Manifest,
  type MapData,
  Paper,
  Report,
  type Site,
} from "../../src/core/schema.ts";
import { type BrowserData, SHARD } from "./catalog.ts";
import type { Content } from "./effects.ts";
import type { Merged } from "./merge.ts";

/** Digits of a file's hash in its name: enough that no two of a site's files ever meet. */
const NAMED_DIGITS = 10;

/** The corpus for anyone to take. */
export const PAPERS = "papers.jsonl";
/** What every data folder holds. */
export const FIXED_NAMES: readonly string[] = [MANIFEST, PAPERS, REPORT];

/** What is repaired is settled once the data is made. */
function shown({ title, description, address }: Site): Manifest["site"] {
  return { title, ...(description && { description }), ...(address && { address }) };
}

/**
 * Every file of the data folder, by name, held against the schema before it is written, and made when it is asked for:
 * what a large corpus comes to need never be in memory at once. Each content is to be used up before the next file. All but
 * `manifest.json`, `papers.jsonl` and `report.json` carry a hash of their bytes in their name, so that they may be kept by
 * browsers for ever.
 * @throws {Error} where a paper is not as the schema has it: a mistake in a step before.
 */
export function* makeFiles(
  site: Site,
  merged: readonly Merged[],
  report: Report,
  { catalog, abstracts, details, map, index }: BrowserData & { map?: MapData; index?: string },
): Generator<[name: string, content: Content], void> {
  const account = Report.parse(report);
  const papers = createHash("sha256");
  let written = 0;
  yield [PAPERS, printPapers(merged, (line) => (papers.update(line), written++))];
  if (written !== merged.length) throw new Error(`of ${PAPERS} ${written} lines were used up`);
  yield [REPORT, `${JSON.stringify(account)}\n`];
  const manifest: Manifest = {
    version: DATA_VERSION,
    fingerprint: FINGERPRINT,
    corpus: papers.digest("hex").slice(0, NAMED_DIGITS),
    papers: merged.length,
    shard: SHARD,
    site: shown(site),
    listings: report.files.map(({ file, label, records }) => ({ file, label, records })),
    catalog: yield* makePart("catalog", JSON.stringify(catalog)),
    abstracts: yield* makeParts("abstracts", abstracts),
    details: yield* makeParts("details", details),
    report: yield* makePart("report", JSON.stringify(account)),
    ...(map && { map: yield* makePart("map", JSON.stringify(map)) }),
    ...(index !== undefined && { index: yield* makePart("index", index) }),
  };
  yield [MANIFEST, `${JSON.stringify(manifest)}\n`];
}

function* printPapers(merged: readonly Merged[], onLine: (line: string) => void): Generator<string, void> {
  for (const { paper } of merged) {
    const line = `${JSON.stringify(Paper.parse(paper))}\n`;
    onLine(line);
    yield line;
  }
}

function* makePart(name: string, text: string): Generator<[string, Content], DataFile> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const path = `${PARTS}${name}-${sha256.slice(0, NAMED_DIGITS)}.json`;
  yield [path, text];
  return { path, bytes: Buffer.byteLength(text), sha256 };
}

function* makeParts(name: string, shards: readonly unknown[]): Generator<[string, Content], DataFile[]> {
  const files: DataFile[] = [];
  for (const [at, shard] of shards.entries()) {
    files.push(yield* makePart(`${name}-${at}`, JSON.stringify(shard)));
  }
  return files;
}
