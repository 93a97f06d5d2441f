import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointAt } from "../../src/views/map/draw.ts";
import { placeLabels } from "../../src/views/map/labels.ts";
import { markOf } from "../../src/views/map/marks.ts";
import { press } from "../../src/views/map/stamps.ts";
import { areaOf, pan, toMap, toScreen, WHOLE_VIEW, zoomAt } from "../../src/views/map/viewport.ts";

const SIZE = { width: 800, height: 500 };
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const views = fc.record({ x: unit, y: unit, zoom: fc.double({ min: 1, max: 40, noNaN: true }) });
const places = fc.tuple(
  fc.double({ min: 0, max: 800, noNaN: true }),
  fc.double({ min: 0, max: 500, noNaN: true }),
);

describe("what is seen of the map", () => {
  test("is all of it at first", () => {
    expect(areaOf(WHOLE_VIEW, SIZE)).toEqual({ left: 0, top: 0, right: 1, bottom: 1 });
    expect(toScreen(WHOLE_VIEW, SIZE, [0.5, 0.5])).toEqual([400, 250]);
  });

  test("a place of the screen is a place of the map, and back", () => {
    fc.assert(
      fc.property(views, places, (view, place) => {
        const [x, y] = toScreen(view, SIZE, toMap(view, SIZE, place));
        expect(x).toBeCloseTo(place[0], 6);
        expect(y).toBeCloseTo(place[1], 6);
      }),
    );
  });

  test("what is under the pointer stays there while the map is zoomed", () => {
    const under = toMap(WHOLE_VIEW, SIZE, [300, 200]);
    const [x, y] = toScreen(zoomAt(WHOLE_VIEW, SIZE, [300, 200], 3), SIZE, under);
    expect(x).toBeCloseTo(300);
    expect(y).toBeCloseTo(200);
  });

  test("what is under the finger moves with it", () => {
    const under = toMap(WHOLE_VIEW, SIZE, [300, 200]);
    const [x, y] = toScreen(pan(WHOLE_VIEW, SIZE, [40, -20]), SIZE, under);
    expect(x).toBeCloseTo(340);
    expect(y).toBeCloseTo(180);
  });

  test("never leaves the map, nor shows it smaller than whole", () => {
    fc.assert(
      fc.property(views, places, fc.double({ min: 0.01, max: 100, noNaN: true }), (view, place, factor) => {
        const { x, y, zoom } = zoomAt(pan(view, SIZE, place), SIZE, place, factor);
        expect(x >= 0 && x <= 1 && y >= 0 && y <= 1 && zoom >= 1 && zoom <= 40).toBe(true);
      }),
    );
  });
});

describe("a press on the map", () => {
  const points: [number, number, number][] = [
    [0.5, 0.5, 0],
    [0.52, 0.5, 1],
  ];

  test("takes the nearest point within reach", () => {
    expect(pointAt(points, WHOLE_VIEW, SIZE, [401, 250], 14, undefined)).toBe(0);
    expect(pointAt(points, WHOLE_VIEW, SIZE, [407, 250], 14, undefined)).toBe(1);
    expect(pointAt(points, WHOLE_VIEW, SIZE, [500, 250], 14, undefined)).toBeUndefined();
  });

  test("passes over points that are not lit", () => {
    expect(pointAt(points, WHOLE_VIEW, SIZE, [401, 250], 14, new Set([1]))).toBe(1);
  });
});

test("of two names in each other's way the larger topic's stands", () => {
  const regions = [
    { topic: "a", label: "Optimization", x: 0.5, y: 0.5 },
    { topic: "b", label: "Momentum", x: 0.51, y: 0.51 },
    { topic: "c", label: "Graphs", x: 0.5, y: 0.8 },
    { topic: "d", label: "At the very edge", x: 0, y: 0.1 },
  ];
  const labels = placeLabels(regions, ([x, y]) => [x * 500, y * 500], { width: 500, height: 500 }, 13);
  expect(labels.map(({ topic }) => topic)).toEqual(["a", "c"]);
});

test("topics of the same colour differ in shape", () => {
  const looks = Array.from({ length: 12 }, (_, head) => markOf(head)).map(
    ({ hue, shape }) => `${hue} ${shape}`,
  );
  expect(new Set(looks).size).toBe(12);
});

const blank = (): ImageData => ({ data: new Uint8ClampedArray(2 * 1 * 4), width: 2, height: 1 }) as ImageData;

describe("a mark's pixels", () => {
  const dot = {
    dx: Int16Array.of(0, 1),
    dy: Int16Array.of(0, 0),
    rgba: Uint8ClampedArray.of(200, 100, 0, 255, 200, 100, 0, 128),
  };
  test("cover what is below, as far as they are not seen through", () => {
    const picture = blank();
    press(picture, dot, 0, 0);
    expect([...picture.data]).toEqual([200, 100, 0, 255, 200, 100, 0, 128]);
    press(picture, { ...dot, rgba: Uint8ClampedArray.of(0, 0, 0, 0, 0, 0, 100, 128) }, 0, 0);
    expect(Array.from(picture.data.subarray(0, 4))).toEqual([200, 100, 0, 255]);
    expect(picture.data[7]).toBe(192);
  });

  test("are cut at the edge of the picture", () => {
    const picture = blank();
    press(picture, dot, 1.4, 0);
    press(picture, dot, -7, 0);
    expect([...picture.data]).toEqual([0, 0, 0, 0, 200, 100, 0, 255]);
  });
});
