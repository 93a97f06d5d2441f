/** A maintainer's word on papers, and what the build says it is unsure of. */
import { describe, expect, it } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import { Paper, Report } from "../../../src/core/schema.ts";
import { makeWorld, textOf } from "../../support/memory-effects.ts";

async function build(files: Record<string, unknown[] | string>) {
  const world = makeWorld(
    Object.fromEntries(
      Object.entries(files).map(([file, content]) => [
        `seeds/${file}`,
        typeof content === "string" ? content : content.map((line) => JSON.stringify(line)).join("\n"),
      ]),
    ),
  );
  await buildData({ seeds: "seeds", out: "out" }, world.effects);
  const papers = textOf(world, "out/papers.jsonl").trimEnd().split("\n");
  return {
    text: textOf(world, "out/papers.jsonl"),
    papers: papers.map((line) => Paper.parse(JSON.parse(line))),
    report: Report.parse(JSON.parse(textOf(world, "out/report.json"))),
  };
}

const WIDE = { title: "Edge of Stability in Wide Networks", arxiv: "2101.00001" };
const AGAIN = { title: "Edge of Stability in Wide Networks", arxiv: "2201.00002" };
const merge = (entries: unknown) => JSON.stringify(entries);

describe("two papers of one title", () => {
  it("are told as unsure, with why and the records", async () => {
    const { papers, report } = await build({ "a.jsonl": [WIDE], "b.jsonl": [AGAIN] });
    expect(papers).toHaveLength(2);
    expect(report.unsure).toEqual([
      {
        listed: "twice",
        why: "arxiv",
        sides: [
          { id: "edge-of-stability-in-wide-networks", title: WIDE.title, record: "a.jsonl:1" },
          { id: "edge-of-stability-in-wide-networks-2", title: WIDE.title, record: "b.jsonl:1" },
        ],
      },
    ]);
  });

  it.each([
    [["edge-of-stability-in-wide-networks", "edge-of-stability-in-wide-networks-2"]],
    [["2101.00001", "arXiv:2201.00002v3"]],
    [["a.jsonl:1", "b.jsonl:1"]],
  ])("are one where a maintainer says so, by %j", async (same) => {
    const { papers, report } = await build({
      "a.jsonl": [WIDE],
      "b.jsonl": [AGAIN],
      "merge.json": merge([{ same, why: "the second is the journal's" }]),
    });
    expect(papers.map(({ sources }) => sources.length)).toEqual([2]);
    expect(report.unsure).toBeUndefined();
  });

  it("are no longer told where a maintainer says that they are two", async () => {
    const different = ["2101.00001", "2201.00002"];
    const { papers, report } = await build({
      "a.jsonl": [WIDE],
      "b.jsonl": [AGAIN],
      "merge.json": merge([{ different }]),
    });
    expect([papers.length, report.unsure]).toEqual([2, undefined]);
  });
});

it("one paper is two where a maintainer says so of its records, whatever identifier they share", async () => {
  const { papers } = await build({
    "a.jsonl": [WIDE],
    "b.jsonl": [{ ...AGAIN, arxiv: WIDE.arxiv }],
    "merge.json": merge([{ different: ["a.jsonl:1", "b.jsonl:1"] }]),
  });
  expect(papers.map(({ sources }) => sources.length)).toEqual([1, 1]);
});

it("a short title with nothing else to compare is told as unsure", async () => {
  const { report } = await build({
    "a.jsonl": [{ title: "Generalization", abstract: "What a network keeps of what it saw." }],
    "b.jsonl": [{ title: "Generalization", date: "2020" }],
  });
  expect(report.unsure?.map(({ listed, why }) => [listed, why])).toEqual([["once", "short-title"]]);
});

describe("a file that is not in order", () => {
  it.each([
    ['[{"same":\n["nothing", "2101.00001"]}]', 'merge.json:1: "nothing" names no paper'],
    ['[\n{"same": ["2101.00001"]}]', "merge.json:2: this is not as it should be"],
    ["{", "merge.json: this is no valid JSON"],
    [merge([{ different: ["2101.00001", WIDE.title] }]), "are one paper; name its records by file and line"],
  ])("is an error that names the line and the remedy: %s", async (file, message) => {
    await expect(build({ "a.jsonl": [WIDE], "merge.json": file })).rejects.toThrow(message);
  });
});

describe("a title and its subtitle", () => {
  const abstract =
    "We study where the sharpness hovers while a network is trained with large steps, and prove why.";
  it("are of one paper where abstracts agree", async () => {
    const { papers } = await build({
      "a.jsonl": [{ title: "Where Sharpness Hovers: A Study of Large Steps", abstract }],
      "b.jsonl": [{ title: "Where sharpness hovers", abstract }],
    });
    expect(papers.map(({ sources }) => sources.length)).toEqual([2]);
  });

  it.each(["Part II", "A Comment", "Erratum", "Reply to the Critics", "II. The Wide Case"])(
    "are two papers where the subtitle is %s",
    async (subtitle) => {
      const authors = ["Ada Byron"];
      const { papers } = await build({
        "a.jsonl": [{ title: `Where Sharpness Hovers: ${subtitle}`, authors }],
        "b.jsonl": [{ title: "Where Sharpness Hovers", authors }],
      });
      expect(papers).toHaveLength(2);
    },
  );
});

it("a rule of repair that does not exist is an error that names those that do", async () => {
  const site = JSON.stringify({ title: "Site", repairs: { "glued-word": false } });
  await expect(build({ "a.jsonl": [WIDE], "site.json": site })).rejects.toThrow(
    '"repairs" names "glued-word", which is no rule; there are mojibake, html-entity',
  );
});

describe("the corpus of a build, put into an empty folder", () => {
  const seeds = {
    "a.jsonl": [
      { title: "Models", abstract: "Inthiswork,weconsider thescenario of R&amp;D on mathbb R^4 -- again." },
      { ...WIDE, date: "2021-01-03", venue: "ICML", authors: ["Ada Byron", "Bo Carlsen"] },
    ],
    "b.jsonl": [{ ...WIDE, date: "2021-02-04", venue: "ICLR", authors: ["Ada Byron"] }, AGAIN],
  };

  it("gives the same papers, with their repairs and conflicts", async () => {
    const first = await build(seeds);
    const again = await build({ "papers.jsonl": first.text });
    const substance = (papers: Paper[]) =>
      papers.map(({ sources: _sources, related: _related, topics: _topics, conflicts = [], ...rest }) => ({
        ...rest,
        conflicts: conflicts.map(({ field, kept, others }) => [field, kept.value, others]),
      }));
    expect(substance(again.papers)).toEqual(substance(first.papers));
    expect(first.papers.flatMap(({ repairs = [] }) => repairs.map(({ rule }) => rule)).toSorted()).toEqual([
      "glued-words",
      "html-entity",
      "lost-backslashes",
      "tex-dash",
    ]);
  });
});
