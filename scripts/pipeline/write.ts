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
import type { Merged } from "./merge.ts";

/** Digits of a file's hash in its name: enough that no two of a site's files ever meet. */
const NAMED_DIGITS = 10;

/** The corpus for anyone to take. */
export const PAPERS = "papers.jsonl";
/** What every data folder holds. */
export const FIXED_NAMES: readonly string[] = [MANIFEST, PAPERS, REPORT];

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** What is repaired is settled once the data is made. */
function shown({ title, description, address }: Site): Manifest["site"] {
  return { title, ...(description && { description }), ...(address && { address }) };
}

/**
 * Every file of the data folder, by name, held against the schema before it is written. All but `manifest.json`, `papers.jsonl` and `report.json` carry a hash of
 * their bytes in their name, so that they may be kept by browsers for ever.
 * @throws {Error} where a paper is not as the schema has it: a mistake in a step before.
 */
export function makeFiles(
  site: Site,
  merged: readonly Merged[],
  report: Report,
  { catalog, abstracts, details, map, index }: BrowserData & { map?: MapData; index?: string },
): Map<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, value: unknown): DataFile => addText(name, JSON.stringify(value));
  const addText = (name: string, text: string): DataFile => {
    const hash = sha256(text);
    const path = `${PARTS}${name}-${hash.slice(0, NAMED_DIGITS)}.json`;
    files.set(path, text);
    return { path, bytes: Buffer.byteLength(text), sha256: hash };
  };
  const account = Report.parse(report);
  const papers = merged.map(({ paper }) => `${JSON.stringify(Paper.parse(paper))}\n`).join("");
  const manifest: Manifest = {
    version: DATA_VERSION,
    fingerprint: FINGERPRINT,
    corpus: sha256(papers).slice(0, NAMED_DIGITS),
    papers: merged.length,
    shard: SHARD,
    site: shown(site),
    listings: report.files.map(({ file, label, records }) => ({ file, label, records })),
    catalog: add("catalog", catalog),
    abstracts: abstracts.map((shard, at) => add(`abstracts-${at}`, shard)),
    details: details.map((shard, at) => add(`details-${at}`, shard)),
    report: add("report", account),
    ...(map && { map: add("map", map) }),
    ...(index !== undefined && { index: addText("index", index) }),
  };
  files.set(PAPERS, papers);
  files.set(REPORT, `${JSON.stringify(account)}\n`);
  files.set(MANIFEST, `${JSON.stringify(manifest)}\n`);
  return files;
}
