import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawRecord } from "../../../scripts/formats/format.ts";
import type { Listed } from "../../../scripts/pipeline/listed.ts";
import { groupByPaper } from "../../../scripts/pipeline/same-paper.ts";
import { listed, names } from "../../support/records.ts";

const STABILITY = "We study gradient descent at the edge of stability and prove that sharpness hovers there.";
const STABILITY_REWORDED =
  "In this work we study gradient descent at the edge of stability, and we prove that sharpness hovers there too.";
const BANDITS =
  "A contextual bandit with neural features is shown to have logarithmic regret under mild margins.";
const QUANTUM =
  "Spinors on four-manifolds are counted with the Seiberg-Witten equations and their growth bounded.";

/** Which of the records are of one paper: their places, "0 1 | 2". */
function grouped(...records: RawRecord[]): string {
  const all = records.map((record, at) => listed("list.txt", record, at + 1));
  return groupByPaper(all)
    .map((group) => group.map((one) => one.source.lines[0] - 1).join(" "))
    .join(" | ");
}

describe("records are of one paper", () => {
  it("when they carry the same arXiv identifier, whatever version and title", () => {
    expect(
      grouped(
        { title: "Edge of Stability", arxiv: "2206.02072v1" },
        { title: "On the Edge of Stability", arxiv: "arXiv:2206.02072v3" },
      ),
    ).toBe("0 1");
  });

  it("when they carry the same DOI", () => {
    expect(
      grouped(
        { title: "Edge of Stability", doi: "10.1000/XYZ" },
        { title: "The Edge of Stability", doi: "https://doi.org/10.1000/xyz" },
      ),
    ).toBe("0 1");
  });

  it("when the titles differ in case, accents, spaces and punctuation alone", () => {
    expect(
      grouped(
        { title: "Poincaré Maps: A Well-Spaced Title" },
        { title: "poincare maps - a well spaced title." },
        { title: "PoincaréMaps:AWell-SpacedTitle" },
      ),
    ).toBe("0 1 2");
  });

  it("when the titles write one formula in two ways", () => {
    expect(
      grouped({ title: String.raw`Spinors on $\mathbb{R}^4$ and $\mu$P` }, { title: "Spinors on ℝ⁴ and μP" }),
    ).toBe("0 1");
  });

  it("when title and abstract agree, be the abstract reworded, glued or cut short", () => {
    expect(
      grouped(
        { title: "Stability", abstract: STABILITY },
        { title: "Stability", abstract: STABILITY_REWORDED },
        { title: "Stability", abstract: STABILITY.replaceAll(" ", "") },
        { title: "Stability", abstract: `${STABILITY.slice(0, 50)}…` },
      ),
    ).toBe("0 1 2 3");
  });

  it("when title and authors agree, in initials and in either order of the names", () => {
    expect(
      grouped(
        { title: "Stability", authors: names("Ziming Liu; Eric J. Michaud") },
        { title: "Stability", authors: names("Z. Liu; E. J. Michaud") },
        { title: "Stability", authors: names("Liu, Ziming; Michaud, Eric") },
      ),
    ).toBe("0 1 2");
  });

  it("when nothing but the title is known", () => {
    expect(
      grouped(
        { title: "Stability", abstract: STABILITY },
        { title: "Stability", authors: names("Ada Byron"), arxiv: "2206.02072", date: "2022-06" },
      ),
    ).toBe("0 1");
  });
});

describe("records are of different papers", () => {
  it("when their arXiv identifiers differ, even if all else is equal", () => {
    expect(
      grouped(
        { title: "Stability", abstract: STABILITY, arxiv: "2206.02072" },
        { title: "Stability", abstract: STABILITY, arxiv: "2206.02073" },
      ),
    ).toBe("0 | 1");
  });

  it("when their arXiv identifiers differ and a DOI says they are one", () => {
    expect(
      grouped(
        { title: "Stability", doi: "10.1000/xyz", arxiv: "2206.02072" },
        { title: "Stability", doi: "10.1000/xyz", arxiv: "2206.02073" },
      ),
    ).toBe("0 | 1");
  });

  it("when a short title is all that their abstracts share", () => {
    expect(
      grouped(
        { title: "Generalization", abstract: STABILITY },
        { title: "Generalization", abstract: BANDITS },
        { title: "Generalization", abstract: QUANTUM },
      ),
    ).toBe("0 | 1 | 2");
  });

  it("when the authors are other people", () => {
    expect(
      grouped(
        { title: "Generalization", authors: names("Ada Byron; Bo Carlsen") },
        { title: "Generalization", authors: names("Chen Wu; Dora Elling") },
      ),
    ).toBe("0 | 1");
  });

  it("when the publishers' DOIs differ", () => {
    expect(grouped({ title: "Editorial", doi: "10.1000/a" }, { title: "Editorial", doi: "10.1000/b" })).toBe(
      "0 | 1",
    );
  });

  it("when the titles are of different signs", () => {
    expect(grouped({ title: "???" }, { title: "!!!" })).toBe("0 | 1");
  });

  it("when a corpus of our own gives them ids of their own", () => {
    const twice = { title: "Edge of Stability", abstract: STABILITY };
    expect(grouped({ id: "edge", ...twice }, { id: "edge-2", ...twice })).toBe("0 | 1");
  });
});

describe("a record that could be of either of two papers", () => {
  it("goes where its authors are", () => {
    expect(
      grouped(
        { title: "Generalization", abstract: STABILITY, authors: names("Ada Byron") },
        { title: "Generalization", abstract: BANDITS, authors: names("Chen Wu") },
        { title: "Generalization", authors: names("A. Byron"), arxiv: "2206.02072" },
      ),
    ).toBe("0 2 | 1");
  });

  it("goes where the other cannot be", () => {
    expect(
      grouped(
        { title: "Generalization", abstract: STABILITY, arxiv: "2206.02072" },
        { title: "Generalization", abstract: BANDITS },
        { title: "Generalization", authors: names("Chen Wu"), arxiv: "2301.00001" },
      ),
    ).toBe("0 | 1 2");
  });

  it("stays by itself where nothing tells", () => {
    expect(
      grouped(
        { title: "Generalization", abstract: STABILITY },
        { title: "Generalization", abstract: BANDITS },
        { title: "Generalization", venue: "ICML" },
      ),
    ).toBe("0 | 1 | 2");
  });
});

/** The lines of each group, in an order that no file's name decides. */
function linesOf(groups: readonly (readonly Listed[])[]): string[] {
  return groups
    .map((group) =>
      group
        .map(({ source }) => String(source.lines[0]))
        .toSorted()
        .join(" "),
    )
    .toSorted();
}

describe("the groups", () => {
  const record = fc.record(
    {
      title: fc.constantFrom("Stability", "stability.", "Bandits", "On Bandits"),
      abstract: fc.constantFrom(STABILITY, STABILITY_REWORDED, BANDITS, QUANTUM),
      authors: fc.constantFrom(names("Ada Byron; Bo Carlsen"), names("A. Byron"), names("Chen Wu")),
      arxiv: fc.constantFrom("2206.02072", "2206.02073", "2301.00001"),
      doi: fc.constantFrom("10.1000/a", "10.1000/b"),
    },
    { requiredKeys: ["title"] },
  );
  const records = fc.array(record, { maxLength: 12 });
  it("are the same in any order of the records", () => {
    fc.assert(
      fc.property(
        records.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(
              all.map((_, at) => at),
              { minLength: all.length },
            ),
          ),
        ),
        ([all, order]) => {
          const given = all.map((one, at) => listed("list.txt", one, at + 1));
          const shuffled = order.map((at) => given[at]!);
          expect(groupByPaper(shuffled)).toEqual(groupByPaper(given));
        },
      ),
    );
  });

  it("are the same under other file names", () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }), (all, numbers) => {
        const one = all.map((raw, at) => listed("list.txt", raw, at + 1));
        const other = all.map((raw, at) => listed(`${numbers[at]}.txt`, raw, at + 1));
        expect(linesOf(groupByPaper(other))).toEqual(linesOf(groupByPaper(one)));
      }),
    );
  });

  it("hold every record once, and never two arXiv identifiers", () => {
    fc.assert(
      fc.property(records, (all) => {
        const given = all.map((one, at) => listed("list.txt", one, at + 1));
        const groups = groupByPaper(given);
        expect(groups.flat().toSorted((a, b) => a.source.lines[0] - b.source.lines[0])).toEqual(given);
        for (const group of groups) {
          expect(new Set(group.flatMap(({ fields }) => fields.arxiv ?? [])).size).toBeLessThan(2);
        }
      }),
    );
  });
});
