import { describe, expect, test } from "vitest";
import { openLibrary } from "../../../src/core/pages/library.ts";
import { makeMapPage, nearest } from "../../../src/core/pages/map.ts";
import { makeTopicPage } from "../../../src/core/pages/topic.ts";
import { makeTopicsPage } from "../../../src/core/pages/topics.ts";
import { makeTrendsPage } from "../../../src/core/pages/trends.ts";
import { CATALOG } from "./catalog.ts";

const library = openLibrary(CATALOG);

describe("a topic's page", () => {
  const page = makeTopicPage(library, "generalization", 2)!;

  test("stands in the tree, its papers those of the topics below it too", () => {
    expect(page.above).toEqual([{ id: "learning", label: "Learning", count: 4 }]);
    expect(page.below).toEqual([{ id: "grokking", label: "Grokking", count: 2 }]);
    expect(page.papers.total).toBe(4);
    expect(page.papers.cards.map(({ id }) => id)).toEqual(["quanta-of-scaling", "omnigrok"]);
  });

  test("names the authors of more than one of its papers", () => {
    expect(page.authors.map(({ label, count }) => [label, count])).toEqual([
      ["Eric J. Michaud", 2],
      ["Max Tegmark", 2],
    ]);
    expect(page.authorCount).toBe(5);
  });

  test("names what it is met together with, but nothing above or below it", () => {
    expect(page.together).toEqual([{ id: "optimization", label: "Optimization", count: 2 }]);
  });

  test("leaves no year out", () => {
    expect(page.years).toEqual([
      { year: 2021, count: 2 },
      { year: 2022, count: 0 },
      { year: 2023, count: 1 },
      { year: 2024, count: 1 },
    ]);
  });

  test("is not there for a topic without papers", () => {
    expect(makeTopicPage(library, "unused", 9)).toBeUndefined();
    expect(makeTopicPage(library, "nothing", 9)).toBeUndefined();
  });
});

test("the index of topics is the tree of those with papers", () => {
  expect(makeTopicsPage(library)).toEqual({
    heads: [
      {
        id: "learning",
        label: "Learning",
        count: 4,
        below: [
          {
            id: "generalization",
            label: "Generalization",
            count: 4,
            description: "Beyond the examples.",
            below: [{ id: "grokking", label: "Grokking", count: 2, below: [] }],
          },
        ],
      },
      { id: "optimization", label: "Optimization", count: 2, below: [] },
    ],
    total: 4,
    papers: 7,
    untagged: 3,
  });
});

test("trends count the papers of each head in every year", () => {
  expect(makeTrendsPage(library)).toEqual({
    years: [2021, 2022, 2023, 2024],
    all: [2, 0, 1, 1],
    topics: [
      { id: "learning", label: "Learning", count: 4, years: [2, 0, 1, 1] },
      { id: "optimization", label: "Optimization", count: 2, years: [1, 0, 0, 1] },
    ],
    undated: 3,
    papers: 7,
  });
});

describe("the map", () => {
  const regions = [
    { topic: "grokking", label: "Grokking", x: 0.15, y: 0.15 },
    { topic: "unused", label: "Unused", x: 0.5, y: 0.5 },
  ];
  const page = makeMapPage(library, { regions, kept: 0.5 }, 2)!;

  test("colours a paper by the head of its first topic", () => {
    expect(page.heads.map(({ id }) => id)).toEqual(["learning", "optimization"]);
    expect(page.points.map(([, , head]) => head)).toEqual([0, 0, 0, 1, -1, -1, -1]);
  });

  test("names no topic that has no page", () => {
    expect(page.regions.map(({ topic }) => topic)).toEqual(["grokking"]);
  });

  test("lists the papers nearest to its middle", () => {
    expect(page.list.cards.map(({ id }) => id)).toEqual(["a-report", "on-names"]);
    expect(page.places).toEqual([5, 6]);
    expect(page.list.total).toBe(7);
  });

  test("lists those of a part of it, and of a search", () => {
    const corner = { left: 0, top: 0, right: 0.5, bottom: 0.5 };
    expect(nearest(page.points, corner, undefined)).toEqual([1, 0]);
    expect(nearest(page.points, corner, new Set([0, 6]))).toEqual([0]);
  });

  test("is not there where papers have no place", () => {
    const papers = CATALOG.papers.map((card) => ({ ...card, at: undefined }));
    expect(makeMapPage(openLibrary({ ...CATALOG, papers }), { regions, kept: 0 }, 2)).toBeUndefined();
  });
});
