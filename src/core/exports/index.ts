/** The formats that papers are exported in, as they are offered. */
import { bibtex } from "./bibtex.ts";
import type { Citable } from "./citable.ts";
import { cslJson } from "./csl-json.ts";
import { csv } from "./csv.ts";
import type { ExportFormat } from "./format.ts";
import { plain } from "./plain.ts";
import { ris } from "./ris.ts";

export const EXPORTS = [plain, bibtex, ris, cslJson, csv] as const satisfies readonly ExportFormat[];

/** @throws {Error} where no format has the id: a mistake of the caller's. */
export function formatOf(id: string): ExportFormat {
  const format = EXPORTS.find((one) => one.id === id);
  if (!format) throw new Error(`there is no export format ${id}`);
  return format;
}

/** Papers as a text in the format. */
export function printPapers({ frame, printOne }: ExportFormat, papers: readonly Citable[]): string {
  return frame.begin + papers.map((paper) => printOne(paper)).join(frame.between) + frame.end;
}

/** Papers as the content of a file in the format. */
export function printFile(format: ExportFormat, papers: readonly Citable[]): string {
  return (format.mark ?? "") + printPapers(format, papers);
}
