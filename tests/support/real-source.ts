/** The project's own listings, built in memory: what a reader of the site would search. */
import { buildData } from "../../scripts/pipeline/build-data.ts";
import { nodeEffects } from "../../scripts/pipeline/effects-node.ts";
import { type FetchFile, readCorpus, readIndex, readManifest } from "../../src/core/data.ts";
import { DataFailure } from "../../src/core/data-failure.ts";
import { openSource } from "../../src/core/open-source.ts";
import { Paper } from "../../src/core/schema.ts";
import type { Corpus } from "../../src/core/search/corpus.ts";
import type { Prepared } from "../../src/core/search/prepare.ts";
import type { Source } from "../../src/core/source.ts";
import { fetched } from "./fetched.ts";

export type RealSource = { source: Source; papers: Paper[] };

type RealData = { files: ReadonlyMap<string, string>; fetchFile: FetchFile };

let built: Promise<RealData> | undefined;

/** The files of its data folder, built once for all the tests of a process. */
const buildRealDataOnce = (): Promise<RealData> => (built ??= buildRealData());

async function buildRealData(): Promise<RealData> {
  const files = new Map<string, string>();
  await buildData(
    { seeds: "seeds", out: "nowhere" },
    {
      ...nodeEffects,
      log: () => undefined,
      replace: async (_, fresh) => {
        for (const [name, content] of fresh) files.set(name, String(content));
      },
    },
  );
  const fetchFile: FetchFile = async (path) => {
    const text = files.get(path);
    if (text === undefined) throw new DataFailure({ code: "missing", file: path, message: `no ${path}` });
    return fetched(text);
  };
  return { files, fetchFile };
}

/** What the engine searches, and what it needs beside that. */
export async function readRealCorpus(): Promise<{ corpus: Corpus; prepared: Prepared }> {
  const { fetchFile } = await buildRealDataOnce();
  const manifest = await readManifest(fetchFile);
  const corpus = await readCorpus(fetchFile, manifest);
  const prepare = await readIndex(fetchFile, manifest);
  return { corpus, prepared: prepare!(corpus) };
}

export async function openRealSource(): Promise<RealSource> {
  const { files, fetchFile } = await buildRealDataOnce();
  const source = await openSource(fetchFile);
  const lines = files.get("papers.jsonl")!.trimEnd().split("\n");
  return { source, papers: lines.map((line) => Paper.parse(JSON.parse(line))) };
}
