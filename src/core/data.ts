/**
 * Reads a data folder: the manifest first, then what it names. Every file is checked against the size and the hash in
 * the manifest, so that a stale or damaged one is noticed and said, never searched. How a file is fetched and hashed
 * comes from outside: the worker and the commands read through the same door.
 */
import { DataFailure } from "./data-failure.ts";
import { MANIFEST } from "./data-files.ts";
import type { Corpus } from "./search/corpus.ts";
import { readIndexFile, type Refused } from "./search/index-file.ts";
import type { Prepared } from "./search/prepare.ts";
import {
  AbstractShard,
  Catalog,
  DATA_VERSION,
  type DataFile,
  type Detail,
  DetailShard,
  Manifest,
  MapData,
  type MathTable,
  Shards,
  Summary,
} from "./schema.ts";
import { FINGERPRINT } from "./search-config.ts";

/** A file as it came, and what to hold it against (no hash where the platform has none to offer). */
export type Fetched = {
  bytes: Uint8Array<ArrayBuffer>;
  /** The bytes read as UTF-8. */
  text(): string;
  sha256: string | undefined;
};

/** Reads a file of the data folder. Rejects with a {@link DataFailure} where it cannot. */
export type FetchFile = (path: string) => Promise<Fetched>;

/**
 * Reads and checks the manifest.
 * @param path its name; a page gives the one of its own build.
 */
export async function readManifest(fetchFile: FetchFile, path = MANIFEST): Promise<Manifest> {
  const value = parseJson(path, (await fetchFile(path)).text());
  const version = isObject(value) ? value["version"] : undefined;
  if (typeof version === "number" && version !== DATA_VERSION) {
    throw new DataFailure({
      code: "version",
      file: path,
      message: `The data is of version ${version}, this page reads version ${DATA_VERSION}. Reload the page; if that does not help, build the site again.`,
    });
  }
  const manifest = check(path, Manifest, value);
  if (manifest.fingerprint !== FINGERPRINT) {
    throw otherFingerprint(path, `${manifest.fingerprint}, not ${FINGERPRINT}`);
  }
  return manifest;
}

/** Reads what a search needs: the cards and the abstracts. */
export async function readCorpus(fetchFile: FetchFile, manifest: Manifest): Promise<Corpus> {
  const [catalog, shards] = await Promise.all([
    readChecked(fetchFile, manifest.catalog, Catalog),
    Promise.all(manifest.abstracts.map((file) => readChecked(fetchFile, file, AbstractShard))),
  ]);
  const abstracts = shards.flatMap((shard) => shard.abstracts);
  if (catalog.papers.length !== manifest.papers || abstracts.length !== manifest.papers) {
    throw damaged(
      manifest.catalog.path,
      `it holds ${catalog.papers.length} papers and ${abstracts.length} abstracts of ${manifest.papers}`,
    );
  }
  const math: MathTable = Object.fromEntries(shards.flatMap((shard) => Object.entries(shard.math)));
  return { catalog, abstracts, math };
}

/** Reads the index; nothing where the data holds none, and the corpus is indexed on arrival. */
export async function readIndex(
  fetchFile: FetchFile,
  { index }: Manifest,
): Promise<((corpus: Corpus) => Prepared) | undefined> {
  if (!index) return undefined;
  const text = (await fetchChecked(fetchFile, index)).text();
  return (corpus) => {
    const prepared = readIndexFile(text, corpus);
    if (!("refused" in prepared)) return prepared;
    throw refusal(index.path, prepared);
  };
}

/** A binary file in memory of its own, and whether its content could be held against the manifest's hash. */
export async function readBytes(
  fetchFile: FetchFile,
  file: DataFile,
): Promise<{ bytes: ArrayBuffer; isHashed: boolean }> {
  const { bytes, sha256 } = await fetchChecked(fetchFile, file);
  // A reader may have put several files into one piece of memory.
  const own = bytes.length === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
  return { bytes: own, isHashed: sha256 !== undefined };
}

/** What is said of a file that its reader does not take. */
export function refusal(path: string, { refused, what }: Refused): DataFailure {
  return refused === "damaged" ? damaged(path, what) : otherFingerprint(path, what);
}

/** @returns the names of the shards, which stand in the manifest or are fetched once. */
export function readShards(fetchFile: FetchFile, manifest: Manifest): () => Promise<Shards> {
  const { packed } = manifest;
  if (!packed) return async () => manifest;
  let shards: Promise<Shards> | undefined;
  return () => {
    if (shards) return shards;
    const coming = readChecked(fetchFile, packed.shards, Shards);
    // A failure is not kept: the next asking tries again.
    coming.catch(() => (shards = undefined));
    return (shards = coming);
  };
}

export async function readAbstracts(
  fetchFile: FetchFile,
  shards: Shards,
  shard: number,
): Promise<AbstractShard> {
  const file = shards.abstracts[shard];
  if (!file) throw damaged(MANIFEST, `it names no abstracts of shard ${shard}`);
  return readChecked(fetchFile, file, AbstractShard);
}

/** Reads the shard of details that holds the paper at this place of the catalog. */
export async function readDetails(fetchFile: FetchFile, shards: Shards, shard: number): Promise<Detail[]> {
  const file = shards.details[shard];
  if (!file) throw damaged(MANIFEST, `it names no details of shard ${shard}`);
  return (await readChecked(fetchFile, file, DetailShard)).details;
}

/** Reads the map; nothing where the data holds none. */
export async function readMap(fetchFile: FetchFile, { map }: Manifest): Promise<MapData | undefined> {
  return map && readChecked(fetchFile, map, MapData);
}

export async function readReport(fetchFile: FetchFile, { report }: Manifest): Promise<Summary> {
  return readChecked(fetchFile, report, Summary);
}

type Shape<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error } };

async function readChecked<T>(fetchFile: FetchFile, file: DataFile, shape: Shape<T>): Promise<T> {
  return check(file.path, shape, parseJson(file.path, (await fetchChecked(fetchFile, file)).text()));
}

/** A file that the manifest names, held against what is said of it there. */
async function fetchChecked(fetchFile: FetchFile, file: DataFile): Promise<Fetched> {
  const fetched = await fetchFile(file.path);
  if (fetched.bytes.length !== file.bytes) {
    throw damaged(file.path, `it has ${fetched.bytes.length} bytes instead of ${file.bytes}`);
  }
  if (fetched.sha256 !== undefined && fetched.sha256 !== file.sha256)
    throw damaged(file.path, "its content is not what the manifest says");
  return fetched;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw damaged(path, "it is not JSON", cause);
  }
}

function check<T>(path: string, shape: Shape<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw damaged(path, "it does not have the expected shape", result.error);
}

function otherFingerprint(path: string, what: string): DataFailure {
  const message = `The data was made under another search configuration (${what}). Reload the page; if that does not help, run the data step again.`;
  return new DataFailure({ code: "fingerprint", file: path, message });
}

function damaged(path: string, what: string, cause?: unknown): DataFailure {
  const message = `${path} is damaged: ${what}. Reload the page; if that does not help, the site has to be published again.`;
  return new DataFailure({ code: "damaged", file: path, message }, { cause });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
