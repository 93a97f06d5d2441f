import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST, manifestOf } from "../../src/core/data-files.ts";
import { Manifest } from "../../src/core/schema.ts";
import { buildData } from "../pipeline/build-data.ts";
import { type Effects, InputError } from "../pipeline/effects.ts";
import { fillFolder } from "../pipeline/effects-node.ts";
import { putScriptsLast } from "../prerender/document.ts";
import { bundleApp } from "./bundle.ts";
import { compressFolder } from "./compress.ts";
import { SERVICE_WORKER, writeServiceWorker, writeStop } from "./offline.ts";
import { type Pages, PAGES } from "../prerender/share.ts";
import { securePage } from "./policy.ts";
import { processesFor, writePages } from "./write-pages.ts";
import type { Digests } from "./writer.ts";

export type SiteOptions = {
  /** The folder of listings. */
  seeds: string;
  /** The folder to publish; what stood there is replaced once the new site is whole. */
  out: string;
  /** The path under which the site will stand ("/project/"), if that is known. */
  base?: string;
  /** The `papers.jsonl` of an earlier build: what is different is said and written. */
  previous?: string;
  /** What the search is to run on: "packed" or "minisearch"; absent: what suits the number of papers. */
  index?: string;
  /** Write compressed copies too. */
  compress?: boolean;
  /** Which pages are written, "all" or "shell"; absent: all. */
  pages?: string;
  /** Publish the end of the service worker in its place. */
  "no-offline"?: boolean;
};

/** Where a page says how it stands to the site's root, and what build it is of. */
const ROOT = 'data-root="./"';

/** A page count after which the terminal hears of it. */
const PROGRESS_STEP = 1_000;

/**
 * Builds the whole site: listings → data, the app's bundle, every page as finished HTML. All of it or nothing: on
 * failure the old folder stands as it was.
 * @param bundle puts the app's code into a folder, and says which script files each route needs.
 * @throws InputError for bad listings or flags, naming file, line and remedy.
 */
export async function buildSite(options: SiteOptions, effects: Effects, bundle = bundleApp): Promise<void> {
  const { seeds, out, base, previous } = options;
  if (base !== undefined) checkBase(base);
  const pages = readPages(options.pages);
  await checkOut(out);
  await fillFolder(out, async (fresh) => {
    // First, for it is the step in which bad input shows.
    await buildData({ seeds, out: join(fresh, "data"), previous, index: options.index }, effects);
    const code = await bundle(fresh);
    const offline = options["no-offline"] !== true;
    const { build, manifest, digests } = await fillPages(
      fresh,
      { code, offline, pages, ...(base !== undefined && { base }) },
      effects,
    );
    if (offline) await writeServiceWorker(fresh, build, manifest, digests);
    else await writeStop(fresh);
    if (options.compress) await compressFolder(fresh);
  });
}

async function fillPages(
  fresh: string,
  {
    code,
    base,
    offline,
    pages,
  }: { code: ReadonlyMap<string, string[]>; base?: string; offline: boolean; pages: Pages },
  effects: Effects,
): Promise<{ build: string; manifest: Manifest; digests: Digests }> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(fresh, "data", MANIFEST), "utf8")));
  const bundled = await readFile(join(fresh, "index.html"), "utf8");
  const build = await nameBuild(fresh, bundled);
  const template = securePage(markPage(bundled, build, offline));
  let written = 0;
  const onPages = (count: number): void => {
    const before = written;
    written += count;
    if (Math.floor(before / PROGRESS_STEP) < Math.floor(written / PROGRESS_STEP))
      effects.log(`${written} pages so far`);
  };
  const digests = await writePages(
    { folder: fresh, template, site: manifest.site, code, pages, ...(base !== undefined && { base }) },
    processesFor(manifest.papers),
    onPages,
  );
  effects.log(`${written} pages`);
  return { build, manifest, digests };
}

/**
 * Names a build by its code, which the bundler's page names by hashes, and by its data, likewise named in the manifest;
 * and keeps the manifest under that name for the build's own pages.
 */
async function nameBuild(fresh: string, bundled: string): Promise<string> {
  const manifest = await readFile(join(fresh, "data", MANIFEST), "utf8");
  const build = createHash("sha256").update(bundled).update(manifest).digest("hex").slice(0, 10);
  await writeFile(join(fresh, "data", manifestOf(build)), manifest);
  return build;
}

function markPage(html: string, build: string, offline: boolean): string {
  const sw = offline ? ` data-sw="${SERVICE_WORKER}"` : "";
  return putScriptsLast(html).replace(ROOT, () => `${ROOT} data-build="${build}"${sw}`);
}

/** `out` is replaced as a whole, so it must be a site of ours, or nothing yet. */
async function checkOut(out: string): Promise<void> {
  const present = await readdir(out).catch(() => []);
  if (present.length === 0 || existsSync(join(out, "data", "manifest.json"))) return;
  throw new InputError(
    `${out}: the site would replace this folder, and it holds something else (${present[0]}). Name another folder, or empty it.`,
  );
}

function readPages(pages = "all"): Pages {
  const known = PAGES.find((one) => one === pages);
  if (known !== undefined) return known;
  throw new InputError(`--pages ${pages} is unknown. There are: ${PAGES.join(", ")}.`);
}

function checkBase(base: string): void {
  if (/^\/(?:[^/?#\s]+\/)*$/.test(base)) return;
  throw new InputError(`--base ${base} is not a path. It starts and ends with a slash, as in /project/.`);
}
