/**
 * What do the parts of the build take? On the project's own listings, and on a corpus given by `--corpus FILE`
 * (papers.jsonl, or the same gzipped). The baseline is the least that any build must do: read the bytes and cut them
 * into lines.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { byNewest, makeBrowserData } from "../../scripts/pipeline/catalog.ts";
import { nodeEffects } from "../../scripts/pipeline/effects-node.ts";
import { mergeRecords } from "../../scripts/pipeline/merge.ts";
import { normalize } from "../../scripts/pipeline/normalize.ts";
import { readListings } from "../../scripts/pipeline/read.ts";
import { makeReport } from "../../scripts/pipeline/report.ts";
import { makeFiles } from "../../scripts/pipeline/write.ts";
import { median, print } from "./support/figures.ts";

const RUNS = 5;

async function measure(seeds: string, runs: number): Promise<void> {
  const times: Record<string, number[]> = {};
  const clock = async <T>(part: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    (times[part] ??= []).push(performance.now() - start);
    return result;
  };
  let papers = 0;
  // The first run warms the compiler and is not counted.
  for (let run = 0; run <= runs; run++) {
    if (run === 1) for (const part of Object.keys(times)) times[part] = [];
    await clock("baseline: bytes to lines", async () => {
      for (const file of await nodeEffects.list(seeds)) {
        new TextDecoder().decode(await nodeEffects.read(join(seeds, file))).split("\n");
      }
    });
    const { listings } = await clock("read and parse", () => readListings(seeds, nodeEffects));
    const listed = await clock("normalize", () =>
      listings.flatMap(({ file, format, items, lines }) =>
        items.flatMap((item) => {
          if (item.kind !== "record") return [];
          const raw = lines.slice(item.lines[0] - 1, item.lines[1]).join("\n");
          return [normalize({ file, format, lines: item.lines, raw, record: item.record })];
        }),
      ),
    );
    const merged = await clock("merge", () => mergeRecords(listed).toSorted(byNewest));
    papers = merged.length;
    const data = await clock("formulas and cards", () => makeBrowserData(merged, []));
    await clock("report and files", () => {
      let characters = 0;
      for (const [, content] of makeFiles({ title: "Benchmark" }, merged, makeReport(listings, merged), {
        ...data,
        search: { index: "" },
      })) {
        for (const piece of typeof content === "string" ? [content] : content) {
          characters += typeof piece === "string" ? piece.length : 1;
        }
      }
      return characters;
    });
  }
  const baseline = median(times["baseline: bytes to lines"]!);
  print(
    ["part", "ms", "× baseline", "µs a paper"],
    Object.entries(times).map(([part, all]) => {
      const ms = median(all);
      return [part, ms.toFixed(1), (ms / baseline).toFixed(1), ((ms * 1000) / papers).toFixed(0)];
    }),
  );
}

const { values } = parseArgs({
  options: { corpus: { type: "string" }, judged: { type: "string", multiple: true } },
});

console.log("the project's own listings");
await measure("seeds", RUNS);

if (values.corpus !== undefined) {
  const folder = await mkdtemp(join(tmpdir(), "literature-explorer-bench-"));
  try {
    const bytes = await readFile(values.corpus);
    await writeFile(join(folder, "papers.jsonl"), values.corpus.endsWith(".gz") ? gunzipSync(bytes) : bytes);
    console.log(`\n${values.corpus}`);
    await measure(folder, 1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
