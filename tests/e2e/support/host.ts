/** A static host that can be deployed to, and that can go away. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { serve, type Server } from "../../../scripts/site/serve.ts";

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

/** Folders of sites, built by the command; `clear` takes them away. */
export function makeBuilder(): {
  build: (papers: readonly Listed[], flags?: readonly string[]) => Promise<string>;
  clear: () => Promise<void>;
} {
  const folders: string[] = [];
  return {
    async build(papers, flags = []) {
      const folder = await mkdtemp(join(tmpdir(), "literature-explorer-site-"));
      folders.push(folder);
      const seeds = join(folder, "seeds");
      await mkdir(seeds);
      await writeFile(
        join(seeds, "papers.jsonl"),
        papers.map((paper) => `${JSON.stringify(paper)}\n`).join(""),
      );
      const out = join(folder, "dist");
      const command = ["--import", "tsx", "scripts/build.ts", "--seeds", seeds, "--out", out, ...flags];
      await promisify(execFile)(process.execPath, command);
      return out;
    },
    async clear() {
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}
