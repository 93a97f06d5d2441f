import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { findRelated, paperVectors, similarity } from "../../../scripts/pipeline/related.ts";
import type { Paper, Related } from "../../../src/core/schema.ts";
import { buildListings, papersOf } from "../../support/real-listings.ts";

const paper = (id: string, title: string, abstract: string): Paper => ({
  id,
  title,
  abstract,
  sources: [{ file: "list.txt", format: "aitopics-list", lines: [1, 1] }],
});

const nearest = ({ related = [] }: Paper, count: number) => related.slice(0, count).map(({ id }) => id);

describe("relatives", () => {
  const bees = paper("bees", "Honey bees in winter", "Honey bees gather in a cluster of warm bees.");
  const hives = paper("hives", "Hives for honey bees", "Straw keeps a hive warm in winter.");
  const clocks = paper("clocks", "Church clocks", "A rusted spring stops the bell.");

  test("are papers that share terms, with the terms as the paper words them", () => {
    const [related, , none] = findRelated([bees, hives, clocks]);
    expect(related).toEqual([
      { id: "hives", score: expect.any(Number) as number, terms: ["Honey bees", "warm", "winter"] },
    ]);
    expect(none).toEqual([]);
  });

  test("have scores from 0 to 1, best first", () => {
    const many = [
      bees,
      hives,
      paper("more", "Honey bees in winter", "Honey bees gather in a cluster."),
      clocks,
    ];
    const [related] = findRelated(many);
    expect(related!.map(({ id }) => id)).toEqual(["more", "hives"]);
    expect(related![0]!.score).toBeGreaterThan(related![1]!.score);
    expect(related![0]!.score).toBeLessThanOrEqual(1);
  });

  test("with equal scores stand by their ids", () => {
    const twins = ["c", "a", "b"].map((id) => paper(id, "Honey bees", "Honey bees in winter."));
    expect(findRelated(twins)[0]!.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("of no papers, of one, and of papers without words are none", () => {
    expect(findRelated([])).toEqual([]);
    expect(findRelated([bees])).toEqual([[]]);
    expect(findRelated([paper("a", "§", ""), paper("b", "§", "")])).toEqual([[], []]);
  });

  test("are as near to each other from both sides, whatever the papers", () => {
    const word = fc.constantFrom("bees", "hive", "straw", "clock", "bell", "oak");
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
        const vectors = paperVectors(texts.map((abstract) => ({ title: "", abstract })));
        for (let i = 0; i < texts.length; i++) {
          for (let j = 0; j < i; j++) {
            expect(similarity(vectors, i, j)).toBeCloseTo(similarity(vectors, j, i), 12);
            expect(similarity(vectors, i, j)).toBeGreaterThanOrEqual(0);
            expect(similarity(vectors, i, j)).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("in the project's listings", () => {
  let papers: Paper[];
  let byTitle: (start: string) => Paper;
  beforeAll(async () => {
    papers = papersOf(await buildListings());
    byTitle = (start) => papers.find(({ title }) => title.startsWith(start))!;
  }, 60_000);

  test("every paper has ten relatives, none of them itself, each with shared terms", () => {
    for (const { id, related = [] } of papers) {
      expect(related).toHaveLength(10);
      expect(related.map((other) => other.id)).not.toContain(id);
      for (const { terms } of related) expect(terms.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ["Generalization at the Edge of Stability", "Zeroth-Order Optimization at the Edge of Stability"],
    ["Parallelizing Linear Transformers with the Delta Rule", "DeltaProduct"],
    ["Contextual Bandits with Online Neural Regression", "Contextual Bandits in Payment Processing"],
    ["Feature Learning in Infinite-Width", "A Neural Tangent Kernel Perspective of GANs"],
    ["WL meet VC", "How Powerful are Graph Neural Networks"],
    ["Theory on Forgetting and Generalization of Continual", "The Ideal Continual Learner"],
    ["A General Theory for Federated Optimization", "On the Convergence of Federated Averaging"],
    ["Easy2Hard-Bench", "Revisiting Generalization Across Difficulty Levels"],
  ])("%s is next to %s", (one, other) => {
    expect(nearest(byTitle(one), 1)).toEqual([byTitle(other).id]);
    expect(nearest(byTitle(other), 3)).toContain(byTitle(one).id);
  });

  test("the two papers on the edge of stability share the edge of stability", () => {
    expect(byTitle("Generalization at the Edge").related![0]!.terms).toContain("Edge of Stability");
  });

  /** All papers cut at once; the title stands on the first half alone, or on both. */
  test.each([
    ["in the middle, the title on one half", "middle", ""],
    ["in the middle, the title on both", "middle", "both"],
    ["into every other sentence, the title on one half", "sentences", ""],
    ["into every other sentence, the title on both", "sentences", "both"],
  ])("a paper cut in half finds its other half first, 95 times of 100: %s", (_, cut, titles) => {
    const halves = papers.flatMap(({ id, title, abstract = "" }) => {
      const [first, second] = cut === "middle" ? inTheMiddle(abstract) : everyOther(abstract);
      return [paper(`${id}-a`, title, first), paper(`${id}-b`, titles === "both" ? title : "", second)];
    });
    const found = findRelated(halves).filter((related, at) => isOtherHalf(halves, related, at));
    expect(found.length / halves.length).toBeGreaterThanOrEqual(0.95);
  });

  test("no paper is a relative of all", () => {
    const times = new Map<string, number>();
    for (const { related = [] } of papers)
      for (const { id } of related) times.set(id, (times.get(id) ?? 0) + 1);
    expect(Math.max(...times.values())).toBeLessThanOrEqual(40);
  });
});

function inTheMiddle(text: string): [string, string] {
  const words = text.split(/\s+/);
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(" "), words.slice(middle).join(" ")];
}

function everyOther(text: string): [string, string] {
  const sentences = text.split(/(?<=[.!?])\s+(?=[A-Z(“"$])/);
  const every = (rest: number): string => sentences.filter((_, at) => at % 2 === rest).join(" ");
  return [every(0), every(1)];
}

/** Halves stand side by side, an even place before an odd one. */
function isOtherHalf(halves: readonly Paper[], related: readonly Related[], at: number): boolean {
  return related[0]?.id === halves[at % 2 === 0 ? at + 1 : at - 1]!.id;
}
