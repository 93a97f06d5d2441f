/** The map: every paper a point near what it resembles. */
import { type Area, isInside, type Point } from "../area.ts";
import type { MapData } from "../schema.ts";
import type { Library } from "./library.ts";
import { byCount, type Counted, type PaperList } from "./parts.ts";

/** Its place, and where the head of its first topic stands among the heads; −1 where it has no topic. */
export type MapPoint = [x: number, y: number, head: number];

export type MapPage = {
  /** In the catalog's order. */
  points: MapPoint[];
  /** The heads of the topic tree, most papers first. */
  heads: Counted[];
  /** Where the names of topics stand, the largest first. */
  regions: MapData["regions"];
  /** Of each paper's five most similar, the share that is among its five nearest here. */
  kept: number;
  /** The papers that the list beside the map begins with, and where these stand among the points. */
  list: PaperList;
  places: number[];
};

const WHOLE: Area = { left: 0, top: 0, right: 1, bottom: 1 };

/**
 * @param limit papers listed.
 * @returns `undefined` where papers have no place on a map.
 */
export function makeMapPage(
  { papers, filed, tree, list }: Library,
  { regions, kept }: MapData,
  limit: number,
): MapPage | undefined {
  const heads = tree
    .below(undefined)
    .map(({ id, label }): Counted => ({ id, label, count: tree.papersOf(id).length }))
    .toSorted(byCount);
  const places = new Map(heads.map(({ id }, at) => [id, at]));
  const points: MapPoint[] = [];
  for (const { at, topics = [] } of filed()) {
    if (!at) return undefined;
    const best = topics.find((id) => tree.get(id));
    const head = best === undefined ? undefined : (tree.above(best)[0]?.id ?? best);
    points.push([...at, places.get(head ?? "") ?? -1]);
  }
  const listed = nearest(points, WHOLE, undefined).slice(0, limit);
  return {
    points,
    heads,
    regions: regions.filter(({ topic }) => tree.get(topic)),
    kept,
    list: {
      ...list(listed, limit),
      total: papers.length,
    },
    places: listed,
  };
}

/**
 * The points of an area, the one nearest to its middle first.
 * @param among those that count; absent: all.
 * @returns where they stand among the points.
 */
export function nearest(
  points: readonly MapPoint[],
  area: Area,
  among: ReadonlySet<number> | undefined,
): number[] {
  const middle: Point = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  const found: { at: number; far: number }[] = [];
  for (const [at, [x, y]] of points.entries()) {
    if (!isInside([x, y], area) || (among && !among.has(at))) continue;
    found.push({ at, far: (x - middle[0]) ** 2 + (y - middle[1]) ** 2 });
  }
  return found.toSorted((a, b) => a.far - b.far || a.at - b.at).map(({ at }) => at);
}
