/** What an export format is, and the table that a mapping of fields is written as. */
import type { VenueKind } from "../venue-kind.ts";
import type { Citable } from "./citable.ts";

export type ExportFormat = {
  /** Short and stable: "bibtex". */
  id: string;
  /** As a reader knows it: "BibTeX". */
  label: string;
  /** Of a file, without the dot. */
  extension: string;
  mediaType: string;
  /** What does not survive, and why. With the mapping it accounts for every field of {@link Citable}. */
  losses: readonly Loss[];
  /** What a file begins with, before what is printed: spreadsheets know UTF-8 by it. Not for the clipboard. */
  mark?: string;
  /** What stands before all papers, between two of them and after all, so that a long list can be written piece by piece. */
  frame: { begin: string; between: string; end: string };
  /** One paper, without the frame. */
  printOne: (paper: Citable) => string;
};

export type Loss = { source: keyof Citable; why: string };

/** An entry of a mapping: from a field of the paper to one of the format. */
export type Row<Value> = {
  source: keyof Citable;
  target: string;
  /** The row holds for papers of this kind alone. */
  kind?: VenueKind;
  read: (paper: Citable) => Value | undefined;
};

/**
 * Writes an entry of a mapping.
 * @param convert from the field's value to the format's; `undefined` where there is nothing to be said.
 */
export function row<Source extends keyof Citable, Value>(
  source: Source,
  target: string,
  convert: (value: NonNullable<Citable[Source]>, paper: Citable) => Value | undefined,
  kind?: VenueKind,
): Row<Value> {
  return {
    source,
    target,
    ...(kind && { kind }),
    read(paper) {
      const value = paper[source];
      return value === undefined || value === null ? undefined : convert(value, paper);
    },
  };
}

/** What a mapping makes of a paper: the format's fields and their values, in the mapping's order. */
export function applyRows<Value>(rows: readonly Row<Value>[], paper: Citable): [target: string, Value][] {
  return rows.flatMap(({ target, kind, read }): [string, Value][] => {
    const value = kind === undefined || kind === paper.kind ? read(paper) : undefined;
    return value === undefined ? [] : [[target, value]];
  });
}

/** "2024-06-10" → ["2024", "06", "10"]; as many parts as are known. */
export function dateParts(date: string): [year: string, month?: string, day?: string] {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}
