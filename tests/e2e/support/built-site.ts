/** Builds the site of the project's own listings once for all browser tests and serves it. */
import { tmpdir } from "node:os";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { nodeEffects } from "../../../scripts/pipeline/effects-node.ts";
import { buildSite } from "../../../scripts/site/build-site.ts";
import { serve } from "../../../scripts/site/serve.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the built site, and where it is served: at a host's root, and under a path. */
    site: { folder: string; root: string; deep: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = await mkdtemp(join(tmpdir(), "literature-explorer-"));
  const folder = join(temporary, "dist");
  await buildSite({ seeds: "seeds", out: folder }, { ...nodeEffects, log: () => {} });
  const root = await serve(folder, { port: 0 });
  const deep = await serve(folder, { port: 0, base: "/some/deep/base/" });
  project.provide("site", { folder, root: root.url, deep: deep.url });
  return async () => {
    await Promise.all([root.close(), deep.close()]);
    await rm(temporary, { recursive: true, force: true });
  };
}
