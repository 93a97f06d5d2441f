import type { MapData } from "../../core/schema.ts";

export type Region = MapData["regions"][number];
export type PlacedLabel = Region & { at: [x: number, y: number] };

/** Of a letter, in heights of the type: names are set in a narrow face. */
const LETTER = 0.56;

/**
 * Names that do not run into each other nor over the edge; of two in each other's way the one that comes first stands.
 * @param toScreen where a place of the map is in the picture.
 * @param type the height of the type, in units of the picture.
 */
export function placeLabels(
  regions: readonly Region[],
  toScreen: (place: [x: number, y: number]) => [x: number, y: number],
  { width, height }: { width: number; height: number },
  type: number,
): PlacedLabel[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return regions.flatMap((region) => {
    const at = toScreen([region.x, region.y]);
    const half = (region.label.length * LETTER * type) / 2 + type / 2;
    const box = { left: at[0] - half, right: at[0] + half, top: at[1] - type, bottom: at[1] + type };
    const isSeen = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    const isFree = taken.every(
      (other) =>
        box.left > other.right || box.right < other.left || box.top > other.bottom || box.bottom < other.top,
    );
    if (!isSeen || !isFree) return [];
    taken.push(box);
    return [{ ...region, at }];
  });
}
