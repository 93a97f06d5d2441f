import { useEffect, useState } from "react";
import { useEnvironment } from "../../app/environment.tsx";
import type { Card, MathTable } from "../../core/schema.ts";

export type Told = { place: number; card: Card; math: MathTable };

/** The paper at a place of the catalog, as soon as it is known. */
export function useTold(place: number | undefined): Told | undefined {
  const { source } = useEnvironment();
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    if (place === undefined) return undefined;
    let live = true;
    source.cardsAt([place]).then(
      ({ cards: [card], math }) => live && card && setTold({ place, card, math }),
      // A point that cannot be named is still a point.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [source, place]);
  return told?.place === place ? told : undefined;
}
