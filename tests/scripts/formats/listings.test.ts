import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Item, RawRecord } from "../../../scripts/formats/format.ts";
import { findClaims } from "../../../scripts/pipeline/read.ts";

const linesOf = (file: string) => readFileSync(`seeds/${file}`, "utf8").replace(/\n$/, "").split("\n");

function read(file: string): { claims: string[]; items: Item[]; records: RawRecord[] } {
  const listing = { file, lines: linesOf(file) };
  const claims = findClaims(listing);
  const items = claims[0]?.parse(listing) ?? [];
  const records = items.flatMap((item) => (item.kind === "record" ? [item.record] : []));
  return { claims: claims.map(({ id }) => id), items, records };
}

const record = (file: string, title: string) => {
  const found = read(file).records.find((one) => one.title === title);
  if (found === undefined) throw new Error(`${file} has no "${title}"`);
  return found;
};

const BIBLIOGRAPHY = "bibliography.bib";
const [PLACES, VENUES, SMALL_SEARCH, LARGE_SEARCH, DAILY] = readdirSync("seeds")
  .filter((file) => /^\d{3}_.*\.txt$/.test(file))
  .toSorted() as [string, string, string, string, string];

describe("the listings of this site", { timeout: 60_000 }, () => {
  it.each([
    [PLACES, "aitopics-list", 9],
    [VENUES, "aitopics-list", 9],
    [SMALL_SEARCH, "hugging-face-search", 58],
    [LARGE_SEARCH, "hugging-face-search", 119],
    [DAILY, "hugging-face-daily", 30],
    [BIBLIOGRAPHY, "bibtex", 199],
  ])("%s is claimed by %s alone, and has %i records and no issue", (file, format, count) => {
    const { claims, items, records } = read(file);
    expect(claims).toEqual([format]);
    expect(records).toHaveLength(count);
    expect(items.filter(({ kind }) => kind === "issue")).toEqual([]);
  });

  it("give an AITopics record its authors, abstract and places", () => {
    const paper = record(
      PLACES,
      "Local Linearity of LLMs Enables Activation Steering via Model-Based Linear Optimal Control",
    );
    expect(paper.authors).toEqual([
      { family: "Skifstad", given: "Julian" },
      { family: "Yang", given: "Xinyue Annie" },
      { family: "Chou", given: "Glen" },
    ]);
    expect(paper.abstract).toMatch(
      /^Inference-time LLM alignment methods, .* available at: \S+\/lqr-activation-steering$/,
    );
    expect(paper.places).toEqual([
      { path: ["Oceania", "Australia"], score: 0.04 },
      { path: ["Europe", "United Kingdom", "England"], score: 0.04 },
      { path: ["North America", "United States", "New Jersey", "Hudson County", "Hoboken"], score: 0.04 },
    ]);
    expect(paper.placesOmitted).toBe(5);
  });

  it("give an AITopics record its venue, where it names no authors too", () => {
    expect(record(VENUES, "FUSE: Ensembling Verifiers with Zero Labeled Data")).toMatchObject({
      venue: "arXiv.org Machine Learning",
      authors: expect.arrayContaining([{ family: "Candès", given: "Emmanuel J." }]),
    });
    const glued = record(VENUES, "Deciding WhattoModel: Value-EquivalentSampling forReinforcementLearning");
    expect(glued.venue).toBe("Neural Information Processing Systems");
    expect(glued.authors).toBeUndefined();
    expect(glued.abstract).toMatch(/^Inthiswork,weconsider .* bounded sub-optimality\.$/);
  });

  it("give a search result its title and abstract alone", () => {
    const titles = read(SMALL_SEARCH).records.map(({ title }) => title);
    expect(titles[0]).toBe("Robust NAS under adversarial training: benchmark, theory, and beyond");
    expect(titles).toContain("$μ$LO: Compute-Efficient Meta-Generalization of Learned Optimizers");
    expect(titles).toContain("WL meet VC");
    for (const file of [SMALL_SEARCH, LARGE_SEARCH])
      for (const one of read(file).records) expect(Object.keys(one)).toEqual(["title", "abstract"]);
  });

  it("give a card its count of authors, organization, date and comments", () => {
    expect(
      record(DAILY, "Parallelizing Linear Transformers with the Delta Rule over Sequence Length"),
    ).toMatchObject({
      authorCount: 5,
      date: "2024-06-10",
      comments: 2,
    });
    expect(
      record(DAILY, "A Frame is Worth One Token: Efficient Generative World Modeling with Delta Tokens"),
    ).toMatchObject({ organization: "Amazon", date: "2026-04-05", comments: 2 });
    expect(record(DAILY, "BoolXLLM: LLM-Assisted Explainability for Boolean Models").date).toBe("2026-05-11");
    const bare = record(
      DAILY,
      "RuleReasoner: Reinforced Rule-based Reasoning via Domain-aware Dynamic Sampling",
    );
    expect(Object.keys(bare)).toEqual(["title", "abstract"]);
  });

  it("give an entry of the bibliography its names, date, venue and identifier", () => {
    expect(
      record(BIBLIOGRAPHY, "$μ$LO: Compute-Efficient Meta-Generalization of Learned Optimizers"),
    ).toEqual({
      title: "$μ$LO: Compute-Efficient Meta-Generalization of Learned Optimizers",
      authors: [
        { given: "Benjamin", family: "Thérien" },
        { given: "Charles-Étienne", family: "Joseph" },
        { given: "Boris", family: "Knyazev" },
        { given: "Edouard", family: "Oyallon" },
        { given: "Irina", family: "Rish" },
        { given: "Eugene", family: "Belilovsky" },
      ],
      date: "2024-05-31",
      venue: "ICLR",
      arxiv: "2406.00153",
    });
    const names = read(BIBLIOGRAPHY).records.flatMap(({ authors }) => authors ?? []);
    expect(names).toContainEqual({ given: "Gerco", particle: "van", family: "Heerdt" });
  });
});
