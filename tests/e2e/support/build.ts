/**
 * Builds a site as `npm run build` does, with the same flags after the name of a folder: the first such build keeps the
 * app's bundle there, and the others, which would bundle the same sources again, take it from there.
 */
import "../../../scripts/production.ts";
import { existsSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { nodeEffects } from "../../../scripts/pipeline/effects-node.ts";
import { buildSite } from "../../../scripts/site/build-site.ts";
import { bundleApp } from "../../../scripts/site/bundle.ts";

const Code = z.array(z.tuple([z.string(), z.array(z.string())]));

const [kept, ...args] = process.argv.slice(2);
const app = join(kept!, "app");
const code = join(kept!, "code.json");

async function bundle(out: string): Promise<Map<string, string[]>> {
  if (!existsSync(code)) await writeFile(code, JSON.stringify([...(await bundleApp(app))]));
  await cp(app, out, { recursive: true });
  return new Map(Code.parse(JSON.parse(await readFile(code, "utf8"))));
}

const { values } = parseArgs({
  args,
  options: {
    seeds: { type: "string", default: "seeds" },
    out: { type: "string", default: "dist" },
    index: { type: "string" },
    pages: { type: "string" },
  },
});
await buildSite(values, nodeEffects, bundle);
