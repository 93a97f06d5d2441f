/** A folder with a file of every layout: the same three papers, from all of them. */
import { expect, it } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { Paper, Report } from "../../../src/core/schema.ts";
import { makeWorld, textOf } from "../../support/memory-effects.ts";
import { SAMPLES, SAMPLE_TITLES } from "./samples.ts";

it("a folder with a file of every layout has their papers once, and every file's account adds up", async () => {
  const files = Object.entries(SAMPLES).map(([id, lines]) => [`seeds/${id}`, lines.join("\n")] as const);
  const oneLine = ["seeds/one-line", JSON.stringify(JSON.parse(SAMPLES["openalex"]!.join("\n")))] as const;
  const world = makeWorld(Object.fromEntries([...files, oneLine]));
  await buildData({ seeds: "seeds", out: "out" }, world.effects);
  const papers = textOf(world, "out/papers.jsonl")
    .trimEnd()
    .split("\n")
    .map((line) => Paper.parse(JSON.parse(line)));
  expect(papers.map(({ title }) => title).toSorted()).toEqual(SAMPLE_TITLES.toSorted());
  for (const { sources } of papers) expect(sources).toHaveLength(files.length + 1);
  const report = Report.parse(JSON.parse(textOf(world, "out/report.json")));
  for (const { file, records, lines, entries, account, shared = [] } of report.files) {
    expect([file, records]).toEqual([file, 3]);
    expect(lines.record + lines.furniture + lines.issue).toBe(lines.total);
    expect(entries.record + entries.furniture + entries.issue).toBe(entries.total);
    const named = [...account, ...shared].flatMap((entry) => (entry.kind === "record" ? [entry.paper] : []));
    expect([file, new Set(named).size]).toEqual([file, 3]);
  }
});
