/** From the address of a data folder to a source of answers. */
import {
  type FetchFile,
  readCorpus,
  readDetails,
  readIndex,
  readManifest,
  readMap,
  readReport,
} from "./data.ts";
import { createSource } from "./memory-source.ts";
import type { Detail } from "./schema.ts";
import { createEngine } from "./search/engine.ts";
import type { Source } from "./source.ts";

/**
 * Loads what a search needs; details and the report follow when they are asked for, each once.
 * @param name the manifest's, where it is not the one that stands for the newest data.
 */
export async function openSource(fetchFile: FetchFile, name?: string): Promise<Source> {
  const manifest = await readManifest(fetchFile, name);
  const [corpus, prepare] = await Promise.all([
    readCorpus(fetchFile, manifest),
    readIndex(fetchFile, manifest),
  ]);
  const shards = new Map<number, Promise<Detail[]>>();
  return createSource({
    corpus,
    engine: createEngine(corpus, prepare?.(corpus)),
    listings: manifest.listings,
    async detail(at) {
      const number = Math.floor(at / manifest.shard);
      let shard = shards.get(number);
      if (!shard) {
        shard = readDetails(fetchFile, manifest, number);
        shards.set(number, shard);
        // A failure is not kept: the next asking tries again.
        shard.catch(() => shards.delete(number));
      }
      return (await shard)[at % manifest.shard]!;
    },
    map: () => readMap(fetchFile, manifest),
    overview: async () => ({ manifest, report: await readReport(fetchFile, manifest) }),
  });
}
