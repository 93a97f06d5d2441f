/** How the points of a topic look: a colour and a shape, for colours alone are not told apart by everyone. */

/** Colours of `tokens.css`, `--hue-0` and on. */
export const HUES = 6;
export const SHAPES = ["circle", "triangle", "square"] as const;
export type Shape = (typeof SHAPES)[number];
export type Mark = { hue: number; shape: Shape };

/** @param head where the topic stands among the heads; each hue is used once before the shape changes. */
export function markOf(head: number): Mark {
  return { hue: head % HUES, shape: SHAPES[Math.floor(head / HUES) % SHAPES.length]! };
}

/** The outline of a mark of that radius around the origin, all of about the same area, as polygons' corners. */
const CORNERS: Record<Exclude<Shape, "circle">, readonly (readonly [x: number, y: number])[]> = {
  triangle: [
    [0, -1.35],
    [1.17, 0.7],
    [-1.17, 0.7],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
};

/** A mark as the data of an SVG path. */
export function pathOf(shape: Shape, x: number, y: number, radius: number): string {
  if (shape === "circle") {
    const d = round(radius * 2);
    const r = round(radius);
    return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0-${d} 0`;
  }
  const corners = CORNERS[shape].map(([cx, cy]) => `${round(x + cx * radius)} ${round(y + cy * radius)}`);
  return `M${corners.join("L")}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
