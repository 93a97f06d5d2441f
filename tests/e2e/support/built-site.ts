/** What all browser tests share: the site of the project's own listings, built and served, and a browser. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { serve } from "../../../scripts/site/serve.ts";
import { startChrome } from "./chrome.ts";
import { buildWith } from "./run.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the built site, and where it is served: at a host's root, and under a path. */
    site: { folder: string; root: string; deep: string };
    /** The folder of the app's bundle, for sites of other papers. */
    bundle: string;
    /** Where the browser that all test files share listens. */
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = await mkdtemp(join(tmpdir(), "literature-explorer-"));
  const folder = join(temporary, "dist");
  const bundle = join(temporary, "bundle");
  const open: { close(): Promise<void> }[] = [];
  const tearDown = async (): Promise<void> => {
    await Promise.all(open.map((thing) => thing.close()));
    await rm(temporary, { recursive: true, force: true });
  };
  try {
    await mkdir(bundle);
    await buildWith(bundle, ["--out", folder]);
    const root = await serve(folder, { port: 0 });
    open.push(root);
    const deep = await serve(folder, { port: 0, base: "/some/deep/base/" });
    open.push(deep);
    const browser = await startChrome();
    open.push(browser);
    project.provide("site", { folder, root: root.url, deep: deep.url });
    project.provide("bundle", bundle);
    project.provide("browser", browser.wsEndpoint());
  } catch (error) {
    // Else what is open would keep the process from its end.
    await tearDown();
    throw error;
  }
  return tearDown;
}
