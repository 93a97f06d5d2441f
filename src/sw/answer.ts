/** How a request is answered: from what is kept, else from the network, and kept for the next time. */
import { isPage, isPart, type Offer, pathWithin } from "./offer.ts";
import { cacheName, copyOf } from "./site-cache.ts";

/** Renders any page of the site from its data, wherever it stands. */
const SHELL = "404.html";

export type Asked = {
  request: Request;
  scope: string;
  offer: Offer;
  /** Work that outlasts the answer. */
  later: (work: Promise<unknown>) => void;
};

/** @returns nothing for requests that are not the site's to answer. */
export function answer(asked: Asked): Promise<Response> | undefined {
  const { request, scope } = asked;
  const path = pathWithin(scope, request.url);
  if (path === undefined || !["GET", "HEAD"].includes(request.method)) return undefined;
  if (isPart(path)) return answerPart(asked, scope + path);
  if (request.mode === "navigate" && isPage(path)) return answerPage(asked, scope + path);
  return answerFile(asked, scope + path);
}

/** Its name says what it holds, so any version's will do: a tab that shows an older version finds its own. */
async function answerPart({ request, scope, offer, later }: Asked, address: string): Promise<Response> {
  const kept = await caches.match(address).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(request);
  // Some hosts answer with a page where a file is missing.
  const isItself = !response.headers.get("content-type")?.includes("text/html");
  if (response.status === 200 && isItself) later(keep(cacheName(scope, offer), address, response.clone()));
  return response;
}

/**
 * A page of this version from what is kept, so that pages, code and data are of one build. One that is not kept comes
 * from the network: may it be of a newer build, it names code and data of that build and is whole in itself. Without
 * a network the app renders it.
 */
async function answerPage({ request, scope, offer, later }: Asked, address: string): Promise<Response> {
  const name = cacheName(scope, offer);
  const folder = address.endsWith("/") ? address : `${address}/`;
  const kept = await matchIn(name, folder);
  // The page's own addresses are relative to its folder.
  if (kept) return folder === address ? kept : Response.redirect(folder + new URL(request.url).search);
  const response = await fetch(request).catch(() => undefined);
  if (response && response.status < 500) {
    if (response.ok) later(keepPage(scope, offer, folder, response.clone()));
    return response;
  }
  return (await matchIn(name, scope + SHELL)) ?? response ?? Response.error();
}

/** Everything else has a name that stays while the content changes: the newest, else the last that was seen. */
async function answerFile({ request, scope, offer, later }: Asked, address: string): Promise<Response> {
  const name = cacheName(scope, offer);
  const response = await fetch(request).catch(() => undefined);
  if (!response) return (await matchIn(name, address)) ?? Response.error();
  if (response.status === 200 && request.method === "GET") later(keep(name, address, response.clone()));
  return response;
}

/** Keeps a page that belongs to this build, and only such. */
export async function keepPage(scope: string, offer: Offer, address: string, page: Response): Promise<void> {
  const html = await page.text();
  if (!html.includes(`data-build="${offer.build}"`)) return;
  await put(cacheName(scope, offer), address, copyOf(page, html));
}

async function keep(name: string, address: string, response: Response): Promise<void> {
  await put(name, address, copyOf(response, await response.blob()));
}

/** Storage may be full or refused: then the site works as far as the network does. */
async function put(name: string, address: string, response: Response): Promise<void> {
  const cache = await caches.open(name).catch(() => undefined);
  await cache?.put(address, response).catch(() => undefined);
}

async function matchIn(name: string, address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: name }).catch(() => undefined);
}
