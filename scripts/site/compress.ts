/** Compressed copies beside the files, for hosts that serve them to browsers that take them. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = new Set([
  ".html",
  ".js",
  ".css",
  ".json",
  ".jsonl",
  ".csv",
  ".svg",
  ".xml",
  ".atom",
  ".txt",
  ".bib",
  ".ris",
]);
/** Below this a copy saves nothing: a packet carries more. */
const LEAST_BYTES = 1_000;

/** Brotli's highest takes ten times as long as this for a few hundredths less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Writes `x.br` and `x.gz` beside every text file `x` of a size that is worth it. */
export async function compressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !TEXT.has(extname(entry.name))) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    if (content.byteLength < LEAST_BYTES) continue;
    await writeFile(`${path}.br`, await promisify(brotliCompress)(content, BROTLI));
    await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}
