/** All that a saved search finds, and what names it. */
import type { FacetResult } from "../core/engine.ts";
import type { Source } from "../core/source.ts";
import { type Address, parseAddress, printAddress, requestOf } from "./address.ts";

/**
 * What a search is saved under: its address without what changes nothing of what is found.
 * @returns "" where nothing is searched or chosen.
 */
export function searchKey({ text, selection, weakPlaces }: Address): string {
  return printAddress({ text: text.trim(), selection, weakPlaces });
}

export type Found = {
  /** Newest first. */
  ids: string[];
  /** With the labels of what is chosen. */
  facets: FacetResult[];
};

/** @param key as {@link searchKey} gives it. */
export async function searchAll(source: Source, key: string): Promise<Found> {
  const request = { ...requestOf(parseAddress(key), 0), sort: "newest" as const };
  const [places, papers, { facets }] = await Promise.all([
    source.places(request),
    source.ids("papers"),
    source.run(request),
  ]);
  return { ids: places.flatMap((at) => papers[at] ?? []), facets };
}
