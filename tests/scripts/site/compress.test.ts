import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressFolder } from "../../../scripts/site/compress.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "compress-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("puts compressed copies beside texts of some size, and beside nothing else", async () => {
  const text = "Poincaré, ".repeat(200);
  await writeFile(join(folder, "index.html"), text);
  await writeFile(join(folder, "small.html"), "short");
  await writeFile(join(folder, "picture.png"), text);
  await compressFolder(folder);
  expect((await readdir(folder)).toSorted()).toEqual([
    "index.html",
    "index.html.br",
    "index.html.gz",
    "picture.png",
    "small.html",
  ]);
  expect(brotliDecompressSync(await readFile(join(folder, "index.html.br"))).toString()).toBe(text);
  expect(gunzipSync(await readFile(join(folder, "index.html.gz"))).toString()).toBe(text);
});
