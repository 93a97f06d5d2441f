import { useCallback, useEffect, useReducer } from "react";
import { failureOf } from "./failure.ts";
import { type Page, type PageState, reducePage } from "./page.ts";

/**
 * The page for the path in the address bar.
 * @param load makes a page ready; must be the same function from render to render.
 * @param first the page that is there to begin with.
 */
export function usePage(
  path: string,
  load: (path: string) => Promise<Page>,
  first: Page | undefined,
): { page: PageState; retry: () => void } {
  const [page, tell] = useReducer(reducePage, first, (shown): PageState =>
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
