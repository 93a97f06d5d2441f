/** A share of what is made from the corpus: pages, and the files that stand beside them. */
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { openDataFolder } from "../data-folder.ts";
import { makeDiscoveryFiles } from "../discovery/index.ts";
import { printCitations } from "../prerender/citations.ts";
import { LOST_PAGE, prerender } from "../prerender/index.tsx";
import { pagePaths } from "../prerender/paths.ts";
import { printHeaders } from "./headers.ts";
import type { ShareJob } from "./pages-job.ts";
import { inlineHashes, printPolicy, securePage } from "./policy.ts";
import { createWriter, type Digests } from "./writer.ts";

/** Pages after which the one who asked hears of them, and the process of what others say: writing alone hears nothing. */
const STEP = 100;

/**
 * Writes the pages of a share and the citations beside them. What there is once in a site is in the first share.
 * @param onPages told how many pages were written since it was last told.
 * @param stop ends it early: it then rejects with the signal's reason.
 * @throws InputError where the data cannot be read; what the disk says where a file cannot be written.
 */
export async function writeShare(
  job: ShareJob,
  onPages: (count: number) => void,
  stop?: AbortSignal,
): Promise<Digests> {
  const { folder, template, site, base, pages, share } = job;
  const source = await openDataFolder(join(folder, "data"));
  const writer = createWriter(folder);
  let untold = 0;
  for await (const { file, html } of prerender({ ...job, source })) {
    if (file === LOST_PAGE) {
      // It has a script more than the others, and no text of a listing.
      const secured = securePage(html);
      writer.write(file, secured);
      const policy = printPolicy([...new Set([...inlineHashes(template), ...inlineHashes(secured)])]);
      writer.write("_headers", printHeaders(policy, base));
    } else writer.write(file, html);
    if (++untold < STEP) continue;
    onPages(untold);
    untold = 0;
    await setImmediate();
    stop?.throwIfAborted();
  }
  for await (const { file, text } of printCitations(source, pages, share)) writer.write(file, text);
  if (share.at === 0) {
    const paths = await pagePaths(source, pages);
    for await (const { file, text } of makeDiscoveryFiles({ source, site, paths })) writer.write(file, text);
  }
  onPages(untold);
  return writer.digests;
}
