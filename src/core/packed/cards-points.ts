/** Places on the map as columns of numbers. */
import type { Card } from "../schema.ts";
import { openPlanes, writePlanes } from "./cards-columns.ts";

/** Digits behind the point are tried up to so many; {@link UNSCALED} stands for numbers with more. */
const MOST_DIGITS = 6;
const UNSCALED = 255;

export type Points = { digits: number; across: Uint8Array; down: Uint8Array };

/** @param points by paper; [0, 0] for one that has none. */
export function writePoints(points: readonly NonNullable<Card["at"]>[]): Points {
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const scale = 10 ** digits;
    const fits = (value: number): boolean =>
      value >= 0 && value <= 1 && Math.round(value * scale) / scale === value;
    if (!points.every(([x, y]) => fits(x) && fits(y))) continue;
    const whole = (value: number): number => Math.round(value * scale);
    return {
      digits,
      across: writePlanes(points.map(([x]) => whole(x))),
      down: writePlanes(points.map(([, y]) => whole(y))),
    };
  }
  return {
    digits: UNSCALED,
    across: writeDoubles(points.map(([x]) => x)),
    down: writeDoubles(points.map(([, y]) => y)),
  };
}

/** Eight bytes a number (IEEE 754), the lowest first. */
function writeDoubles(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, at) => view.setFloat64(8 * at, value, true));
  return new Uint8Array(view.buffer);
}

/** @returns by paper its point; a paper that has none is at [0, 0]. */
export function openPoints(
  { digits, across, down }: Points,
  size: number,
): (paper: number) => NonNullable<Card["at"]> {
  const [x, y] = [across, down].map((column) => openCoordinates(column, size, digits));
  return (paper) => [x!(paper), y!(paper)];
}

function openCoordinates(column: Uint8Array, size: number, digits: number): (paper: number) => number {
  if (digits === UNSCALED) {
    const view = new DataView(column.buffer, column.byteOffset, column.length);
    return (paper) => view.getFloat64(8 * paper, true);
  }
  const scale = 10 ** digits;
  const whole = openPlanes(column, size);
  return (paper) => whole(paper) / scale;
}
