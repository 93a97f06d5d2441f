/** What part of the map is seen, and where things of the map are on the screen. Screen units are CSS pixels. */
import type { Area, Point } from "../../core/area.ts";

/** The map's place in the middle of the picture, and how many times larger than whole it is seen. */
export type View = { x: number; y: number; zoom: number };
export type Size = { width: number; height: number };

export const WHOLE_VIEW: View = { x: 0.5, y: 0.5, zoom: 1 };
const MOST_ZOOM = 40;
/** The map with the room around it, in units of the map. */
export const ROOM = 1.1;

export function isWhole({ x, y, zoom }: View): boolean {
  return zoom === 1 && x === WHOLE_VIEW.x && y === WHOLE_VIEW.y;
}

/** Pixels for a unit of the map. */
function scaleOf({ zoom }: View, { width, height }: Size): number {
  return (Math.min(width, height) / ROOM) * zoom;
}

export function toScreen(view: View, size: Size, [x, y]: Point): [x: number, y: number] {
  const scale = scaleOf(view, size);
  return [(x - view.x) * scale + size.width / 2, (y - view.y) * scale + size.height / 2];
}

export function toMap(view: View, size: Size, [x, y]: Point): [x: number, y: number] {
  const scale = scaleOf(view, size);
  return [(x - size.width / 2) / scale + view.x, (y - size.height / 2) / scale + view.y];
}

/** Moved by so many pixels: what was under the finger stays under it. */
export function pan(view: View, size: Size, [dx, dy]: Point): View {
  const scale = scaleOf(view, size);
  return within({ ...view, x: view.x - dx / scale, y: view.y - dy / scale });
}

/** Larger by the factor; what is at that place of the screen stays there. */
export function zoomAt(view: View, size: Size, place: Point, factor: number): View {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
  const [x, y] = toMap(view, size, place);
  const [newX, newY] = toMap({ ...view, zoom }, size, place);
  return within({ x: view.x + x - newX, y: view.y + y - newY, zoom });
}

/** The part of the map that is seen. */
export function areaOf(view: View, size: Size): Area {
  return areaBetween(toMap(view, size, [0, 0]), toMap(view, size, [size.width, size.height]));
}

/** The rectangle with these two corners, as far as it is on the map. */
export function areaBetween([ax, ay]: Point, [bx, by]: Point): Area {
  return {
    left: unit(Math.min(ax, bx)),
    top: unit(Math.min(ay, by)),
    right: unit(Math.max(ax, bx)),
    bottom: unit(Math.max(ay, by)),
  };
}

/** The middle stays on the map. */
function within({ x, y, zoom }: View): View {
  return { x: unit(x), y: unit(y), zoom };
}

function unit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
