/** Which page stands and which is on its way. The old page stands until the new one is there. */
import type { DataError } from "../worker/protocol.ts";

/** A page that is there: `route` is absent where no route, or no paper, answers to the path. */
export type Page<Route> = { path: string; route?: Route; params: Record<string, string>; data: unknown };

export type PageState<Route> =
  | { kind: "loading"; path: string; shown?: Page<Route> }
  | { kind: "ready"; path: string; shown: Page<Route> }
  | { kind: "failed"; path: string; error: DataError; shown?: Page<Route> };

export type PageEvent<Route> =
  | { kind: "left-for"; path: string }
  | { kind: "arrived"; page: Page<Route> }
  | { kind: "failed"; path: string; error: DataError };

/** A page that arrives after the reader has gone elsewhere changes nothing. */
export function reducePage<Route>(state: PageState<Route>, event: PageEvent<Route>): PageState<Route> {
  const shown = state.shown && { shown: state.shown };
  switch (event.kind) {
    case "left-for":
      return { kind: "loading", path: event.path, ...shown };
    case "arrived":
      return event.page.path === state.path ? { kind: "ready", path: state.path, shown: event.page } : state;
    case "failed":
      return event.path === state.path
        ? { kind: "failed", path: state.path, error: event.error, ...shown }
        : state;
    default:
      return event satisfies never;
  }
}
