/**
 * The service worker (https://www.w3.org/TR/service-workers/): keeps a build whole, so that the search and all that
 * was visited work without a network. A new version waits until the reader asks for it, or no tab is open.
 */
import { answer, keepPage } from "./answer.ts";
import { type Offer, pathWithin } from "./offer.ts";
import { bringIn, dropOldVersions } from "./site-cache.ts";

declare const self: ServiceWorkerGlobalScope;
/** Stands before the bundle of this file. */
declare const OFFER: Offer;

const { scope } = self.registration;

self.addEventListener("install", (event) => event.waitUntil(bringIn(scope, OFFER)));

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", ({ data }) => {
  if (data === "take-over") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const later = (work: Promise<unknown>): void => event.waitUntil(work);
  const response = answer({ request: event.request, scope, offer: OFFER, later });
  if (response) event.respondWith(response);
});

async function takeOver(): Promise<void> {
  await self.clients.claim();
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  await dropOldVersions(scope, OFFER, tabs.length);
  // What a reader has open counts as visited, though it came before this was there.
  await Promise.all(tabs.map(({ url }) => keepOpenPage(url)));
}

async function keepOpenPage(url: string): Promise<void> {
  const path = pathWithin(scope, url);
  if (!path?.endsWith("/")) return;
  const page = await fetch(scope + path).catch(() => undefined);
  if (page?.ok) await keepPage(scope, OFFER, scope + path, page);
}
