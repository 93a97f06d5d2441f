import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { InputError } from "../../../scripts/pipeline/effects.ts";
import { nodeEffects } from "../../../scripts/pipeline/effects-node.ts";
import type { PagesJob } from "../../../scripts/site/pages-job.ts";
import { writePages } from "../../../scripts/site/write-pages.ts";

const TEMPLATE = `<!doctype html>
<html lang="en" data-root="./"><head><meta charset="utf-8" /><title>x</title></head><body><div id="app"></div></body></html>
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pages-"));
  await mkdir(join(folder, "seeds"));
  const titles = ["On edges", "Stability of $\\theta$ edges", "Learning graphs"];
  await writeFile(
    join(folder, "seeds/papers.jsonl"),
    titles.map((title) => `${JSON.stringify({ title, authors: [{ name: "Ada Lovelace" }] })}\n`).join(""),
  );
  await buildData(
    { seeds: join(folder, "seeds"), out: join(folder, "data") },
    { ...nodeEffects, log: () => undefined },
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function siteOf(name: string): Promise<PagesJob> {
  const site = join(folder, name);
  await cp(join(folder, "data"), join(site, "data"), { recursive: true });
  return { folder: site, template: TEMPLATE, site: { title: "Made up" }, code: new Map() };
}

/** File → its text, of all there is. */
async function filesIn(site: string): Promise<Map<string, string>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.toSorted().map(async (file) => [relative(site, file), await readFile(file, "utf8")] as const),
    ),
  );
}

describe("pages written by two processes", () => {
  test("are to the byte what one process writes, each once, and all are counted", async () => {
    const alone = await siteOf("alone");
    const shared = await siteOf("shared");
    let told = 0;
    const whole = await writePages(alone, 1, () => undefined);
    const both = await writePages(shared, 2, (count) => (told += count));
    expect(await filesIn(shared.folder)).toEqual(await filesIn(alone.folder));
    // As maps: the order in which files were written is no matter.
    expect(both).toEqual(whole);
    expect([...whole.keys()]).toContain("papers/on-edges/cite.bib");
    expect([...whole.keys()]).toContain("feed.atom");
    expect(told).toBe([...whole.keys()].filter((file) => file.endsWith(".html")).length);
  });

  test("of a template that cannot be filled are a maintainer's to mend", async () => {
    const job = { ...(await siteOf("broken")), template: "<p>no slots</p>" };
    const failure = await writePages(job, 2, () => undefined).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect(String(failure)).toContain("index.html has no");
  });
});
