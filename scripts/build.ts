/** `npm run build -- --seeds DIR --base /any/path/ --out DIR`: listings → the finished site. */
import "./production.ts";
import { readFlags, runCommand } from "./flags.ts";
import { nodeEffects } from "./pipeline/effects-node.ts";
import { buildSite } from "./site/build-site.ts";

await runCommand(async () => {
  const { values } = readFlags(
    {
      seeds: { type: "string", default: "seeds" },
      out: { type: "string", default: "dist" },
      base: { type: "string" },
      previous: { type: "string" },
      index: { type: "string" },
      pages: { type: "string" },
      compress: { type: "boolean" },
      "no-offline": { type: "boolean" },
    },
    "npm run build -- [--seeds DIR] [--base /any/path/] [--out DIR] [--previous papers.jsonl] [--index packed|minisearch] [--pages all|shell] [--compress] [--no-offline]",
  );
  await buildSite(values, nodeEffects);
  console.log(`Built ${values.out}/. Publish that folder on any static host.`);
});
