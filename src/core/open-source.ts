/** From the address of a data folder to a source of answers. */
import {
  type FetchFile,
  readCorpus,
  readDetails,
  readIndex,
  readManifest,
  readMap,
  readReport,
  readShards,
} from "./data.ts";
import { answersAtHand } from "./answers.ts";
import { createSource, type SourceParts } from "./memory-source.ts";
import type { Detail, Manifest } from "./schema.ts";
import { columnsOf } from "./search/columns.ts";
import { createEngine } from "./search/engine.ts";
import type { Source, WhenIdle } from "./source.ts";

/** Shards of details that are kept. */
const REMEMBERED = 100;

/**
 * Loads what a search needs; details and the report follow when they are asked for.
 * @param options.manifest its name, where it is not the one that stands for the newest data.
 * @param options.whenIdle does a short piece of work once nobody waits; absent: such work waits until it is needed.
 */
export async function openSource(
  fetchFile: FetchFile,
  { manifest: name, whenIdle }: { manifest?: string | undefined; whenIdle?: WhenIdle } = {},
): Promise<Source> {
  const manifest = await readManifest(fetchFile, name);
  const named = readShards(fetchFile, manifest);
  const opened = await open(fetchFile, manifest, whenIdle);
  const shards = new Map<number, Promise<Detail[]>>();
  return createSource({
    ...opened,
    pause: whenIdle && (() => new Promise<void>((resolve) => whenIdle(resolve))),
    listings: manifest.listings,
    async detail(at) {
      const number = Math.floor(at / manifest.shard);
      let shard = shards.get(number);
      if (!shard) {
        shard = named().then((files) => readDetails(fetchFile, files, number));
        shards.set(number, shard);
        const [oldest] = shards.keys();
        if (shards.size > REMEMBERED) shards.delete(oldest!);
        // A failure is not kept: the next asking tries again.
        shard.catch(() => shards.delete(number));
      }
      return (await shard)[at % manifest.shard]!;
    },
    map: () => readMap(fetchFile, manifest),
    overview: async () => ({ manifest, report: await readReport(fetchFile, manifest) }),
  });
}

/** Large corpora come packed; their reader is loaded for them alone. */
async function open(
  fetchFile: FetchFile,
  manifest: Manifest,
  whenIdle: WhenIdle | undefined,
): Promise<Pick<SourceParts, "corpus" | "columns" | "answers" | "people">> {
  if (manifest.packed) {
    const { openPacked } = await import("./packed/open-packed.ts");
    return openPacked(fetchFile, manifest, manifest.packed, whenIdle);
  }
  const [corpus, prepare] = await Promise.all([
    readCorpus(fetchFile, manifest),
    readIndex(fetchFile, manifest),
  ]);
  const engine = createEngine(corpus, prepare?.(corpus));
  return { corpus, columns: columnsOf(corpus.catalog), answers: answersAtHand(engine, corpus.abstracts) };
}
