import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openLibrary } from "../../src/core/pages/library.ts";
import { createEngine } from "../../src/core/search/engine.ts";
import type { Card, Catalog, Topic } from "../../src/core/schema.ts";

/** A forest of up to twelve topics, parents first, and papers that carry any of them. */
const catalogs = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc
    .record({
      parents: fc.tuple(...Array.from({ length: size }, (_, at) => fc.integer({ min: -1, max: at - 1 }))),
      tags: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }), {
        minLength: 1,
        maxLength: 15,
      }),
    })
    .map(({ parents, tags }) => ({
      topics: parents.map((parent, at): Topic => ({
        id: `t${at}`,
        label: `Topic ${at}`,
        ...(parent >= 0 && { parent: `t${parent}` }),
      })),
      papers: tags.map((own, at): Card => ({
        id: `p${at}`,
        title: `Paper ${at}`,
        topics: own.map((tag) => `t${tag}`),
        listings: ["a.txt"],
        has: [],
      })),
      math: {},
    })),
);

/** Whether the topic, or one that it is above of, is among those of the paper: asked of every pair, knowing no tree. */
function naiveCount(id: string, topics: readonly Topic[], papers: readonly Card[]): number {
  const parentOf = (child: string): string | undefined => topics.find((one) => one.id === child)?.parent;
  const isBelow = (child: string | undefined): boolean =>
    child !== undefined && (child === id || isBelow(parentOf(child)));
  return papers.filter((card) => (card.topics ?? []).some(isBelow)).length;
}

const engineOf = (catalog: Catalog) =>
  createEngine({ catalog, abstracts: catalog.papers.map(() => ""), math: {} });

const run = (catalog: Catalog, include: string[]) =>
  engineOf(catalog).run({
    text: "",
    selection: include.length > 0 ? { topic: { include, exclude: [] } } : {},
    offset: 0,
    limit: 5,
  });

describe("a tree of topics", () => {
  test("counts a paper once in each topic above its own, as a naive count does", () => {
    fc.assert(
      fc.property(catalogs, (catalog) => {
        const naive = catalog.topics
          .map(({ id }) => [id, naiveCount(id, catalog.topics, catalog.papers)] as const)
          .filter(([, count]) => count > 0);
        const counted = run(catalog, []).facets.find(({ key }) => key === "topic")!.values;
        expect(new Map(counted.map(({ value, count }) => [value, count]))).toEqual(new Map(naive));

        const { tree } = openLibrary(catalog);
        expect(tree.topics.map(({ id }) => [id, tree.papersOf(id).length])).toEqual(naive);
      }),
    );
  });

  test("finds, for a topic that is chosen, as many papers as it counts", () => {
    fc.assert(
      fc.property(catalogs, fc.nat(), (catalog, pick) => {
        const { id } = catalog.topics[pick % catalog.topics.length]!;
        expect(run(catalog, [id]).total).toBe(naiveCount(id, catalog.topics, catalog.papers));
      }),
    );
  });

  test("is suggested with the same counts", () => {
    const catalog: Catalog = {
      topics: [
        { id: "learning", label: "Learning theory" },
        { id: "bounds", label: "Bounds", parent: "learning" },
      ],
      papers: ["a", "b"].map((id) => ({ id, title: id, topics: ["bounds"], listings: ["a.txt"], has: [] })),
      math: {},
    };
    expect(engineOf(catalog).suggest("learning", 5)).toContainEqual({
      kind: "topic",
      id: "learning",
      label: "Learning theory",
      count: 2,
    });
  });
});

test("a person is called by one name in the facet, the suggestions and the page", () => {
  const catalog: Catalog = {
    topics: [],
    papers: ["E. J. Michaud", "Eric J. Michaud", "Eric Michaud"].map((name, at) => ({
      id: `p${at}`,
      title: "On scaling",
      authors: [{ id: "eric-j-michaud", name }],
      listings: ["a.txt"],
      has: [],
    })),
    math: {},
  };
  const { facets } = run(catalog, []);
  expect(facets.find(({ key }) => key === "author")!.values.map(({ label }) => label)).toEqual([
    "Eric J. Michaud",
  ]);
  expect(engineOf(catalog).suggest("michaud", 5)).toContainEqual({
    kind: "author",
    id: "eric-j-michaud",
    label: "Eric J. Michaud",
    count: 3,
  });
  expect(openLibrary(catalog).people.get("eric-j-michaud")?.name).toBe("Eric J. Michaud");
});
