/** `npm run data`: listings → data folder. */
import { readFlags, runCommand } from "./flags.ts";
import { buildData } from "./pipeline/build-data.ts";
import { nodeEffects } from "./pipeline/effects-node.ts";

await runCommand(async () => {
  const { values } = readFlags(
    {
      seeds: { type: "string", default: "seeds" },
      out: { type: "string", default: "public/data" },
      previous: { type: "string" },
      index: { type: "string" },
    },
    "npm run data -- [--seeds DIR] [--out DIR] [--previous papers.jsonl] [--index packed|minisearch]",
  );
  await buildData(values, nodeEffects);
});
