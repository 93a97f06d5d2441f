import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressFolder } from "../../../scripts/site/compress.ts";

/** One file of each kind that a build writes. */
const PUBLISHED = [
  "index.html",
  "index-1.js",
  "index-1.css",
  "manifest.json",
  "papers.jsonl",
  "papers.bib",
  "papers.ris",
  "papers.csv",
  "favicon.svg",
  "sitemap.xml",
  "feed.atom",
  "robots.txt",
];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "compress-"));
});
afterAll(() => rm(folder, { recursive: true }));

test.each(PUBLISHED)("compresses what a site publishes as text: %s", async (name) => {
  const one = await mkdtemp(join(folder, "one-"));
  await writeFile(join(one, name), "text ".repeat(400));
  await compressFolder(one);
  expect((await readdir(one)).toSorted()).toEqual([name, `${name}.br`, `${name}.gz`]);
});

test("puts compressed copies beside texts of some size, and beside nothing else", async () => {
  const one = await mkdtemp(join(folder, "one-"));
  const text = "Poincaré, ".repeat(200);
  await writeFile(join(one, "index.html"), text);
  await writeFile(join(one, "small.html"), "short");
  await writeFile(join(one, "picture.png"), text);
  await compressFolder(one);
  expect((await readdir(one)).toSorted()).toEqual([
    "index.html",
    "index.html.br",
    "index.html.gz",
    "picture.png",
    "small.html",
  ]);
  expect(brotliDecompressSync(await readFile(join(one, "index.html.br"))).toString()).toBe(text);
  expect(gunzipSync(await readFile(join(one, "index.html.gz"))).toString()).toBe(text);
});
