/** The rows of a table in text: where each begins and ends, and which sign parts its cells. */
import type { Lines } from "../../src/core/schema.ts";

export type Row = {
  lines: Lines;
  text: string;
  /** A quotation mark is not closed, or closes before something else than a cell's end: the row is its first line. */
  broken: boolean;
};

/** A cell that runs on for longer has lost its closing mark. */
const LONGEST_ROW = 1_000_000;
const MOST_LINES = 2_000;

/**
 * Finds rows (RFC 4180): a cell in quotation marks may hold lines' ends and, doubled, the mark. A row in which a mark
 * stands alone ends at its line's end, so that it costs itself alone.
 */
export function findRows(lines: readonly string[], delimiter: string): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < lines.length;) {
    const last = endOfRow(lines, at, delimiter);
    rows.push({
      lines: [at + 1, (last ?? at) + 1],
      text: lines.slice(at, (last ?? at) + 1).join("\n"),
      broken: last === undefined,
    });
    at = (last ?? at) + 1;
  }
  return rows.filter(({ text }) => /\S/.test(text));
}

/** @returns the index of the row's last line; `undefined` where a mark is not closed as it should be. */
function endOfRow(lines: readonly string[], first: number, delimiter: string): number | undefined {
  let line = first;
  let read = 0;
  /** Where the next cell begins in the line. */
  let at = 0;
  for (;;) {
    const text = lines[line]!;
    while (text[at] === " ") at++;
    if (text[at] !== '"') {
      const next = text.indexOf(delimiter, at);
      if (next === -1) return line;
      at = next + 1;
      continue;
    }
    at++;
    // To the closing mark, over doubled ones and lines' ends.
    for (;;) {
      const mark = lines[line]!.indexOf('"', at);
      if (mark === -1) {
        read += lines[line]!.length;
        line++;
        at = 0;
        if (line === lines.length || read > LONGEST_ROW || line - first > MOST_LINES) return undefined;
        continue;
      }
      at = mark + 1;
      if (lines[line]![at] !== '"') break;
      at++;
    }
    if (at >= lines[line]!.trimEnd().length) return line;
    if (lines[line]![at] !== delimiter) return undefined;
    at++;
  }
}

const DELIMITERS = [",", "\t", ";", "|"] as const;

/** The sign that parts the cells of the head: the one that makes the most of them known. */
export function findDelimiter(head: string, isKnown: (cell: string) => boolean): string | undefined {
  const counts = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: new Set(head.split(delimiter).map(bare).filter(isKnown)).size,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count < 2 ? undefined : best.delimiter;
}

const bare = (cell: string) => cell.trim().replace(/^"(.*)"$/, "$1");
