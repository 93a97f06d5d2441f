import { useCallback, useEffect, useReducer } from "react";
import { failureOf } from "./failure.ts";
import { type Page, type PageEvent, type PageState, reducePage } from "./page.ts";

/**
 * The page for the path in the address bar.
 * @param load makes a page ready; must be the same function from render to render.
 * @param first the page that is there to begin with.
 */
export function usePage<Route>(
  path: string,
  load: (path: string) => Promise<Page<Route>>,
  first: Page<Route> | undefined,
): { page: PageState<Route>; retry: () => void } {
  const [page, tell] = useReducer(
    (state: PageState<Route>, event: PageEvent<Route>) => reducePage(state, event),
    first,
    (shown): PageState<Route> =>
      shown ? { kind: "ready", path: shown.path, shown } : { kind: "loading", path: "" },
  );
  const standing = page.kind === "ready" && page.path === path;

  const ask = useCallback(() => {
    tell({ kind: "left-for", path });
    load(path).then(
      (arrived) => tell({ kind: "arrived", page: arrived }),
      (reason: unknown) => tell({ kind: "failed", path, error: failureOf(reason) }),
    );
  }, [path, load]);
  useEffect(() => {
    if (!standing) ask();
  }, [standing, ask]);
  return { page, retry: ask };
}
