import type { MapPoint } from "../../core/pages/map.ts";
import { CORNERS, markOf, type Shape } from "./marks.ts";
import { type Size, toScreen, type View } from "./viewport.ts";

export type Picture = {
  points: readonly MapPoint[];
  view: View;
  size: Size;
  /** Those of the search; absent where nothing is searched. */
  lit: ReadonlySet<number> | undefined;
  /** The point that is told. */
  pointed: number | undefined;
  /** Colours by hue; what is not lit and the ring around the point that is told. */
  hues: readonly string[];
  faint: string;
  ink: string;
  ground: string;
};

/** The radius of a mark in pixels: smaller where there are many, growing slower than the map does. */
export function radiusOf(points: number, { zoom }: View, { width, height }: Size): number {
  const whole = Math.min(4.5, Math.max(1.6, Math.min(width, height) / (8 * Math.sqrt(points + 1))));
  return Math.min(9, whole * Math.sqrt(zoom));
}

/** Where a point that is not lit stands among the heads. */
const UNLIT = -2;

/** Draws all points; marks of one look are one path, so that ten thousand take a few milliseconds. */
export function draw(context: CanvasRenderingContext2D, picture: Picture): void {
  const { points, view, size, lit, pointed, hues, faint, ink, ground } = picture;
  context.clearRect(0, 0, size.width, size.height);
  const radius = radiusOf(points.length, view, size);
  const layers = new Map<number, Path2D>();
  const layer = (key: number): Path2D => {
    let path = layers.get(key);
    if (!path) layers.set(key, (path = new Path2D()));
    return path;
  };
  for (const [at, [x, y, head]] of points.entries()) {
    const place = toScreen(view, size, [x, y]);
    if (!isSeen(place, size, radius)) continue;
    if (lit && !lit.has(at)) addMark(layer(UNLIT), "circle", place, radius * 0.7);
    else addMark(layer(head), head < 0 ? "circle" : markOf(head).shape, place, radius * (lit ? 1.15 : 1));
  }
  context.lineWidth = 1;
  context.strokeStyle = ground;
  // What is not lit lies below, then what has no topic.
  for (const [head, path] of [...layers].toSorted(([a], [b]) => a - b)) {
    context.fillStyle = head < 0 ? faint : (hues[markOf(head).hue] ?? ink);
    context.fill(path);
    context.stroke(path);
  }
  const point = pointed === undefined ? undefined : points[pointed];
  if (!point) return;
  const ring = new Path2D();
  addMark(ring, "circle", toScreen(view, size, [point[0], point[1]]), radius + 4);
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.stroke(ring);
}

function isSeen([x, y]: readonly [number, number], { width, height }: Size, radius: number): boolean {
  const room = radius * 2;
  return x > -room && y > -room && x < width + room && y < height + room;
}

function addMark(path: Path2D, shape: Shape, [x, y]: readonly [number, number], radius: number): void {
  if (shape === "circle") {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (const [at, [cx, cy]] of CORNERS[shape].entries()) {
    if (at === 0) path.moveTo(x + cx * radius, y + cy * radius);
    else path.lineTo(x + cx * radius, y + cy * radius);
  }
  path.closePath();
}

/** The point nearest to a place of the screen, within so many pixels. */
export function pointAt(
  points: readonly MapPoint[],
  view: View,
  size: Size,
  [x, y]: readonly [number, number],
  reach: number,
  among: ReadonlySet<number> | undefined,
): number | undefined {
  let best: number | undefined;
  let least = reach ** 2;
  for (const [at, [px, py]] of points.entries()) {
    if (among && !among.has(at)) continue;
    const [sx, sy] = toScreen(view, size, [px, py]);
    const far = (sx - x) ** 2 + (sy - y) ** 2;
    if (far > least) continue;
    least = far;
    best = at;
  }
  return best;
}
