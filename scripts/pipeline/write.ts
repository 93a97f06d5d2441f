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
  type Shards,
  type Site,
  type Summary,
} from "../../src/core/schema.ts";
import { type BrowserData, SHARD } from "./catalog.ts";
import type { Content } from "./effects.ts";
import type { Merged } from "./merge.ts";
import type { PackedFiles, SearchFiles } from "./search-index.ts";

/** Digits of a file's hash in its name: enough that no two of a site's files ever meet. */
const NAMED_DIGITS = 10;

/** The corpus for anyone to take. */
const PAPERS = "papers.jsonl";
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
  { catalog, abstracts, details, map, search }: BrowserData & { map?: MapData; search: SearchFiles },
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
    ...("packed" in search
      ? yield* makePacked(search.packed, abstracts, details)
      : {
          catalog: yield* makePart("catalog", JSON.stringify(catalog)),
          abstracts: yield* makeParts("abstracts", abstracts),
          details: yield* makeParts("details", details),
          index: yield* makePart("index", search.index),
        }),
    report: yield* makePart("report", JSON.stringify(summarize(account))),
    ...(map && { map: yield* makePart("map", JSON.stringify(map)) }),
  };
  yield [MANIFEST, `${JSON.stringify(manifest)}\n`];
}

/** Pages name files and count; an entry a record is for who reads the whole report. */
function summarize({ files, ...report }: Report): Summary {
  return { ...report, files: files.map(({ account: _account, shared: _shared, ...file }) => file) };
}

function* printPapers(merged: readonly Merged[], onLine: (line: string) => void): Generator<string, void> {
  for (const { paper } of merged) {
    const line = `${JSON.stringify(Paper.parse(paper))}\n`;
    onLine(line);
    yield line;
  }
}

/** The manifest of a large corpus does not name its thousands of shards: every page loads it. */
function* makePacked(
  { cards, terms, postings, latent }: PackedFiles,
  abstracts: readonly unknown[],
  details: readonly unknown[],
): Generator<[string, Content], Pick<Manifest, "catalog" | "abstracts" | "details" | "packed">> {
  const shards: Shards = {
    abstracts: yield* makeParts("abstracts", abstracts),
    details: yield* makeParts("details", details),
  };
  return {
    catalog: yield* makePart("cards", new Uint8Array(cards)),
    abstracts: [],
    details: [],
    packed: {
      terms: yield* makePart("terms", new Uint8Array(terms)),
      postings: yield* makePart("postings", new Uint8Array(postings)),
      latent: yield* makePart("latent", new Uint8Array(latent)),
      shards: yield* makePart("shards", JSON.stringify(shards)),
    },
  };
}

/** Bytes are called JSON too: hosts compress what they take for JSON, and nothing that they know no type of. */
function* makePart(name: string, content: string | Uint8Array): Generator<[string, Content], DataFile> {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const path = `${PARTS}${name}-${sha256.slice(0, NAMED_DIGITS)}.json`;
  yield [path, content];
  return { path, bytes: Buffer.byteLength(content), sha256 };
}

function* makeParts(name: string, shards: readonly unknown[]): Generator<[string, Content], DataFile[]> {
  const files: DataFile[] = [];
  for (const [at, shard] of shards.entries()) {
    files.push(yield* makePart(`${name}-${at}`, JSON.stringify(shard)));
  }
  return files;
}
