/** From an app path to a page that can be shown: its code and its data. */
import type { PageData } from "../app/page-data.ts";
import { DataFailure } from "../core/data-failure.ts";
import type { Source } from "../core/source.ts";
import { matchRoute, ROUTES } from "./index.ts";
import type { Entry, OpenPage, OpenRoute } from "./route.ts";

const opened = new Map<string, OpenRoute>();

/** Brings a page's code, once. Rejects with a {@link DataFailure} where it cannot be had. */
export async function openRoute(entry: Entry): Promise<OpenRoute> {
  const known = opened.get(entry.id);
  if (known) return known;
  try {
    const route = { id: entry.id, ...(await entry.open()) };
    opened.set(entry.id, route);
    return route;
  } catch (cause) {
    const isOffline = typeof navigator !== "undefined" && !navigator.onLine;
    const message = `The code of the page "${entry.id}" could not be loaded.`;
    throw new DataFailure({ code: isOffline ? "offline" : "version", message }, { cause });
  }
}

/** Makes the page at an app path ready; one without a route where nothing stands there. */
export async function loadPage(
  path: string,
  search: string,
  source: Source,
  shown?: number,
): Promise<OpenPage> {
  const match = matchRoute(path);
  if (!match) return { path, params: {}, data: undefined };
  const { entry, params } = match;
  const route = await openRoute(entry);
  const data = await route.load({ params, search, source, ...(shown !== undefined && { shown }) });
  return { path, params, data, ...(data !== undefined && { route }) };
}

/** The page that the build has rendered: its data is there, its code is brought. */
export async function takeOver({ path, route: id, params, data }: PageData): Promise<OpenPage> {
  const entry = ROUTES.find((one) => one.id === id);
  return { path, params, data, ...(entry && { route: await openRoute(entry) }) };
}
