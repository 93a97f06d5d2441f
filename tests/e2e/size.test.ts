import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";

const { folder } = inject("site");

/** The files that a page names by a pattern, a list of them or one, as bytes after gzip. */
async function weigh(page: string, ...addresses: readonly RegExp[]): Promise<number> {
  const html = await readFile(join(folder, page), "utf8");
  const named = addresses.flatMap((address) => {
    const found = [...html.matchAll(address)].flatMap((match) => match[1]!.split(" "));
    expect(found, String(address)).not.toEqual([]);
    return found;
  });
  const sizes = await Promise.all(
    named.map(async (name) => gzipSync(await readFile(join(folder, page, "..", name))).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test("the search page's first scripts, without the worker, are under 100 kB gzipped", async () => {
  expect(await weigh("index.html", /(?:src|href)="([^"]+\.js)"/g, /data-code="([^"]+)"/g)).toBeLessThan(
    100_000,
  );
});

test("a paper's HTML and styles are at most 25 kB gzipped", async () => {
  const pages = (await readFile(join(folder, "data/papers.jsonl"), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => `papers/${(JSON.parse(line) as { id: string }).id}/index.html`);
  const styles = await weigh(pages[0]!, /href="([^"]+\.css)"/g);
  for (const page of pages) {
    expect(gzipSync(await readFile(join(folder, page))).byteLength + styles, page).toBeLessThanOrEqual(
      25_000,
    );
  }
});
