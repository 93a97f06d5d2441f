import { LIBRARY_FILES, PAPER_FILES } from "../../src/core/exports/files.ts";
import { formatOf, printFile } from "../../src/core/exports/index.ts";
import type { Source } from "../../src/core/source.ts";

export type CitationFile = { file: string; text: string };

/**
 * The citations of the whole site, a file at a time: those of each paper, and those of the library.
 * @returns files below the site's root; a paper's stand beside its page.
 */
export async function* printCitations(source: Source): AsyncGenerator<CitationFile> {
  const { papers } = await source.ids();
  const citables = await source.citables({ ids: papers });
  for (const citable of citables) {
    for (const [id, name] of Object.entries(PAPER_FILES)) {
      yield { file: `papers/${citable.id}/${name}`, text: printFile(formatOf(id), [citable]) };
    }
  }
  for (const [id, name] of Object.entries(LIBRARY_FILES)) {
    yield { file: `data/${name}`, text: printFile(formatOf(id), citables) };
  }
}
