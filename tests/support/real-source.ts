/** The project's own listings, built in memory: what a reader of the site would search. */
import { buildData } from "../../scripts/pipeline/build-data.ts";
import { nodeEffects } from "../../scripts/pipeline/effects-node.ts";
import { DataFailure } from "../../src/core/data-failure.ts";
import { openSource } from "../../src/core/open-source.ts";
import { Paper } from "../../src/core/schema.ts";
import type { Source } from "../../src/core/source.ts";
import { fetched } from "./fetched.ts";

export type RealSource = { source: Source; papers: Paper[] };

export async function openRealSource(): Promise<RealSource> {
  const files = new Map<string, string>();
  await buildData(
    { seeds: "seeds", out: "nowhere" },
    {
      ...nodeEffects,
      log: () => undefined,
      replace: async (_, fresh) => {
        for (const [name, content] of fresh) files.set(name, String(content));
      },
    },
  );
  const source = await openSource(async (path) => {
    const text = files.get(path);
    if (text === undefined) throw new DataFailure({ code: "missing", file: path, message: `no ${path}` });
    return fetched(text);
  });
  const lines = files.get("papers.jsonl")!.trimEnd().split("\n");
  return { source, papers: lines.map((line) => Paper.parse(JSON.parse(line))) };
}
