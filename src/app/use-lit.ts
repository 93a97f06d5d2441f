import { useEffect, useState } from "react";
import type { FacetResult } from "../core/engine.ts";
import { type Address, printAddress, requestOf } from "./address.ts";
import { useEnvironment } from "./environment.tsx";

/** The papers that a search finds, by their places in the catalog. */
export type Lit = { places: ReadonlySet<number>; facets: readonly FacetResult[] };

/** @returns `undefined` where nothing is searched or chosen; the answer of a moment ago until the next is there. */
export function useLit(address: Address): Lit | undefined {
  const { source } = useEnvironment();
  const [lit, setLit] = useState<Lit>();
  const isAsked = printAddress({ ...address, text: address.text.trim() }) !== "";
  useEffect(() => {
    if (!isAsked) return undefined;
    let live = true;
    const request = requestOf(address, 0);
    Promise.all([source.places(request), source.run(request)]).then(
      ([places, { facets }]) => live && setLit({ places: new Set(places), facets }),
      // The map stands as it is; the search page says what went wrong.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [source, address, isAsked]);
  return isAsked ? lit : undefined;
}
