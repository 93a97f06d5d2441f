import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDataFolder } from "../../../scripts/data-folder.ts";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { nodeEffects } from "../../../scripts/pipeline/effects-node.ts";
import { prerender } from "../../../scripts/prerender/index.tsx";
import { startHelpers } from "../../../scripts/site/page-helpers.ts";
import type { PagesJob } from "../../../scripts/site/pages-job.ts";

const TEMPLATE = `<!doctype html>
<html lang="en" data-root="./"><head><title>x</title></head><body><div id="app"></div></body></html>
`;

let folder: string;
let job: PagesJob;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "helpers-"));
  await mkdir(join(folder, "seeds"));
  const titles = ["On edges", "Stability of edges", "Learning graphs"];
  await writeFile(
    join(folder, "seeds/papers.jsonl"),
    titles.map((title) => `${JSON.stringify({ title, authors: [{ name: "Ada Lovelace" }] })}\n`).join(""),
  );
  await buildData(
    { seeds: join(folder, "seeds"), out: join(folder, "data") },
    { ...nodeEffects, log: () => undefined },
  );
  job = { folder, template: TEMPLATE, site: { title: "Made up" }, code: new Map() };
});
afterAll(() => rm(folder, { recursive: true }));

describe("a share of the pages rendered by another process", () => {
  test("is written, and together with the other shares is every page once, as one process renders it", async () => {
    const source = await openDataFolder(join(folder, "data"));
    const whole = new Map<string, string>();
    for await (const { file, html } of prerender({ ...job, source })) whole.set(file, html);
    const first: string[] = [];
    for await (const { file } of prerender({ ...job, source, share: { at: 0, of: 2 } })) first.push(file);

    let told = 0;
    const helpers = startHelpers(job, 2, (count) => (told += count));
    const digests = await helpers.digests;
    helpers.stop();
    expect([...first, ...digests.keys()].toSorted()).toEqual([...whole.keys()].toSorted());
    expect(told).toBe(digests.size);
    for (const file of digests.keys())
      expect(await readFile(join(folder, file), "utf8")).toBe(whole.get(file));
  });

  test("that cannot be rendered is an error for the one who asked", async () => {
    const helpers = startHelpers({ ...job, folder: join(folder, "nowhere") }, 2, () => undefined);
    await expect(helpers.digests).rejects.toThrow("ended early");
  });
});
