/** The names that stand on the map: topics whose papers lie together. */
import type { MapData, Paper, Topic } from "../../src/core/schema.ts";
import type { Point } from "./map.ts";

type Region = MapData["regions"][number];

/** A topic needs this many papers, or this share of all, to be named. */
const FEWEST = 4;
const SMALLEST_SHARE = 0.01;
/** Of the papers nearest to the topic's middle, as many as it has papers, this share must be its own … */
const TOGETHER = 0.3;
/** … and this many times what it would be if the papers lay anywhere. */
const LIFT = 1.6;
/** Names no nearer to each other than this, across and down: a name is wider than high. */
const APART: Point = [0.16, 0.045];
const MOST = 30;

/**
 * Chooses the topics to name and where: at the middle (the median across and down) of the topic's papers, those of the
 * topics below it counted in, where these papers lie together. Of two names in each other's way the one with more papers of
 * its own around it stands.
 * @param papers with their topics, in the order of the points.
 * @param topics the tree, parents first.
 */
export function nameRegions(
  papers: readonly Pick<Paper, "topics">[],
  points: readonly Point[],
  topics: readonly Topic[],
): Region[] {
  const members = membersOf(papers, topics);
  const fewest = Math.max(FEWEST, papers.length * SMALLEST_SHARE);
  const candidates = topics.flatMap(({ id, label }) => {
    const own = members.get(id) ?? new Set<number>();
    if (own.size < fewest) return [];
    const places = [...own].map((at) => points[at]!);
    const middle: Point = [median(places.map(([x]) => x)), median(places.map(([, y]) => y))];
    const purity = shareAround(middle, own, points);
    const together = purity >= Math.max(TOGETHER, (LIFT * own.size) / papers.length);
    return together ? [{ id, label, middle, weight: purity * own.size }] : [];
  });
  const chosen: Region[] = [];
  for (const { id, label, middle } of candidates.toSorted(
    (a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1),
  )) {
    const [x, y] = middle;
    const inTheWay = chosen.some(
      (other) => Math.abs(other.x - x) < APART[0] && Math.abs(other.y - y) < APART[1],
    );
    if (!inTheWay) chosen.push({ topic: id, label, x, y });
    if (chosen.length === MOST) break;
  }
  return chosen;
}

/** Topic → the places of the papers that carry it or a topic below it. */
function membersOf(
  papers: readonly Pick<Paper, "topics">[],
  topics: readonly Topic[],
): Map<string, Set<number>> {
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]));
  const members = new Map<string, Set<number>>();
  papers.forEach((paper, at) => {
    for (const tag of paper.topics ?? []) {
      for (let id: string | undefined = tag.id; id !== undefined; id = parents.get(id)) {
        members.set(id, (members.get(id) ?? new Set()).add(at));
      }
    }
  });
  return members;
}

/** Of the points nearest to a place, as many as the topic has papers, the share of its own. */
function shareAround([x, y]: Point, own: ReadonlySet<number>, points: readonly Point[]): number {
  const far = Float64Array.from(points, (point) => Math.hypot(point[0] - x, point[1] - y));
  const farthest = far.toSorted()[own.size - 1]!;
  let within = 0;
  let mine = 0;
  for (let at = 0; at < far.length; at++) {
    if (far[at]! >= farthest) continue;
    within++;
    if (own.has(at)) mine++;
  }
  // Of those just as far, the first in the papers' order.
  for (let at = 0; within < own.size; at++) {
    if (far[at] !== farthest) continue;
    within++;
    if (own.has(at)) mine++;
  }
  return mine / own.size;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
