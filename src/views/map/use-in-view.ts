import { useEffect, useState } from "react";
import { useEnvironment } from "../../app/environment.tsx";
import type { Area } from "../../core/area.ts";
import { type MapPage, nearest } from "../../core/pages/map.ts";
import type { Card, MathTable } from "../../core/schema.ts";

/** Papers in the list beside the map. */
export const LISTED = 30;

/** How long the map rests before the list follows it. */
const REST = 120;

export type InView = { total: number; places: number[]; cards: Card[]; math: MathTable };

/**
 * The papers of the part of the map that is seen, nearest to its middle first.
 * @param among those that count; absent: all.
 */
export function useInView(
  page: MapPage,
  area: Area | undefined,
  among: ReadonlySet<number> | undefined,
): InView {
  const { source } = useEnvironment();
  const { points } = page;
  const [found, setFound] = useState<InView>({
    total: page.list.total,
    places: page.places,
    cards: page.list.cards,
    math: page.list.math,
  });
  useEffect(() => {
    if (!area) return undefined;
    let live = true;
    const timer = setTimeout(() => {
      const all = nearest(points, area, among);
      const places = all.slice(0, LISTED);
      source.cardsAt(places).then(
        ({ cards, math }) => live && setFound({ total: all.length, places, cards, math }),
        // The list of a moment ago can still be read.
        () => undefined,
      );
    }, REST);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [source, points, area, among]);
  return found;
}
