/** The service worker's file, and what it is to keep. */
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build as bundle } from "vite";
import { MANIFEST, manifestOf } from "../../src/core/data-files.ts";
import type { Manifest } from "../../src/core/schema.ts";
import type { Offer } from "../../src/sw/offer.ts";
import type { Digests } from "./writer.ts";

/** Its place at the site's root lets it answer for the whole site. */
export const SERVICE_WORKER = "sw.js";

/**
 * The shards behind the papers' pages are kept from the start up to this many bytes together; those of a larger corpus
 * when they are first asked for. What the search needs is kept at any size: every visit loads it anyway.
 */
const MOST_DETAILS = 8_000_000;

/**
 * Writes the service worker of a finished site. To be called last: its version is that of everything in the folder.
 * @param build as the pages carry it.
 * @param digests of the files whose SHA-256 is known; the others are read.
 */
export async function writeServiceWorker(
  folder: string,
  build: string,
  manifest: Manifest,
  digests: Digests = new Map(),
): Promise<void> {
  const code = await bundleScript("src/sw/sw.ts");
  const offer: Offer = {
    build,
    version: await versionOf(folder, code, digests),
    files: await Promise.all(
      (await filesToKeep(folder, build, manifest)).map(async (path) => {
        const content = await readFile(join(folder, path === "" ? "index.html" : path));
        return [path, sha256(content)] as const;
      }),
    ),
  };
  await writeFile(join(folder, SERVICE_WORKER), `const OFFER = ${JSON.stringify(offer)};\n${code}`);
}

/** Writes in its place what ends it in the browsers of all who have it. */
export async function writeStop(folder: string): Promise<void> {
  await writeFile(join(folder, SERVICE_WORKER), await bundleScript("src/sw/stop.ts"));
}

/** What its script is called: after its first module, `src/core/packed/open-packed.ts`. */
const PACKED_READER = "open-packed-";

/** The first page, the page that stands for any other, all code, and the data; in the order of their names. */
async function filesToKeep(folder: string, build: string, manifest: Manifest): Promise<string[]> {
  const { catalog, abstracts, details, packed, map, index, report } = manifest;
  const bytes = details.reduce((sum, file) => sum + file.bytes, 0);
  const parts = [catalog, report, ...abstracts, ...(bytes <= MOST_DETAILS ? details : [])];
  if (map) parts.push(map);
  if (index) parts.push(index);
  if (packed) parts.push(...Object.values(packed));
  const assets = await readdir(join(folder, "assets"));
  // The reader of packed files is for those who have some.
  const code = assets.filter((name) => packed !== undefined || !name.startsWith(PACKED_READER));
  return [
    "",
    "404.html",
    `data/${MANIFEST}`,
    `data/${manifestOf(build)}`,
    ...parts.map(({ path }) => `data/${path}`),
    ...code.map((name) => `assets/${name}`),
  ].toSorted();
}

/** Of all files, in the order of their names. */
async function versionOf(folder: string, code: string, digests: Digests): Promise<string> {
  const hash = createHash("sha256").update(code);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"));
  for (const file of files.toSorted()) {
    const digest = digests.get(file) ?? sha256(await readFile(join(folder, file)));
    hash.update(`${file}\n${digest}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A script of its own, in one piece: not every browser lets a service worker import. */
async function bundleScript(input: string): Promise<string> {
  const built = await bundle({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input, output: { format: "iife" } },
    },
  });
  const chunks = "output" in built ? built.output.filter((file) => file.type === "chunk") : [];
  if (chunks.length !== 1) throw new Error(`${input} did not become one script`);
  return chunks[0]!.code;
}
