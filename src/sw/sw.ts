/**
 * The service worker (https://www.w3.org/TR/service-workers/): keeps a build whole, so that the search and all that
 * was visited work without a network. A new version waits until the reader asks for it, or no tab is open.
 */
import { answer, keepPage } from "./answer.ts";
import { type Offer, pathWithin } from "./offer.ts";
import { bringIn, dropOldVersions, visitedPages } from "./site-cache.ts";

declare const self: ServiceWorkerGlobalScope;
/** Stands before the bundle of this file. */
declare const OFFER: Offer;

const { scope } = self.registration;

self.addEventListener("install", (event) => event.waitUntil(prepare()));

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", ({ data }) => {
  if (data === "take-over") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const later = (work: Promise<unknown>): void => event.waitUntil(work);
  const response = answer({ request: event.request, scope, offer: OFFER, later });
  if (response) event.respondWith(response);
});

const openTabs = (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: "window", includeUncontrolled: true });

/** Brings the version in, and of its pages those that the reader has open, or has visited in the version before. */
async function prepare(): Promise<void> {
  await bringIn(scope, OFFER);
  const open = (await openTabs()).map(({ url }) => pathWithin(scope, url));
  const seen = await visitedPages(scope, OFFER);
  for (const path of new Set([...open, ...seen])) if (path?.endsWith("/")) await keepVisited(scope + path);
}

async function keepVisited(address: string): Promise<void> {
  const page = await fetch(address).catch(() => undefined);
  if (page?.ok) await keepPage(scope, OFFER, address, page);
}

async function takeOver(): Promise<void> {
  await dropOldVersions(scope, OFFER, (await openTabs()).length);
  await self.clients.claim();
}
