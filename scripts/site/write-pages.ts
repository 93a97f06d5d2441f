/** All that is made from the corpus, by as many processes as it is worth. */
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { InputError } from "../pipeline/effects.ts";
import { startHelpers } from "./page-helpers.ts";
import type { PagesJob } from "./pages-job.ts";
import { writeShare } from "./write-share.ts";
import type { Digests } from "./writer.ts";

/** Another process has to load the data as well: for fewer papers that takes longer than it saves. */
const HELPED_FROM = 3_000;

/** Each holds the corpus in memory. */
const MOST_PROCESSES = 2;

/** How many processes the pages of so many papers are worth. */
export function processesFor(papers: number): number {
  return papers < HELPED_FROM ? 1 : Math.min(availableParallelism(), MOST_PROCESSES);
}

/**
 * Writes every page, and the files that stand beside them.
 * @param of processes that share the work, this one among them.
 * @param onPages told how many pages were written since it was last told.
 * @throws InputError where a process fails; nothing is written any more then.
 */
export async function writePages(
  job: PagesJob,
  of: number,
  onPages: (count: number) => void,
): Promise<Digests> {
  const share = { at: 0, of };
  if (of === 1) return writeShare({ ...job, share }, onPages);
  const script = await bundleShare();
  const helpers = startHelpers(job, of, script.helper, onPages);
  try {
    const own = await script.writeShare({ ...job, share }, onPages, helpers.failed);
    return new Map([...own, ...(await helpers.digests)]);
  } catch (cause) {
    // The script has a class of its own for what is a maintainer's to mend.
    const isExpected = cause instanceof Error && cause.name === InputError.name;
    throw isExpected ? new InputError(cause.message, { cause }) : cause;
  } finally {
    await helpers.stop();
    await script.remove();
  }
}

/** The source file of that name beside this one. */
function beside(name: string): string {
  return fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
}

type ShareScript = { helper: string; writeShare: typeof writeShare; remove(): Promise<void> };

/**
 * The code that writes a share as plain scripts. What `tsx` makes of a source keeps the name of each function by a
 * call at every time it is made, which costs a fifth of the rendering.
 */
async function bundleShare(): Promise<ShareScript> {
  const folder = await mkdtemp(join(tmpdir(), "literature-explorer-"));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await build({
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: true,
        target: "node20",
        rolldownOptions: {
          input: { "page-helper": beside("page-helper"), "write-share": beside("write-share") },
          output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
        },
      },
    });
    const code: unknown = await import(pathToFileURL(join(folder, "write-share.mjs")).href);
    if (!hasWriteShare(code)) throw new Error("the bundle has no writeShare");
    return { helper: join(folder, "page-helper.mjs"), writeShare: code.writeShare, remove };
  } catch (cause) {
    await remove();
    throw cause;
  }
}

function hasWriteShare(code: unknown): code is Pick<ShareScript, "writeShare"> {
  return (
    typeof code === "object" && code !== null && "writeShare" in code && typeof code.writeShare === "function"
  );
}
