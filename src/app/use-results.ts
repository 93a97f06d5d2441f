import { useEffect, useState, useSyncExternalStore } from "react";
import type { Source } from "../core/source.ts";
import { type Address, requestOf, type ToRequest } from "./address.ts";
import { recall } from "./history.ts";
import type { Results, Shown } from "./results.ts";
import { createSearchStore } from "./search-store.ts";

export type UseResults = { results: Results; more: () => void; retry: () => void };

/**
 * The results of the search that is asked for.
 * @param first what is there to begin with; later values are not looked at.
 * @param toRequest how the address is read; the same function as long as it asks for the same.
 */
export function useResults(
  source: Source,
  address: Address,
  first: Shown,
  toRequest: ToRequest = requestOf,
): UseResults {
  const [store] = useState(() => createSearchStore(source, first, toRequest));
  const results = useSyncExternalStore(store.subscribe, store.get, store.get);
  useEffect(() => {
    // Where the reader comes back to a list, as much of it as was shown is shown again.
    store.show(address, recall()?.shown, toRequest);
  }, [store, address, toRequest]);
  return { results, more: () => store.more(address), retry: () => store.retry(address) };
}
