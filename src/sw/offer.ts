/** What a build gives its service worker: the build writes it, the service worker reads it. */
export type Offer = {
  /** As in `<html data-build>`: pages that carry it belong to these files. */
  build: string;
  /** Of all that was built, pages too. */
  version: string;
  /** What is there before this version takes over: paths below the site's root, and the hexadecimal SHA-256 of each. */
  files: readonly (readonly [path: string, sha256: string])[];
};

/** Files whose names carry a hash of their content: whichever build they come from, they are what was asked for. */
export function isPart(path: string): boolean {
  return path.startsWith("assets/") || path.startsWith("data/parts/");
}

/**
 * @param scope the site's root, with its last slash.
 * @returns the path below it, without the search; `undefined` for addresses that are not the site's.
 */
export function pathWithin(scope: string, address: string): string | undefined {
  const url = new URL(address);
  const whole = url.origin + url.pathname;
  return whole.startsWith(scope) ? whole.slice(scope.length).replace(/(^|\/)index\.html$/, "$1") : undefined;
}

/** Whether a page may stand there: a folder, or a name that is not a file's. */
export function isPage(path: string): boolean {
  return path.endsWith("/") || !path.slice(path.lastIndexOf("/") + 1).includes(".");
}
