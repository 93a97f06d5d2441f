import type { MapPoint } from "../../core/pages/map.ts";
import { markOf, type Shape, SHAPES } from "./marks.ts";
import { press, type Stamp, type Stamps, takeStamp } from "./stamps.ts";
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

/** The radius is one of a few, so that stamps serve again while the map is zoomed. */
const STEP = 0.25;
/** Below it a rim would leave nothing of the colour. */
const RIMMED = 3;

/**
 * Draws all points. Pixels are set by hand, a stamp a point: of ten thousand points that takes a few milliseconds, where
 * the canvas's own shapes and pictures took twenty times as long on a machine without a graphics card.
 * @param ratio device pixels for a pixel.
 */
export function draw(
  context: CanvasRenderingContext2D,
  picture: Picture,
  stamps: Stamps,
  ratio: number,
): void {
  const { points, view, size, lit, pointed, hues, faint, ink, ground } = picture;
  const radius = Math.round(radiusOf(points.length, view, size) / STEP) * STEP;
  const stampOf = (shape: Shape, colour: string, own: number): Stamp =>
    takeStamp(stamps, { shape, colour, radius: own * ratio, rim: own < RIMMED ? undefined : ground });
  const unlit = stampOf("circle", faint, radius * 0.7);
  const untagged = stampOf("circle", faint, radius);
  const tagged = hues.map((colour) =>
    Object.fromEntries(SHAPES.map((shape) => [shape, stampOf(shape, colour, radius * (lit ? 1.15 : 1))])),
  );
  const stampAt = (head: number): Stamp => {
    if (head < 0) return untagged;
    const { hue, shape } = markOf(head);
    return tagged[hue]?.[shape] ?? untagged;
  };

  const { width, height } = context.canvas;
  const image = context.createImageData(width, height);
  const bright: (readonly [Stamp, x: number, y: number])[] = [];
  for (const [at, [x, y, head]] of points.entries()) {
    const [sx, sy] = toScreen(view, size, [x, y]);
    // What is not lit lies below.
    if (lit && !lit.has(at)) press(image, unlit, sx * ratio, sy * ratio);
    else bright.push([stampAt(head), sx * ratio, sy * ratio]);
  }
  for (const [stamp, x, y] of bright) press(image, stamp, x, y);
  context.putImageData(image, 0, 0);

  const point = pointed === undefined ? undefined : points[pointed];
  if (!point) return;
  const [x, y] = toScreen(view, size, [point[0], point[1]]);
  context.beginPath();
  context.arc(x, y, radius + 4, 0, 2 * Math.PI);
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.stroke();
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
