import { parse as parseCsv } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { type CitationFile, printCitations } from "../../../scripts/prerender/citations.ts";
import type { Paper } from "../../../src/core/schema.ts";
import { openRealSource } from "../../support/real-source.ts";

const files = new Map<string, string>();
let papers: Paper[];
beforeAll(async () => {
  const real = await openRealSource();
  ({ papers } = real);
  const written: CitationFile[] = [];
  for await (const file of printCitations(real.source)) written.push(file);
  for (const { file, text } of written) files.set(file, text);
}, 120_000);

test("each paper has three files beside its page, and the library four", () => {
  const expected = papers.flatMap(({ id }) =>
    ["bib", "ris", "json"].map((extension) => `papers/${id}/cite.${extension}`),
  );
  const library = ["data/papers.bib", "data/papers.ris", "data/papers.csl.json", "data/papers.csv"];
  expect([...files.keys()].toSorted()).toEqual([...expected, ...library].toSorted());
});

test("a paper's entry stands in the library's file as it is alone", () => {
  const whole = files.get("data/papers.bib")!;
  for (const { id } of papers) expect(whole).toContain(files.get(`papers/${id}/cite.bib`)!);
});

test("the library's files hold every paper", () => {
  const { length } = papers;
  expect(files.get("data/papers.bib")!.match(/^@\w+\{/gm)).toHaveLength(length);
  expect(files.get("data/papers.ris")!.match(/^ER {2}- \r$/gm)).toHaveLength(length);
  expect(JSON.parse(files.get("data/papers.csl.json")!)).toHaveLength(length);
  expect(parseCsv(files.get("data/papers.csv")!, { bom: true })).toHaveLength(length + 1);
});
