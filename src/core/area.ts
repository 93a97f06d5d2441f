/** A part of the map: a rectangle within [0, 1]², the origin at the top left, as a filter's value. */

export type Point = readonly [x: number, y: number];
export type Area = { left: number; top: number; right: number; bottom: number };

/** Digits behind the point: a part of the map that a person can see, and an address that one can read. */
const DIGITS = 3;

/** "0.12..0.45;0.3..0.6": across, then down. */
const AREA = /^(\d(?:\.\d{1,6})?)\.\.(\d(?:\.\d{1,6})?);(\d(?:\.\d{1,6})?)\.\.(\d(?:\.\d{1,6})?)$/;

/** @returns `undefined` for what is no area. {@link printArea} of it gives the same text again. */
export function parseArea(text: string): Area | undefined {
  const found = AREA.exec(text);
  if (!found) return undefined;
  const [left = 0, right = 0, top = 0, bottom = 0] = found.slice(1).map(Number);
  return left <= right && top <= bottom ? { left, top, right, bottom } : undefined;
}

/** Rounded outwards, so that what lay inside still does. */
export function printArea({ left, top, right, bottom }: Area): string {
  return `${low(left)}..${high(right)};${low(top)}..${high(bottom)}`;
}

/** Its edges belong to it. */
export function isInside([x, y]: Point, { left, top, right, bottom }: Area): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

const SCALE = 10 ** DIGITS;

function low(value: number): number {
  return Math.floor(within(value) * SCALE + SLACK) / SCALE;
}

function high(value: number): number {
  return Math.ceil(within(value) * SCALE - SLACK) / SCALE;
}

/** In binary 0.29 * 1000 lies a little beside 290: that must not move an edge. Far less than papers lie apart. */
const SLACK = 1e-7 * SCALE;

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
