/** The project's own listings, built in memory: what a reader of the site would search. */
import { type FetchFile, readCorpus, readIndex, readManifest } from "../../src/core/data.ts";
import { DataFailure } from "../../src/core/data-failure.ts";
import { openSource } from "../../src/core/open-source.ts";
import type { Paper } from "../../src/core/schema.ts";
import type { Corpus } from "../../src/core/search/corpus.ts";
import type { Prepared } from "../../src/core/search/prepare.ts";
import type { Source } from "../../src/core/source.ts";
import { fetched } from "./fetched.ts";
import { buildListings, papersOf } from "./real-listings.ts";

export type RealSource = { source: Source; papers: Paper[] };

/** Reads a file of its data folder. */
const fetchFile: FetchFile = async (path) => {
  const content = (await buildListings()).files.get(`out/${path}`);
  if (!content) throw new DataFailure({ code: "missing", file: path, message: `no ${path}` });
  return fetched(content);
};

/** What the engine searches, and what it needs beside that. */
export async function readRealCorpus(): Promise<{ corpus: Corpus; prepared: Prepared }> {
  const manifest = await readManifest(fetchFile);
  const corpus = await readCorpus(fetchFile, manifest);
  const prepare = await readIndex(fetchFile, manifest);
  return { corpus, prepared: prepare!(corpus) };
}

export async function openRealSource(): Promise<RealSource> {
  return { source: await openSource(fetchFile), papers: papersOf(await buildListings()) };
}
