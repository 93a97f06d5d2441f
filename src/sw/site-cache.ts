/**
 * The caches of a site: one a version, which holds whole what the version needs, and the pages seen since. Other sites
 * may stand on the same host: the names carry the scope.
 */
import type { Offer } from "./offer.ts";

/** Versions kept for tabs that still show them. */
const KEPT_VERSIONS = 2;
/** Visited pages that are brought into the next version, the last first; a host is not to be asked for thousands. */
const MOST_VISITED = 100;
/** Requests at a time while a version is brought in, so that the page's own are not held up. */
const AT_ONCE = 6;

const familyOf = (scope: string): string => `literature-explorer ${scope} `;

export const cacheName = (scope: string, { version }: Offer): string => familyOf(scope) + version;

/** Brings in all files of a version; rejects, and leaves nothing behind, where one is not as the build made it. */
export async function bringIn(scope: string, offer: Offer): Promise<void> {
  const name = cacheName(scope, offer);
  try {
    const cache = await caches.open(name);
    const waiting = [...offer.files];
    const bringNext = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [path, sha256] = next;
        await cache.put(scope + path, await bring(scope + path, sha256));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, bringNext));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/**
 * A file as the build made it: kept from an earlier version, or from the network. The host may have another build by
 * now, or the browser an older one, so the content decides, and not the status: some hosts answer 404 to 404.html.
 */
async function bring(address: string, sha256: string): Promise<Response> {
  const ways = [() => caches.match(address), () => fetch(address), () => fetch(address, { cache: "reload" })];
  for (const way of ways) {
    const response = await way();
    const bytes = await response?.arrayBuffer();
    if (response && bytes && (await digest(bytes)) === sha256) return copyOf(response, bytes);
  }
  throw new Error(`${address} is not what this version holds.`);
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A response that may be kept: told of no redirection, of no packing, and found whatever a request's headers are. */
export function copyOf({ headers }: Response, body: BodyInit): Response {
  const kept = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "vary"]) kept.delete(name);
  return new Response(body, { headers: kept });
}

/** The paths of pages that older versions hold, the last visited first. */
export async function visitedPages(scope: string, offer: Offer): Promise<string[]> {
  const older = (await caches.keys()).filter(
    (name) => name.startsWith(familyOf(scope)) && name !== cacheName(scope, offer),
  );
  const held = await Promise.all(older.map(async (name) => (await caches.open(name)).keys()));
  const paths = held.flat().map(({ url }) => url.slice(scope.length));
  return paths
    .filter((path) => path.endsWith("/"))
    .toReversed()
    .slice(0, MOST_VISITED);
}

/**
 * Drops the caches of versions that no tab shows any more. Which version a tab shows is not known; where there are
 * several tabs, the newest few are kept.
 */
export async function dropOldVersions(scope: string, offer: Offer, tabs: number): Promise<void> {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(familyOf(scope)) && name !== cacheName(scope, offer),
  );
  const dropped = others.slice(0, tabs > 1 ? -KEPT_VERSIONS : undefined);
  await Promise.all(dropped.map((name) => caches.delete(name)));
}

/** Drops them all. */
export async function dropAllVersions(scope: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(familyOf(scope)));
  await Promise.all(names.map((name) => caches.delete(name)));
}
