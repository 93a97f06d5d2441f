/** What a saved search remembers of its papers, to tell later which are new. */
import { hash } from "../text/fold.ts";
import { packIds, unpackIds } from "./pack.ts";

/** Papers remembered of a search, its newest: 53 kB of the five or ten MB that a browser gives a site. */
export const MOST_SEEN = 10_000;

/** @param ids of all papers that the search finds, newest first. */
export function seenOf(ids: readonly string[]): string {
  return packIds(ids.slice(0, MOST_SEEN));
}

/**
 * The papers that a search did not find when it was last looked at.
 * @param ids as in {@link seenOf}; of more than it remembers the newest alone can be told.
 * @param seen what {@link seenOf} gave then; where it is damaged nothing is said to be new.
 */
export function freshOf(ids: readonly string[], seen: string): string[] {
  const hashes = unpackIds(seen);
  if (!hashes) return [];
  const known = new Set(hashes);
  return ids.slice(0, MOST_SEEN).filter((id) => !known.has(hash(id)));
}
