import { useSyncExternalStore } from "react";

/** The stylesheet has the same width: from here on the facets stand beside the list. */
const WIDE = "(min-width: 60rem)";

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether there is room for two columns. What the server renders has room; the stylesheet hides it where there is none. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => true,
  );
}
