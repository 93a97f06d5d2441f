import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openDataFolder } from "../data-folder.ts";
import { buildData } from "../pipeline/build-data.ts";
import { type Effects, InputError } from "../pipeline/effects.ts";
import { fillFolder } from "../pipeline/effects-node.ts";
import { printCitations } from "../prerender/citations.ts";
import { prerender } from "../prerender/index.tsx";
import { bundleApp } from "./bundle.ts";

export type SiteOptions = {
  /** The folder of listings. */
  seeds: string;
  /** The folder to publish; what stood there is replaced once the new site is whole. */
  out: string;
  /** The path under which the site will stand ("/project/"), if that is known. */
  base?: string;
};

/** A page count after which the terminal hears of it. */
const PROGRESS_STEP = 1_000;

/**
 * Builds the whole site: listings → data, the app's bundle, every page as finished HTML. All of it or nothing: on
 * failure the old folder stands as it was.
 * @throws InputError for bad listings or flags, naming file, line and remedy.
 */
export async function buildSite({ seeds, out, base }: SiteOptions, effects: Effects): Promise<void> {
  if (base !== undefined) checkBase(base);
  await checkOut(out);
  await fillFolder(out, async (fresh) => {
    // First, for it is the step in which bad input shows.
    await buildData({ seeds, out: join(fresh, "data") }, effects);
    const code = await bundleApp(fresh);
    await writePages(fresh, code, base, effects);
  });
}

async function writePages(
  fresh: string,
  code: ReadonlyMap<string, string[]>,
  base: string | undefined,
  effects: Effects,
): Promise<void> {
  const template = await readFile(join(fresh, "index.html"), "utf8");
  const source = await openDataFolder(join(fresh, "data"));
  const { manifest } = await source.overview();
  let written = 0;
  for await (const page of prerender({
    template,
    source,
    site: manifest.site,
    code,
    ...(base && { base }),
  })) {
    const path = join(fresh, page.file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, page.html);
    written += 1;
    if (written % PROGRESS_STEP === 0) effects.log(`${written} pages so far`);
  }
  effects.log(`${written} pages`);
  // The folders of the papers' pages are there by now.
  for await (const { file, text } of printCitations(source)) await writeFile(join(fresh, file), text);
}

/** `out` is replaced as a whole, so it must be a site of ours, or nothing yet. */
async function checkOut(out: string): Promise<void> {
  const present = await readdir(out).catch(() => []);
  if (present.length === 0 || existsSync(join(out, "data", "manifest.json"))) return;
  throw new InputError(
    `${out}: the site would replace this folder, and it holds something else (${present[0]}). Name another folder, or empty it.`,
  );
}

function checkBase(base: string): void {
  if (/^\/(?:[^/?#\s]+\/)*$/.test(base)) return;
  throw new InputError(`--base ${base} is not a path. It starts and ends with a slash, as in /project/.`);
}
