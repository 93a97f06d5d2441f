/**
 * Builds sites as `npm run build` does: after the name of a folder its flags, those of each site as a list in JSON. The
 * first such build keeps the app's bundle in that folder, and the others, which would bundle the same sources again,
 * take it from there.
 */
import "../../../scripts/production.ts";
import { existsSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { buildByCommand } from "../../../scripts/site/build-command.ts";
import { bundleApp } from "../../../scripts/site/bundle.ts";

const Code = z.array(z.tuple([z.string(), z.array(z.string())]));
const Flags = z.array(z.string());

const [kept, ...sites] = process.argv.slice(2);
const app = join(kept!, "app");
const code = join(kept!, "code.json");

async function bundle(out: string): Promise<Map<string, string[]>> {
  if (!existsSync(code)) await writeFile(code, JSON.stringify([...(await bundleApp(app))]));
  await cp(app, out, { recursive: true });
  return new Map(Code.parse(JSON.parse(await readFile(code, "utf8"))));
}

for (const flags of sites) await buildByCommand(Flags.parse(JSON.parse(flags)), bundle);
