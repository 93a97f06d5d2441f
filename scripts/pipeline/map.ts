/** A plane on which papers stand near what they resemble. */
import type { Paper, Related } from "../../src/core/schema.ts";
import { seededRandom } from "./random.ts";
import type { Dense } from "./svd.ts";

const SEED = 7;
/** Five others and, as UMAP counts, the paper itself: what a reader looks at around a point. More keep fewer of them. */
const NEIGHBOURS = 6;
/**
 * Points may lie close and their clusters apart: of what was tried, this keeps most neighbours. A thousand papers have
 * room for the least distance; more of them get as much less.
 */
const SPREAD = 3;
const LEAST_DISTANCE = 0.1;
const ROOMY = 1_000;
/** From where papers begin here, more keep no more neighbours; UMAP's own number for small sets is 500. */
const EPOCHS = 300;
/**
 * Up to so many papers; of more, each has as many rounds fewer, for together they would take longer than all the rest of a
 * build. A third of the rounds keep nine neighbours of ten (0.31 for 0.34 over ten thousand abstracts), a sixth three of
 * four.
 */
const EPOCHS_UP_TO = 30_000;
const LEAST_EPOCHS = 60;
/** How far from the middle papers begin, in the plane's own unit (standard deviations of the two axes). */
const START = 5;
const DIGITS = 4;

export type Point = [x: number, y: number];

/**
 * Places papers by UMAP (L. McInnes, J. Healy and J. Melville, arXiv:1802.03426) over their relatives, whose scores are
 * taken for nearness. Papers begin where latent semantic analysis has them, which takes fewer rounds than from places
 * drawn by lot and keeps far things apart (D. Kobak and G. Linderman, "Initialization is critical for preserving global
 * data structure in both t-SNE and UMAP", Nature Biotechnology 39, 2021). The same papers give the same map.
 * @param related each paper's relatives, best first, as `findRelated` gives them.
 * @param latent a row a paper.
 * @returns a point a paper, in their order, within [0, 1]², to four decimals. Fewer papers than UMAP can work with stand
 * on a circle.
 */
export async function placePapers(
  papers: readonly Pick<Paper, "id">[],
  related: readonly Related[][],
  latent: Dense,
): Promise<Point[]> {
  if (papers.length <= NEIGHBOURS) return inUnitSquare(onCircle(papers.length));
  const places = new Map(papers.map(({ id }, at) => [id, at]));
  const neighbours = related.map((relatives, at) => {
    const known = relatives
      .slice(0, NEIGHBOURS - 1)
      .map(({ id, score }) => ({ at: places.get(id)!, far: 1 - score }));
    return [{ at, far: 0 }, ...known, ...strangers(at, known, papers.length)];
  });
  // Loading it takes longer than many a small corpus needs for all the rest.
  const { UMAP } = await import("umap-js");
  const umap = new UMAP({
    spread: SPREAD,
    minDist: LEAST_DISTANCE * Math.min(1, ROOMY / papers.length),
    nNeighbors: NEIGHBOURS,
    nEpochs: epochsFor(papers.length),
    random: seededRandom(SEED),
  });
  umap.setPrecomputedKNN(
    neighbours.map((list) => list.map((neighbour) => neighbour.at)),
    neighbours.map((list) => list.map(({ far }) => far)),
  );
  // The vectors themselves are not looked at where the neighbours are given.
  const epochs = umap.initializeFit(papers.map(() => [0]));
  startFrom(umap.getEmbedding(), latent);
  for (let epoch = 0; epoch < epochs; epoch++) umap.step();
  return inUnitSquare(umap.getEmbedding().map(([x, y]) => [x!, y!]));
}

function epochsFor(papers: number): number {
  return Math.max(LEAST_EPOCHS, Math.round(EPOCHS * Math.min(1, EPOCHS_UP_TO / papers)));
}

/** The first axis tells how much a paper is like all others; the next two part them. */
const AXES = [1, 2] as const;

/** Moves points to where two latent axes have them; where there are no such axes they stay. */
function startFrom(points: number[][], { columns, values }: Dense): void {
  AXES.forEach((axis, side) => {
    if (axis >= columns) return;
    const along = points.map((_, at) => values[at * columns + axis]!);
    const deviation = Math.sqrt(along.reduce((sum, value) => sum + value ** 2, 0) / along.length);
    if (deviation === 0) return;
    for (const [at, point] of points.entries()) point[side] = (START * along[at]!) / deviation;
  });
}

/** UMAP wants as many neighbours for each; a paper with few relatives gets papers from all over, as far as can be. */
function strangers(
  self: number,
  known: readonly { at: number }[],
  papers: number,
): { at: number; far: number }[] {
  const taken = new Set([self, ...known.map(({ at }) => at)]);
  const step = Math.max(1, Math.floor(papers / NEIGHBOURS));
  const found: { at: number; far: number }[] = [];
  for (let i = 1; found.length < NEIGHBOURS - 1 - known.length; i++) {
    // A full round may meet only papers already taken; the next round starts a place further.
    const at = (self + i * step + Math.floor(i / NEIGHBOURS)) % papers;
    if (taken.has(at)) continue;
    taken.add(at);
    found.push({ at, far: 1 });
  }
  return found;
}

/** Papers looked at for {@link neighboursKept}, spread evenly: enough for two digits. */
const SAMPLE = 1_000;
const NEAREST = 5;

/**
 * How true a map is: of each paper's five most similar, the share that is among its five nearest on the map. Over at
 * most a thousand papers.
 */
export function neighboursKept(
  papers: readonly Pick<Paper, "id">[],
  related: readonly Related[][],
  points: readonly Point[],
): number {
  const step = Math.max(1, Math.ceil(papers.length / SAMPLE));
  let kept = 0;
  let all = 0;
  for (let at = 0; at < papers.length; at += step) {
    const near = new Set(nearest(points, at).map((other) => papers[other]!.id));
    const similar = related[at]!.slice(0, NEAREST);
    all += similar.length;
    kept += similar.filter(({ id }) => near.has(id)).length;
  }
  return all === 0 ? 0 : Math.round((kept / all) * 1000) / 1000;
}

/** Of equally far points the first. */
function nearest(points: readonly Point[], at: number): number[] {
  const [x, y] = points[at]!;
  const best: { other: number; far: number }[] = [];
  let most = Infinity;
  for (let other = 0; other < points.length; other++) {
    const point = points[other]!;
    // The plain square first, with room for its rounding: the root of it is slow, and most points are far away.
    const square = (point[0] - x) ** 2 + (point[1] - y) ** 2;
    if (other === at || square > most) continue;
    const far = Math.hypot(point[0] - x, point[1] - y);
    if (best.length === NEAREST && far >= best[NEAREST - 1]!.far) continue;
    const place = best.findIndex((one) => one.far > far);
    best.splice(place === -1 ? best.length : place, 0, { other, far });
    best.length = Math.min(best.length, NEAREST);
    if (best.length === NEAREST) most = best[NEAREST - 1]!.far ** 2 * (1 + 1e-9);
  }
  return best.map(({ other }) => other);
}

function onCircle(count: number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return [Math.cos(angle), Math.sin(angle)];
  });
}

/** Of the extent, the widest strip that may lie empty between papers. */
const GAP = 0.06;

/**
 * A few papers with no relative among the others drift far away, and the rest is left with half of the picture: empty
 * strips across the whole map, up and down or from side to side, are made narrower. Papers beside each other stay so.
 */
function closeGaps(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).toSorted((a, b) => values[a]! - values[b]!);
  const [low, high] = extent(values);
  const widest = GAP * (high - low);
  const closed: number[] = [];
  let taken = 0;
  order.forEach((at, rank) => {
    const before = rank === 0 ? low : values[order[rank - 1]!]!;
    taken += Math.max(0, values[at]! - before - widest);
    closed[at] = values[at]! - taken;
  });
  return closed;
}

/** One scale for both axes, so that distances stay true; the narrower one is centred. */
function inUnitSquare(loose: readonly Point[]): Point[] {
  if (loose.length === 0) return [];
  const across = closeGaps(loose.map(([x]) => x));
  const down = closeGaps(loose.map(([, y]) => y));
  const points = across.map((x, at): Point => [x, down[at]!]);
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const size = Math.max(right - left, bottom - top) || 1;
  const place = (value: number, low: number, high: number) => round(0.5 + (value - (low + high) / 2) / size);
  return points.map(([x, y]) => [place(x, left, right), place(y, top, bottom)]);
}

function extent(values: readonly number[]): [low: number, high: number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

function round(value: number): number {
  return Math.round(value * 10 ** DIGITS) / 10 ** DIGITS;
}
