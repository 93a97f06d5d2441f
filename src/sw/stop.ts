/** Published in the place of the service worker, this ends it for every reader: nothing is kept, the network answers. */
import { dropAllVersions } from "./site-cache.ts";

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;

self.addEventListener("install", () => void self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await dropAllVersions(scope);
  await self.registration.unregister();
}
