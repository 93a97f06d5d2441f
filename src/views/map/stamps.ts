/** Marks as pixels, drawn once and pressed into a picture wherever a point stands. */
import { pathOf, type Shape } from "./marks.ts";

export type Look = {
  shape: Shape;
  colour: string;
  /** In device pixels. */
  radius: number;
  rim: string | undefined;
};

/** The pixels that are not empty: how far each is from the middle, and its colour, not premultiplied. */
export type Stamp = { dx: Int16Array; dy: Int16Array; rgba: Uint8ClampedArray };
export type Stamps = Map<string, Stamp>;

/** More than a reader meets in one theme and a few zooms. */
const MOST = 400;

/** The stamp of a look, from those that are there or made. */
export function takeStamp(stamps: Stamps, look: Look): Stamp {
  const key = `${look.shape} ${look.colour} ${look.radius} ${look.rim ?? ""}`;
  const known = stamps.get(key);
  if (known) return known;
  if (stamps.size >= MOST) stamps.clear();
  const made = makeStamp(look);
  stamps.set(key, made);
  return made;
}

function makeStamp({ shape, colour, radius, rim }: Look): Stamp {
  const half = Math.ceil(radius * 1.5 + 1);
  const side = 2 * half + 1;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return { dx: new Int16Array(), dy: new Int16Array(), rgba: new Uint8ClampedArray() };
  const outline = outlineOf(shape, half + 0.5, radius);
  context.fillStyle = colour;
  context.fill(outline);
  if (rim !== undefined) {
    context.strokeStyle = rim;
    context.stroke(outline);
  }
  const { data } = context.getImageData(0, 0, side, side);
  const inked = Array.from({ length: side * side }, (_, at) => at).filter((at) => data[4 * at + 3]! > 0);
  return {
    dx: Int16Array.from(inked, (at) => (at % side) - half),
    dy: Int16Array.from(inked, (at) => Math.floor(at / side) - half),
    rgba: Uint8ClampedArray.from(inked.flatMap((at) => [...data.subarray(4 * at, 4 * at + 4)])),
  };
}

function outlineOf(shape: Shape, middle: number, radius: number): Path2D {
  return new Path2D(pathOf(shape, middle, middle, radius));
}

/**
 * Presses a stamp into a picture with its middle at a place in device pixels; what is over the edge is cut. Colours go
 * over what is there (the operator "over" of T. Porter and T. Duff, Compositing Digital Images, 1984).
 */
export function press(
  { data, width, height }: ImageData,
  { dx, dy, rgba }: Stamp,
  x: number,
  y: number,
): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  for (let i = 0; i < dx.length; i++) {
    const px = left + dx[i]!;
    const py = top + dy[i]!;
    if (px < 0 || py < 0 || px >= width || py >= height) continue;
    const to = 4 * (py * width + px);
    const own = rgba[4 * i + 3]! / 255;
    const below = (data[to + 3]! / 255) * (1 - own);
    const alpha = own + below;
    for (let channel = 0; channel < 3; channel++) {
      data[to + channel] = (rgba[4 * i + channel]! * own + data[to + channel]! * below) / alpha;
    }
    data[to + 3] = alpha * 255;
  }
}
