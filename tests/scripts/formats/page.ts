import { expect } from "vitest";
import type { Format, Item, RawRecord } from "../../../scripts/formats/format.ts";
import { account } from "../../../scripts/pipeline/account.ts";
import { findClaims } from "../../../scripts/pipeline/read.ts";

/** The lines of a page written with the indentation of the test around it. */
export function page(text: string): string[] {
  const lines = text.replace(/^\n/, "").replace(/\n *$/, "").split("\n");
  const indent = Math.min(...lines.filter((line) => /\S/.test(line)).map((line) => line.search(/[^ ]/)));
  return lines.map((line) => line.slice(indent));
}

/** Parses, and checks what holds of every page: each line is accounted for. */
export function parse(format: Format, lines: string[], captured?: string): Item[] {
  const items = format.parse({ file: "page.txt", lines, ...(captured === undefined ? {} : { captured }) });
  const runs = account(items, lines).runs.map((item) => item.lines);
  expect(
    runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  ).toEqual(lines.map((_, at) => at + 1));
  return items;
}

export function records(items: readonly Item[]): RawRecord[] {
  return items.flatMap((item) => (item.kind === "record" ? [item.record] : []));
}

export function issues(items: readonly Item[]): [line: number, code: string][] {
  return items.flatMap((item): [number, string][] =>
    item.kind === "issue" ? [[item.lines[0], item.code]] : [],
  );
}

/** The layouts that claim a page. */
export function claims(lines: string[]): string[] {
  return findClaims({ file: "page.txt", lines }).map(({ id }) => id);
}
