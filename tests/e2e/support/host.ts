/** A static host that can be deployed to, and that can go away. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { serve, type Server } from "../../../scripts/site/serve.ts";
import { buildWith } from "./run.ts";

export type Host = {
  /** The address of the site's first page. */
  url: string;
  /** Serves another build from now on. */
  deploy(folder: string): Promise<void>;
  /** Answers nothing any more. */
  goDown(): Promise<void>;
};

export async function openHost(folder: string, base = "/"): Promise<Host> {
  let server: Server | undefined = await serve(folder, { port: 0, base });
  const { url } = server;
  const goDown = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  return {
    url,
    goDown,
    async deploy(next) {
      await goDown();
      server = await serve(next, { port: Number(new URL(url).port), base });
    },
  };
}

/** A paper as a JSON listing has it. */
export type Listed = { title: string; [field: string]: unknown };

/** A site to be built. */
type Made = {
  papers: readonly Listed[];
  /** What `site.json` says. */
  site?: Record<string, string>;
  /** Further flags of `npm run build`. */
  flags?: readonly string[];
};

/** Builds sites, and gives their folders in the same order; `clear` takes them away. */
export function makeBuilder(): {
  build: (...sites: readonly Made[]) => Promise<string[]>;
  clear: () => Promise<void>;
} {
  const bundle = inject("bundle");
  const folders: string[] = [];
  return {
    async build(...sites) {
      const made = await Promise.all(
        sites.map(async ({ papers, site, flags = [] }) => {
          const folder = await mkdtemp(join(tmpdir(), "literature-explorer-site-"));
          folders.push(folder);
          const seeds = join(folder, "seeds");
          await mkdir(seeds);
          const lines = papers.map((paper) => `${JSON.stringify(paper)}\n`);
          await writeFile(join(seeds, "papers.jsonl"), lines.join(""));
          if (site !== undefined) await writeFile(join(seeds, "site.json"), JSON.stringify(site));
          const out = join(folder, "dist");
          return { out, flags: ["--seeds", seeds, "--out", out, ...flags] };
        }),
      );
      await buildWith(bundle, ...made.map(({ flags }) => flags));
      return made.map(({ out }) => out);
    },
    async clear() {
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}
