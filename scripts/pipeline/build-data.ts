/** The whole way from a folder of listings to a data folder. */
import type { Effects } from "./effects.ts";
import { byNewest, makeBrowserData } from "./catalog.ts";
import type { Listed } from "./listed.ts";
import { mergeRecords } from "./merge.ts";
import { normalize } from "./normalize.ts";
import { type ReadListing, readListings } from "./read.ts";
import { makeReport, printReport } from "./report.ts";
import { readSite } from "./site.ts";
import { makeFiles } from "./write.ts";

/**
 * Reads the listings below `seeds` and puts the corpus into `out`. The same seeds give the same bytes, whatever the
 * clock, the time zone and the language of the machine.
 * @throws {InputError} on bad input; `out` is then as it was.
 */
export async function buildData(
  { seeds, out }: { seeds: string; out: string },
  effects: Effects,
): Promise<void> {
  const site = await readSite(seeds, effects);
  const { listings } = await readListings(seeds, effects);
  const merged = mergeRecords(listings.flatMap(listRecords)).toSorted(byNewest);
  const report = makeReport(listings, merged);
  const data = makeBrowserData(merged, []);
  await effects.replace(out, makeFiles(site, merged, report, data));
  for (const line of printReport(report)) effects.log(line);
}

function listRecords({ file, format, items, lines }: ReadListing): Listed[] {
  return items.flatMap((item) => {
    if (item.kind !== "record") return [];
    const [first, last] = item.lines;
    const raw = lines.slice(first - 1, last).join("\n");
    return [normalize({ file, format, lines: item.lines, raw, record: item.record })];
  });
}
