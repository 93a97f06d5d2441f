/**
 * Made-up listings and the corpus that a reader would make of them. After a change that is meant, write them anew with
 *
 *     GOLDEN=write npx vitest run tests/scripts/pipeline/golden.test.ts
 *
 * and read every line of the difference. They are never written where tests merely run.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { nodeEffects } from "../../../scripts/pipeline/effects-node.ts";
import { makeWorld, textOf } from "../../support/memory-effects.ts";

const GOLDEN = new URL("../../golden/", import.meta.url).pathname;
const WRITING = process.env["GOLDEN"] === "write" && !process.env["CI"];

async function build(seeds: string): Promise<{ papers: string; report: string }> {
  const files = await nodeEffects.list(seeds);
  const read = files.map(async (file) => [`seeds/${file}`, await nodeEffects.read(`${seeds}/${file}`)]);
  const world = makeWorld(Object.fromEntries(await Promise.all(read)));
  await buildData({ seeds: "seeds", out: "out" }, world.effects);
  const report: unknown = JSON.parse(textOf(world, "out/report.json"));
  return { papers: textOf(world, "out/papers.jsonl"), report: `${JSON.stringify(report, null, 2)}\n` };
}

it.each(readdirSync(GOLDEN))("the corpus is as written down: %s", async (name) => {
  const { papers, report } = await build(`${GOLDEN}${name}/seeds`);
  const expected = `${GOLDEN}${name}/expected/`;
  if (WRITING) {
    mkdirSync(expected, { recursive: true });
    writeFileSync(`${expected}papers.jsonl`, papers);
    writeFileSync(`${expected}report.json`, report);
  }
  expect(papers).toBe(readFileSync(`${expected}papers.jsonl`, "utf8"));
  expect(report).toBe(readFileSync(`${expected}report.json`, "utf8"));
});
