/** `papers.jsonl` of any build, put into a folder of its own, gives the same papers. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { Paper } from "../../../src/core/schema.ts";
import { makeWorld, textOf } from "../../support/memory-effects.ts";
import { aitopicsPapers, dailyPapers } from "../formats/made-up.ts";
import { printAitopics, printDaily } from "../formats/printers.ts";

async function build(seeds: Record<string, string>): Promise<string> {
  const files = Object.fromEntries(Object.entries(seeds).map(([name, text]) => [`seeds/${name}`, text]));
  const world = makeWorld(files);
  await buildData({ seeds: "seeds", out: "out" }, world.effects);
  return textOf(world, "out/papers.jsonl");
}

/** All that a paper says, but for which file and line it stands in, which another folder has its own of. */
function said(jsonl: string): unknown[] {
  return jsonl
    .trimEnd()
    .split("\n")
    .map((line) => {
      const { sources: _, conflicts = [], ...rest } = Paper.parse(JSON.parse(line));
      const values = conflicts.map(({ field, kept, others }) => [
        field,
        kept.value,
        others.map(({ value }) => value),
      ]);
      return { ...rest, conflicts: values };
    });
}

const layout = { inside: 1, between: 2, width: 0, wrapAll: false };
const extra = fc.record(
  {
    date: fc.constantFrom("2019", "2021-03", "2024-06-10"),
    venue: fc.constantFrom("ICML", "arXiv.org", "Journal of Sea and Sand"),
    doi: fc.constantFrom("10.1000/a", "10.1000/b"),
    arxiv: fc.constantFrom("2101.00001", "2202.00002"),
    upvotes: fc.nat(99),
    abstract: fc.constantFrom(
      "Inthiswork,weconsider thescenario of R&amp;D, and $x^2$ is small.",
      "We show O(varepsilon^{-s}d^s) bounds, $10 and 20% of all; see https://github.com/ada/tides for the code.",
    ),
  },
  { requiredKeys: [] },
);
const topics = JSON.stringify({
  topics: [
    {
      id: "graphs",
      label: "Graphs",
      description: "Nodes and edges.",
      strong: ["graphs"],
      weak: ["networks"],
    },
    { id: "bandits", label: "Bandits", description: "Arms.", strong: ["bandits"], weak: ["policies"] },
  ],
});

it(
  "whatever the fields, the origins, the conflicts, the repairs and the topics",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        aitopicsPapers,
        dailyPapers,
        fc.array(extra, { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        async (listed, daily, extras, withTopics) => {
          // The same titles again, with other facts: these agree, complete or contradict.
          const again = listed.map(({ title }, at) => ({ title, ...extras[at % extras.length] }));
          const settings: Record<string, string> = withTopics ? { "topics.json": topics } : {};
          const first = await build({
            "list.txt": printAitopics(listed, layout).join("\n"),
            "daily.txt": printDaily(daily, { ...layout, inline: true, glued: false }).join("\n"),
            "again.jsonl": again.map((paper) => JSON.stringify(paper)).join("\n"),
            ...settings,
          });
          const second = await build({ "papers.jsonl": first, ...settings });
          expect(said(second)).toEqual(said(first));
        },
      ),
      { numRuns: 5, seed: 1 },
    );
  },
);
