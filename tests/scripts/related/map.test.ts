import { beforeAll, describe, expect, test } from "vitest";
import { nameRegions } from "../../../scripts/pipeline/map-regions.ts";
import { neighboursKept, placePapers, type Point } from "../../../scripts/pipeline/map.ts";
import type { MapData, Paper, Related, Topic } from "../../../src/core/schema.ts";
import { buildListings, catalogOf, mapOf, papersOf } from "../../support/real-listings.ts";

const ids = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `p${at}` }));
const near = (...others: number[]): Related[] =>
  others.map((at, rank) => ({ id: `p${at}`, score: 0.9 - rank / 10, terms: [] }));

/** No latent axes: papers begin at places drawn by lot. */
const NO_AXES = { rows: 0, columns: 0, values: new Float64Array() };

/** Two dozen papers in two circles of friends. */
const friends = ids(24).map((_, at) => {
  const circle = at < 12 ? 0 : 12;
  return near(...[1, 2, 3, 4, 5].map((step) => circle + ((at + step) % 12)));
});

describe("the places of papers", () => {
  test("lie within the unit square, to four decimals, and reach its edges", async () => {
    const points = await placePapers(ids(24), friends, NO_AXES);
    expect(points).toHaveLength(24);
    const all = points.flat();
    expect(Math.min(...all)).toBe(0);
    expect(Math.max(...all)).toBe(1);
    for (const value of all) expect(value).toBe(Math.round(value * 10_000) / 10_000);
  });

  test("are the same each time", async () => {
    const axes = { rows: 24, columns: 3, values: Float64Array.from({ length: 72 }, (_, at) => Math.sin(at)) };
    for (const latent of [NO_AXES, axes]) {
      const points = await placePapers(ids(24), friends, latent);
      expect(await placePapers(ids(24), friends, latent)).toEqual(points);
    }
  });

  test("are nearer to relatives than to others", async () => {
    const points = await placePapers(ids(24), friends, NO_AXES);
    const far = (a: number, b: number) =>
      Math.hypot(points[a]![0] - points[b]![0], points[a]![1] - points[b]![1]);
    const mean = (others: number[]) => others.reduce((sum, other) => sum + far(0, other), 0) / others.length;
    expect(mean([1, 2, 3, 4, 5, 6])).toBeLessThan(mean([12, 13, 14, 15, 16, 17]));
  });

  test("are found for papers without relatives, for a few, and for none", async () => {
    expect(
      await placePapers(
        ids(30),
        ids(30).map(() => []),
        NO_AXES,
      ),
    ).toHaveLength(30);
    expect(await placePapers(ids(3), [near(1), near(0), []], NO_AXES)).toHaveLength(3);
    expect(await placePapers(ids(1), [[]], NO_AXES)).toEqual([[0.5, 0.5]]);
    expect(await placePapers([], [], NO_AXES)).toEqual([]);
  });
});

test("neighbours kept are the share of relatives among the nearest points", () => {
  const line = ids(7);
  const points: Point[] = line.map((_, at) => [at / 10, 0]);
  const related = line.map((_, at) => (at === 0 ? near(1, 6) : []));
  // Of the first paper's two, the second stands among the five nearest and the last does not.
  expect(neighboursKept(line, related, points)).toBe(0.5);
  expect(neighboursKept([], [], [])).toBe(0);
});

const tagged = (...names: string[]): Pick<Paper, "topics"> => ({
  topics: names.map((id) => ({ id, score: 0.5, evidence: [] })),
});

describe("names on the map", () => {
  const topics: Topic[] = [
    { id: "animals", label: "Animals" },
    { id: "bees", label: "Bees", parent: "animals" },
    { id: "clocks", label: "Clocks" },
    { id: "rain", label: "Rain" },
  ];
  // Five papers on bees to the left, five on clocks to the right, and rain on both sides.
  const papers = [
    tagged("bees", "rain"),
    tagged("bees", "rain"),
    tagged("bees"),
    tagged("bees"),
    tagged("bees"),
    tagged("clocks", "rain"),
    tagged("clocks", "rain"),
    tagged("clocks"),
    tagged("clocks"),
    tagged("clocks"),
  ];
  const across = [0.1, 0.11, 0.12, 0.13, 0.14, 0.85, 0.86, 0.87, 0.88, 0.89];
  const points = across.map((x): Point => [x, 0.5]);

  test("stand in the middle of topics that lie together, and of no others", () => {
    const regions = nameRegions(papers, points, topics);
    expect(regions).toContainEqual({ topic: "clocks", label: "Clocks", x: 0.87, y: 0.5 });
    expect(regions.map(({ topic }) => topic)).not.toContain("rain");
  });

  test("are not written over each other", () => {
    expect(nameRegions(papers, points, topics).filter(({ x }) => x < 0.5)).toHaveLength(1);
  });
});

describe("the map of the project's listings", () => {
  let papers: Paper[];
  let map: MapData;
  let points: Point[];
  beforeAll(async () => {
    const world = await buildListings();
    papers = papersOf(world);
    map = mapOf(world);
    points = catalogOf(world).papers.flatMap(({ at }) => (at ? [at] : []));
  }, 60_000);

  test("has a point for every paper and keeps half of the five nearest", () => {
    expect(points).toHaveLength(papers.length);
    expect(map.kept).toBeGreaterThanOrEqual(0.5);
    expect(
      neighboursKept(
        papers,
        papers.map(({ related = [] }) => related),
        points,
      ),
    ).toBe(map.kept);
  });

  test("names regions by topics that papers carry", () => {
    expect(map.regions.length).toBeGreaterThan(5);
    for (const { x, y } of map.regions) expect([x, y].every((value) => value >= 0 && value <= 1)).toBe(true);
  });
});
