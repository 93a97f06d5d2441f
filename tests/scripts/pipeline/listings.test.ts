/** The project's own listings: what a person who reads them knows to be true of the corpus. */
import { beforeAll, describe, expect, it } from "vitest";
import { buildData } from "../../../scripts/pipeline/build-data.ts";
import {
  AbstractShard,
  Catalog,
  DetailShard,
  Manifest,
  Paper,
  Report,
  type DataFile,
} from "../../../src/core/schema.ts";
import { makeWorld, textOf, type World } from "../../support/memory-effects.ts";
import { buildListings, papersOf } from "../../support/real-listings.ts";

async function build(seeds: Record<string, string | Uint8Array>): Promise<World> {
  const world = makeWorld(seeds);
  await buildData({ seeds: "seeds", out: "out" }, world.effects);
  return world;
}
let seeds: Record<string, Uint8Array>;
let world: World;
let papers: Paper[];
let report: Report;

beforeAll(async () => {
  world = await buildListings();
  seeds = Object.fromEntries([...world.files].filter(([path]) => path.startsWith("seeds/")));
  papers = papersOf(world);
  report = Report.parse(JSON.parse(textOf(world, "out/report.json")));
}, 60_000);

const find = (start: string) => {
  const found = papers.filter(({ title }) => title.startsWith(start));
  expect(found).toHaveLength(1);
  return found[0]!;
};
const filesOf = (paper: Paper) => paper.sources.map(({ file }) => file.slice(0, 3));

describe("the corpus of the project's listings", () => {
  it("has 216 papers of 225 records on pages and 199 in the bibliography", () => {
    expect(papers).toHaveLength(216);
    expect(report.records).toBe(225 + 199);
    expect(report.files.map(({ records }) => records)).toEqual([9, 9, 58, 119, 30, 199]);
  });

  it("has nine papers that stand in two pages", () => {
    const twice = papers.filter((paper) => filesOf(paper).filter((file) => file !== "bib").length === 2);
    expect(twice).toHaveLength(9);
  });

  it("has every entry of the bibliography at a paper that a page shows", () => {
    expect(papers.filter((paper) => filesOf(paper).includes("bib"))).toHaveLength(199);
    expect(papers.filter((paper) => filesOf(paper).every((file) => file === "bib"))).toEqual([]);
  });

  it("has an abstract for every paper, and ids that are all different", () => {
    expect(papers.filter(({ abstract }) => abstract === undefined)).toEqual([]);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(216);
  });

  it("accounts for every line, none of them lost", () => {
    for (const { lines, account, issues } of report.files) {
      expect(lines.record + lines.furniture + lines.issue).toBe(lines.total);
      expect(issues).toEqual([]);
      let next = 1;
      for (const entry of account) {
        expect(entry.lines[0]).toBe(next);
        next = entry.lines[1] + 1;
      }
      expect(next).toBe(lines.total + 1);
      const records = account.filter((entry) => entry.kind === "record");
      expect(records.every((entry) => papers.some(({ id }) => id === entry.paper))).toBe(true);
    }
  });
});

describe("what the listings say, as the corpus has it", () => {
  it.each([
    ["Umut", "Şimşekli"],
    ["Emmanuel J.", "Candès"],
    ["Benjamin", "Van Roy"],
    ["Guy", "Van den Broeck"],
    ["Gerco", "van Heerdt"],
    ["Charles-Étienne", "Joseph"],
    ["Mihaela", "van der Schaar"],
    ["Emmanuel", "de Bézenac"],
    ["Roberto", "dos Reis"],
    ["Cees G. M.", "Snoek"],
    ["Enric", "Boix-Adserà"],
    ["Eric J.", "Michaud"],
    ["Cian", "O'Donnell"],
  ])("is a person called %s %s", (given, family) => {
    const all = papers.flatMap(({ authors = [] }) => authors);
    expect(all).toContainEqual(expect.objectContaining({ name: `${given} ${family}`, given, family }));
  });

  it("keeps the spaces that one listing lost", () => {
    const paper = find("Deciding What to Model");
    expect(paper.title).toBe("Deciding What to Model: Value-Equivalent Sampling for Reinforcement Learning");
    expect(paper.id).toBe("deciding-what-to-model-value-equivalent-sampling-for-reinforcement-learning");
    expect(paper.authors?.map(({ name }) => name)).toEqual(["Dilip Arumugam", "Benjamin Van Roy"]);
    expect(paper.arxiv).toBe("2206.02072");
    expect(paper.venue).toBe("NeurIPS");
    expect(paper.conflicts).toEqual([
      {
        field: "title",
        kept: { value: paper.title, file: "bibliography.bib" },
        others: [
          {
            value: "Deciding WhattoModel: Value-EquivalentSampling forReinforcementLearning",
            file: "001_ca0f0626f07f1a49.txt",
          },
        ],
      },
    ]);
  });

  it("reads a date without its year, with the comments and the organization", () => {
    expect(find("A Frame is Worth One Token")).toMatchObject({
      date: "2026-04-05",
      comments: 2,
      organization: "Amazon",
    });
  });

  it("keeps the page's exact date above the bibliography's month, and tells of those that disagree", () => {
    expect(find("Parallelizing Linear Transformers with the Delta Rule")).toMatchObject({
      date: "2024-06-10",
      comments: 2,
    });
    const disagreeing = papers.flatMap(({ title, conflicts = [] }) =>
      conflicts.flatMap(({ field, kept, others }) =>
        field === "date" ? [[title.slice(0, 20), kept.value, ...others.map(({ value }) => value)]] : [],
      ),
    );
    expect(disagreeing).toEqual([
      ["BoolXLLM: LLM-Assist", "2026-05-11", "2026-05-12"],
      ["Contextual Bandits w", "2023-12-12", "2024"],
      ["On the Provable Adva", "2023-03-02", "2024"],
    ]);
  });

  it("keeps mathematics and draws it", () => {
    const paper = find("Growth of spinors");
    expect(paper.title).toBe(
      String.raw`Growth of spinors in the generalized Seiberg-Witten equations on $\mathbb R^4$ and $\mathbb R^3$`,
    );
    const { math } = Catalog.parse(JSON.parse(textOf(world, `out/${manifestOf(world).catalog.path}`)));
    expect(math[String.raw`\mathbb R^4`]).toEqual([
      "math",
      {},
      ["msup", {}, ["mi", {}, "ℝ"], ["mn", {}, "4"]],
    ]);
  });

  it.each([
    ["Chain of Log-Concave Markov Chains", "Hyvärinen", String.raw`Hyv\"arinen`],
    ["The effect of turbulence", "Alfvén", String.raw`Alfv\'en`],
    ["MoDeGPT", "Nyström", String.raw`Nystr\"om`],
    [
      "Contextual Bandits with Online Neural Regression",
      "Polyak-Łojasiewicz",
      String.raw`Polyak-\L ojasiewicz`,
    ],
    ["Implicit Reward as the Bridge", "25% relative gain", String.raw`25\% relative gain`],
    ["Beyond External Monitors", "(e.g., safety risks", String.raw`(\eg, safety risks`],
    ["On the Creativity of Large Language Models", "“easy” and “hard”", "``easy'' and ``hard''"],
  ])("reads the TeX in %s: %s, and says so", (title, after, before) => {
    const { abstract, repairs = [] } = find(title);
    expect(abstract).toContain(after);
    const [told] = repairs.filter((repair) => repair.before.includes(before));
    expect(told?.after).toContain(after);
  });

  it("leaves no TeX in running text", () => {
    const texts = papers.flatMap(({ title, abstract = "" }) => [title, abstract.replace(/\$[^$]*\$/g, "")]);
    expect(texts.filter((text) => /\\[a-zA-Z'"`]|``|''/.test(text.replace(/\$[^$]*\$/g, "")))).toEqual([]);
  });

  it("finds code, data and project pages in abstracts", () => {
    const kinds = papers.flatMap(({ links = [] }) => links.map(({ kind, url }) => `${kind} ${url}`));
    expect(kinds).toContain("code https://github.com/facebookresearch/luckmatters/tree/master/ssl");
    expect(kinds).toContain("code https://github.com/edwardjhu/TP4");
    expect(kinds).toContain("data https://huggingface.co/datasets/furonghuang-lab/Easy2Hard-Bench");
    expect(kinds).toContain("project https://deltatok.github.io");
    expect(kinds).toContain("project https://learningmechanics.pub");
  });

  it("keeps the places with the classifier's confidence", () => {
    expect(find("There Will Be a Scientific Theory").places).toEqual([
      { path: ["Africa", "Middle East", "Tunisia", "Ben Arous Governorate", "Ben Arous"], score: 0.04 },
      { path: ["North America", "United States"], score: 0.04 },
    ]);
  });
});

const manifestOf = (from: World) => Manifest.parse(JSON.parse(textOf(from, "out/manifest.json")));

describe("the data folder", () => {
  it("holds what its manifest names, byte for byte, and nothing else", async () => {
    const manifest = manifestOf(world);
    const named = [
      manifest.catalog,
      ...manifest.abstracts,
      ...manifest.details,
      manifest.map!,
      manifest.report,
      manifest.index!,
    ];
    for (const { path, bytes, sha256 } of named) {
      const content = world.files.get(`out/${path}`)!;
      expect(content.byteLength).toBe(bytes);
      const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(content));
      expect(Buffer.from(digest).toString("hex")).toBe(sha256);
      expect(path).toContain(sha256.slice(0, 10));
    }
    const others = (await world.effects.list("out")).filter(
      (file) => !named.some(({ path }) => path === file),
    );
    expect(others).toEqual(["manifest.json", "papers.jsonl", "report.json"]);
  });

  it("lists papers newest first, in shards of 32 of the same order", () => {
    const manifest = manifestOf(world);
    const read = ({ path }: DataFile): unknown => JSON.parse(textOf(world, `out/${path}`));
    const catalog = Catalog.parse(read(manifest.catalog));
    const dates = catalog.papers.map(({ date = "" }) => date);
    expect(dates).toEqual(dates.toSorted().toReversed());
    const ids = catalog.papers.map(({ id }) => id);
    expect(papers.map(({ id }) => id)).toEqual(ids);
    const abstracts = manifest.abstracts.flatMap((file) => AbstractShard.parse(read(file)).abstracts);
    expect(abstracts).toEqual(papers.map(({ abstract }) => abstract));
    const details = manifest.details.map((file) => DetailShard.parse(read(file)).details);
    expect(details.map((shard) => shard.length)).toEqual([32, 32, 32, 32, 32, 32, 24]);
    expect(details.flat().map(({ paper }) => paper)).toEqual(papers);
  });

  it("holds the listings' own text for every source", () => {
    const manifest = manifestOf(world);
    const details = manifest.details.flatMap(
      ({ path }) => DetailShard.parse(JSON.parse(textOf(world, `out/${path}`))).details,
    );
    for (const { paper, raw } of details) {
      expect(raw).toHaveLength(paper.sources.length);
      for (const [at, { file, lines }] of paper.sources.entries()) {
        const listing = new TextDecoder().decode(seeds[`seeds/${file}`]).split("\n");
        expect(listing.slice(lines[0] - 1, lines[1]).join("\n")).toBe(raw[at]);
      }
    }
  });

  it("says in its cards what each paper has", () => {
    const { papers: cards } = Catalog.parse(
      JSON.parse(textOf(world, `out/${manifestOf(world).catalog.path}`)),
    );
    const has = (start: string) => cards.find(({ title }) => title.startsWith(start))?.has;
    expect(has("A Frame is Worth One Token")).toEqual([
      "abstract",
      "arxiv",
      "authors",
      "date",
      "project",
      "venue",
    ]);
    expect(cards.filter((card) => card.has.includes("authors"))).toHaveLength(report.known["authors"]!);
    expect(cards.filter((card) => card.has.includes("code"))).toHaveLength(19);
  });
});

/** What the papers say, without the places where it was read and what each build works out anew. */
function said(all: readonly Paper[]) {
  return all.map(({ sources: _s, topics: _t, related: _r, conflicts = [], ...rest }) => ({
    ...rest,
    conflicts: conflicts.map(({ field, kept, others }) => [
      field,
      kept.value,
      others.map(({ value }) => value),
    ]),
  }));
}

describe("the same listings", { timeout: 60_000 }, () => {
  it("give the same bytes when listed in another order", async () => {
    const other = makeWorld(Object.fromEntries(Object.entries(seeds).toReversed()));
    const effects = {
      ...other.effects,
      list: async (folder: string) => (await other.effects.list(folder)).toReversed(),
    };
    await buildData({ seeds: "seeds", out: "out" }, effects);
    expect([...other.files.keys()].toSorted()).toEqual([...world.files.keys()].toSorted());
    for (const path of world.files.keys()) expect(textOf(other, path)).toBe(textOf(world, path));
  });

  it("give the same papers under other file names", async () => {
    const names = ["z.txt", "y.txt", "a.txt", "m.txt", "0.txt", "b.bib"];
    const listings = Object.entries(seeds).filter(([path]) => /\.(?:txt|bib)$/.test(path));
    expect(listings).toHaveLength(names.length);
    const renamed = Object.fromEntries(listings.map(([, content], at) => [`seeds/${names[at]}`, content]));
    expect(said(papersOf(await build(renamed)))).toEqual(said(papers));
  });

  it("are given back by papers.jsonl in a folder of its own", async () => {
    const again = await build({ "seeds/papers.jsonl": textOf(world, "out/papers.jsonl") });
    expect(said(papersOf(again))).toEqual(said(papers));
    const third = await build({ "seeds/papers.jsonl": textOf(again, "out/papers.jsonl") });
    expect(textOf(third, "out/papers.jsonl")).toBe(textOf(again, "out/papers.jsonl"));
  });
});
