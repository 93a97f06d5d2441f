import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawRecord } from "../../../scripts/formats/format.ts";
import { mergeRecords } from "../../../scripts/pipeline/merge.ts";
import { Paper } from "../../../src/core/schema.ts";
import { listed, names } from "../../support/records.ts";

/** The one paper of records that stand in a.txt, b.txt, c.txt. */
function merged(...records: RawRecord[]) {
  const papers = mergeRecords(records.map((record, at) => listed(`${"abc"[at]}.txt`, record)));
  expect(papers).toHaveLength(1);
  return papers[0]!;
}
const paper = (...records: RawRecord[]) => merged(...records).paper;

const dates = (...all: string[]) => paper(...all.map((date) => ({ title: "Stability", date }))).date;
const ids = (...records: RawRecord[]) =>
  mergeRecords(records.map((record, at) => listed("list.txt", record, at + 1))).map((one) => one.paper.id);

const ARXIV = "2206.02072";
const ABSTRACT =
  "We study gradient descent at the edge of stability and prove that the sharpness hovers there.";

describe("of two titles the better is kept, the other told", () => {
  it("well-spaced beats glued", () => {
    const glued = "Deciding WhattoModel: ValueSampling forReinforcementLearning";
    const spaced = "Deciding What to Model: Value Sampling for Reinforcement Learning";
    expect(paper({ title: glued }, { title: spaced })).toMatchObject({
      id: "deciding-what-to-model-value-sampling-for-reinforcement-learning",
      title: spaced,
      conflicts: [
        { field: "title", kept: { value: spaced, file: "b.txt" }, others: [{ value: glued, file: "a.txt" }] },
      ],
    });
  });

  it("well-spaced beats spaced out", () => {
    const spaced = "D eep L earning of Q Functions";
    const plain = "Deep Learning of Q Functions";
    expect(paper({ title: spaced }, { title: plain }).title).toBe(plain);
  });

  it("whole beats cut short, and what stands beside an identifier beats what does not", () => {
    expect(
      paper({ title: "Edge of…", arxiv: ARXIV }, { title: "Edge of Stability", arxiv: ARXIV }).title,
    ).toBe("Edge of Stability");
    expect(
      paper({ title: "Edge of Stability: A Study" }, { title: "Edge of stability — a study", arxiv: ARXIV })
        .title,
    ).toBe("Edge of stability — a study");
  });

  it("mixed case beats capitals, accents beat bare letters; neither case nor punctuation is a conflict", () => {
    const kept = paper(
      { title: "POINCARE MAPS, AGAIN" },
      { title: "Poincare Maps: Again" },
      { title: "Poincaré maps – again" },
    );
    expect(kept.title).toBe("Poincaré maps – again");
    expect(kept.conflicts?.[0]?.others.map(({ value }) => value)).toEqual([
      "POINCARE MAPS, AGAIN",
      "Poincare Maps: Again",
    ]);
    expect(paper({ title: "Edge of Stability" }, { title: "EDGE OF STABILITY." }).conflicts).toBeUndefined();
  });
});

describe("of two abstracts", () => {
  const short = `${ABSTRACT.slice(0, 60)}…`;
  const glued = ABSTRACT.replaceAll(" ", "");

  it("the whole one is kept", () => {
    const { abstract, conflicts } = paper(
      { title: "Stability", abstract: short },
      { title: "Stability", abstract: ABSTRACT },
    );
    expect(abstract).toBe(ABSTRACT);
    expect(conflicts).toEqual([
      {
        field: "abstract",
        kept: { value: ABSTRACT, file: "b.txt" },
        others: [{ value: short, file: "a.txt" }],
      },
    ]);
  });

  it("the well-spaced one is kept", () => {
    expect(
      paper({ title: "Stability", abstract: glued }, { title: "Stability", abstract: ABSTRACT }).abstract,
    ).toBe(ABSTRACT);
    expect(
      paper({ title: "Stability", abstract: glued }, { title: "Stability", abstract: short }).abstract,
    ).toBe(short);
  });
});

describe("of two dates", () => {
  it("the exact one is kept, and a month or year around it is no conflict", () => {
    const kept = paper(
      { title: "Stability", date: "2024-06" },
      { title: "Stability", date: "2024-06-10" },
      { title: "Stability", date: "2024" },
    );
    expect(kept.date).toBe("2024-06-10");
    expect(kept.conflicts).toBeUndefined();
  });

  it("a month or year that the exact one is not in is told", () => {
    expect(
      paper({ title: "Stability", date: "2024" }, { title: "Stability", date: "2023-12-12" }),
    ).toMatchObject({
      date: "2023-12-12",
      conflicts: [
        {
          field: "date",
          kept: { value: "2023-12-12", file: "b.txt" },
          others: [{ value: "2024", file: "a.txt" }],
        },
      ],
    });
  });

  it("equally exact, the one that more listings say is kept, then the first", () => {
    expect(dates("2024-06-10", "2024-06-11", "2024-06-11")).toBe("2024-06-11");
    expect(dates("2024-06-11", "2024-06-10")).toBe("2024-06-10");
  });
});

describe("of two lists of authors", () => {
  it("the longer is kept, and the shorter told", () => {
    const { authors, conflicts } = paper(
      { title: "Stability", authors: names("Ada Byron") },
      { title: "Stability", authors: names("Ada Byron; Bo Carlsen") },
    );
    expect(authors?.map(({ name }) => name)).toEqual(["Ada Byron", "Bo Carlsen"]);
    expect(conflicts).toEqual([
      {
        field: "authors",
        kept: { value: "Ada Byron, Bo Carlsen", file: "b.txt" },
        others: [{ value: "Ada Byron", file: "a.txt" }],
      },
    ]);
  });

  it("names in full beat initials, accents beat bare letters, and neither is a conflict", () => {
    const kept = paper(
      { title: "Stability", authors: names("U. Simsekli; B. Carlsen") },
      { title: "Stability", authors: names("Umut Şimşekli; Bo Carlsen") },
      { title: "Stability", authors: names("Umut Simsekli; Bo Carlsen") },
    );
    expect(kept.authors?.map(({ name }) => name)).toEqual(["Umut Şimşekli", "Bo Carlsen"]);
    expect(kept.conflicts).toBeUndefined();
  });

  it("a count is no longer needed, and told where it is another", () => {
    const two = names("Ada Byron; Bo Carlsen");
    const agreed = paper({ title: "Stability", authorCount: 2 }, { title: "Stability", authors: two });
    expect([agreed.authorCount, agreed.conflicts]).toEqual([undefined, undefined]);
    const other = paper({ title: "Stability", authorCount: 7 }, { title: "Stability", authors: two });
    expect(other.authorCount).toBeUndefined();
    expect(other.conflicts).toEqual([
      { field: "authorCount", kept: { value: "2", file: "b.txt" }, others: [{ value: "7", file: "a.txt" }] },
    ]);
    expect(paper({ title: "Stability", authorCount: 7 }).authorCount).toBe(7);
  });
});

describe("of two venues", () => {
  it("where a paper was published beats where its preprint lies", () => {
    const kept = paper(
      { title: "Stability", venue: "arXiv.org Machine Learning" },
      { title: "Stability", venue: "COLT" },
    );
    expect([kept.venue, kept.conflicts]).toEqual(["COLT", undefined]);
  });

  it("another name of the same conference is no conflict, another conference is one", () => {
    const same = paper(
      { title: "Stability", venue: "NeurIPS", arxiv: ARXIV },
      { title: "Stability", venue: "Advances in Neural Information Processing Systems 35 (2022)" },
    );
    expect([same.venue, same.conflicts]).toEqual(["NeurIPS", undefined]);
    const other = paper(
      { title: "Stability", venue: "ICML", arxiv: ARXIV },
      { title: "Stability", venue: "ICLR" },
    );
    expect(other.conflicts).toEqual([
      { field: "venue", kept: { value: "ICML", file: "a.txt" }, others: [{ value: "ICLR", file: "b.txt" }] },
    ]);
  });
});

describe("the rest of a paper", () => {
  it("has the larger count, the publisher's DOI and the places with what they leave out", () => {
    const europe = { path: ["Europe"], score: 0.5 };
    const asia = { path: ["Asia"], score: 0.1 };
    expect(
      paper(
        {
          title: "Stability",
          comments: 2,
          doi: "10.48550/arXiv.2206.02072",
          places: [europe, asia],
          placesOmitted: 5,
        },
        { title: "Stability", comments: 3, doi: "10.1000/xyz", arxiv: ARXIV, places: [europe] },
      ),
    ).toEqual({
      id: "stability",
      title: "Stability",
      arxiv: ARXIV,
      doi: "10.1000/xyz",
      comments: 3,
      places: [europe, asia],
      placesOmitted: 5,
      sources: [
        { file: "a.txt", format: "made-up", lines: [1, 1] },
        { file: "b.txt", format: "made-up", lines: [1, 1] },
      ],
      conflicts: [
        {
          field: "doi",
          kept: { value: "10.1000/xyz", file: "b.txt" },
          others: [{ value: "10.48550/arxiv.2206.02072", file: "a.txt" }],
        },
        { field: "comments", kept: { value: "3", file: "b.txt" }, others: [{ value: "2", file: "a.txt" }] },
      ],
    });
  });

  it("says how many places a listing left out, even of a list that shows none", () => {
    expect(paper({ title: "Stability", placesOmitted: 5 }).placesOmitted).toBe(5);
  });

  it("has the links that its listings give and those in its abstract", () => {
    const code = { kind: "code" as const, url: "https://github.com/owner/repo" };
    const site = { kind: "project" as const, url: "https://example.org/paper" };
    const abstract = `${ABSTRACT} Code: https://github.com/owner/repo.`;
    expect(paper({ title: "Stability", abstract, links: [site] }).links).toEqual([site, code]);
  });

  it("tells the repairs of the values that it keeps, once", () => {
    const repaired = { title: "Stability", abstract: `${ABSTRACT.slice(0, -1)} -- always.` };
    expect(paper(repaired, repaired).repairs).toEqual([
      {
        field: "abstract",
        rule: "tex-dash",
        before: "sharpness hovers there -- always.",
        after: "sharpness hovers there – always.",
      },
    ]);
    expect(
      paper({ title: "``Stability''", arxiv: ARXIV }, { title: "Edge of Stability", arxiv: ARXIV }).repairs,
    ).toBeUndefined();
  });

  it("tells which files say each of its fields", () => {
    const { origins } = merged(
      { title: "Stability", abstract: ABSTRACT },
      { title: "Stability", authors: names("Ada Byron"), date: "2024" },
      { title: "Stability", date: "2024-06" },
    );
    expect(origins).toEqual({
      title: ["a.txt", "b.txt", "c.txt"],
      abstract: ["a.txt"],
      authors: ["b.txt"],
      date: ["c.txt"],
    });
  });

  it("goes on with what an earlier build of a corpus told", () => {
    const conflict = {
      field: "title",
      kept: { value: "Stability", file: "old.bib" },
      others: [{ value: "Stabilty", file: "older.txt" }],
    };
    const repair = { field: "title", rule: "tex-dash", before: "a", after: "b" };
    const finished = {
      id: "own",
      title: "Stability",
      finished: true,
      conflicts: [conflict],
      repairs: [repair],
    };
    expect(paper(finished)).toMatchObject({
      id: "own",
      conflicts: [{ ...conflict, kept: { value: "Stability", file: "a.txt" } }],
      repairs: [repair],
    });
    expect(paper(finished, { title: "STABILITY" }).conflicts?.[0]?.others).toEqual(conflict.others);
  });
});

describe("ids", () => {
  it("are slugs of the titles, mathematics in plain letters", () => {
    expect(ids({ title: String.raw`Spinors on $\mathbb R^4$: Şimşekli's Law` })).toEqual([
      "spinors-on-r-4-simseklis-law",
    ]);
    expect(ids({ title: String.raw`$\alpha$-Divergences` })).toEqual(["alpha-divergences"]);
    expect(ids({ title: "α-Divergences" })).toEqual(["alpha-divergences"]);
    expect(ids({ title: "离散扩散模型" })[0]).toMatch(/^paper-[0-9a-f]{8}$/);
  });

  it("of one title are numbered, the earliest paper without a number, in any order of the records", () => {
    const old = { title: "Generalization", arxiv: "1901.00001", date: "2019" };
    const later = { title: "Generalization", arxiv: "2301.00001", date: "2023-01" };
    const undated = { title: "Generalization", arxiv: "2401.00001" };
    expect(ids(undated, later, old)).toEqual(["generalization-3", "generalization-2", "generalization"]);
    expect(ids(old, undated, later)).toEqual(["generalization", "generalization-3", "generalization-2"]);
    const exact = { ...later, date: "2019-06-10", arxiv: "1906.00001" };
    expect(ids(old, exact)).toEqual(["generalization-2", "generalization"]);
  });

  it("never take a name that is another paper's own", () => {
    const first = { title: "Generalization", arxiv: "1901.00001", date: "2019" };
    const second = { title: "Generalization", arxiv: "2301.00001", date: "2023" };
    expect(ids(first, second, { title: "Generalization 2" })).toEqual([
      "generalization",
      "generalization-3",
      "generalization-2",
    ]);
  });

  it("that a corpus gave are kept", () => {
    expect(ids({ title: "Stability" }, { id: "stability", title: "Something else" })).toEqual([
      "stability-2",
      "stability",
    ]);
  });
});

/** What no file's name or line may decide. */
function substance(merge: ReturnType<typeof mergeRecords>) {
  return merge
    .map(({ paper: { sources, conflicts = [], ...rest } }) => ({
      ...rest,
      count: sources.length,
      conflicts: conflicts.map(({ field, kept, others }) => [
        field,
        kept.value,
        ...others.map(({ value }) => value).toSorted(),
      ]),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe("the corpus", () => {
  const record = fc.record(
    {
      title: fc.constantFrom("Stability", "stability.", "STABILITY", "Sta bility", "Bandits"),
      abstract: fc.constantFrom(
        ABSTRACT,
        ABSTRACT.slice(0, 70),
        ABSTRACT.replaceAll(" ", ""),
        "``Other'' words -- altogether different.",
      ),
      authors: fc.constantFrom(names("Ada Byron; Bo Carlsen"), names("A. Byron"), names("Ada Van Byron")),
      date: fc.constantFrom("2024", "2024-06", "2024-06-10", "2024-06-11", "2023-12"),
      venue: fc.constantFrom("ICML", "arXiv", "ICLR", "International Conference on Machine Learning"),
      arxiv: fc.constantFrom("2206.02072", "2206.02073"),
      comments: fc.nat(3),
      authorCount: fc.nat(3),
    },
    { requiredKeys: ["title"] },
  );
  const records = fc.array(record, { maxLength: 8 });
  it("is as the schema has it, and no two papers share an id", () => {
    fc.assert(
      fc.property(records, (all) => {
        const papers = mergeRecords(all.map((one, at) => listed("list.txt", one, at + 1)));
        for (const one of papers) expect(Paper.safeParse(one.paper).error).toBeUndefined();
        expect(new Set(papers.map((one) => one.paper.id)).size).toBe(papers.length);
      }),
    );
  });

  it("says the same whatever the files are called and however the records are ordered", () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat(99)), (all, numbers) => {
        const one = all.map((raw, at) => listed("list.txt", raw, at + 1));
        const other = all.map((raw, at) => listed(`${numbers.next().value}.txt`, raw, at + 1)).toReversed();
        expect(substance(mergeRecords(other))).toEqual(substance(mergeRecords(one)));
      }),
      { numRuns: 300 },
    );
  });
});
