import { LIBRARY_FILES, PAPER_FILES } from "../../src/core/exports/files.ts";
import { formatOf, printFile } from "../../src/core/exports/index.ts";
import type { Source } from "../../src/core/source.ts";
import type { Pages, Share } from "./share.ts";

export type CitationFile = { file: string; text: string };

/**
 * The citations of the site, a file at a time: those of each paper, and those of the library.
 * @param pages "shell": only those of the library.
 * @param share which papers'; absent: all. The library's are in the first share.
 * @returns files below the site's root; a paper's stand beside its page.
 */
export async function* printCitations(
  source: Source,
  pages: Pages = "all",
  share: Share = { at: 0, of: 1 },
): AsyncGenerator<CitationFile> {
  const papers = await source.ids("papers");
  const own = pages === "all" ? papers.filter((_, place) => place % share.of === share.at) : [];
  for (const citable of await source.citables({ ids: own })) {
    for (const [id, name] of Object.entries(PAPER_FILES)) {
      yield { file: `papers/${citable.id}/${name}`, text: printFile(formatOf(id), [citable]) };
    }
  }
  if (share.at !== 0) return;
  const citables = await source.citables({ ids: papers });
  for (const [id, name] of Object.entries(LIBRARY_FILES)) {
    yield { file: `data/${name}`, text: printFile(formatOf(id), citables) };
  }
}
