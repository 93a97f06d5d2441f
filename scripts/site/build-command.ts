import { readFlags } from "../flags.ts";
import { nodeEffects } from "../pipeline/effects-node.ts";
import { buildSite } from "./build-site.ts";

/**
 * What `npm run build` does.
 * @param args its flags.
 * @param bundle puts the app's code into a folder; absent: by bundling it.
 * @throws InputError for bad listings or flags.
 */
export async function buildByCommand(
  args: readonly string[],
  bundle?: (out: string) => Promise<Map<string, string[]>>,
): Promise<void> {
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
    { args },
  );
  await buildSite(values, nodeEffects, bundle);
  console.log(`Built ${values.out}/. Publish that folder on any static host.`);
}
