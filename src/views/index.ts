/** The table of pages. To add one: its folder, and its line here. */
import type { Entry } from "./route.ts";

export const ROUTES: readonly Entry[] = [
  {
    id: "papers",
    pattern: "/",
    section: (words) => words.site.papers,
    key: "p",
    open: async () => (await import("./papers/route.ts")).papers,
  },
  {
    id: "paper",
    pattern: "/papers/:id/",
    open: async () => (await import("./paper/route.ts")).paper,
  },
  {
    id: "topics",
    pattern: "/topics/",
    section: (words) => words.site.topics,
    key: "t",
    open: async () => (await import("./topics/route.ts")).topics,
  },
  {
    id: "topic",
    pattern: "/topics/:id/",
    open: async () => (await import("./topic/route.ts")).topic,
  },
  {
    id: "authors",
    pattern: "/authors/",
    section: (words) => words.site.authors,
    key: "a",
    open: async () => (await import("./authors/route.ts")).authors,
  },
  {
    id: "author",
    pattern: "/authors/:id/",
    open: async () => (await import("./author/route.ts")).author,
  },
  {
    id: "letter",
    pattern: "/authors/by/:initial/",
    open: async () => (await import("./letter/route.ts")).letter,
  },
  {
    id: "map",
    scripted: true,
    pattern: "/map/",
    section: (words) => words.site.map,
    key: "m",
    open: async () => (await import("./map/route.ts")).map,
  },
  {
    id: "trends",
    pattern: "/trends/",
    section: (words) => words.site.trends,
    key: "r",
    open: async () => (await import("./trends/route.ts")).trends,
  },
  {
    id: "library",
    scripted: true,
    pattern: "/library/",
    section: (words) => words.site.library,
    key: "l",
    open: async () => (await import("./library/route.ts")).library,
  },
  {
    id: "compare",
    scripted: true,
    pattern: "/compare/",
    open: async () => (await import("./compare/route.ts")).compare,
  },
  {
    id: "about",
    pattern: "/about/",
    section: (words) => words.site.about,
    key: "b",
    open: async () => (await import("./about/route.ts")).about,
  },
];

export type Match = { entry: Entry; params: Record<string, string> };

/**
 * The page at an app path.
 * @param path "/papers/some-id/"; its last slash may be missing.
 * @returns `undefined` where no pattern fits.
 */
export function matchRoute(path: string): Match | undefined {
  const parts = partsOf(path);
  for (const entry of ROUTES) {
    const params = fit(partsOf(entry.pattern), parts);
    if (params) return { entry, params };
  }
  return undefined;
}

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

function fit(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, expected] of pattern.entries()) {
    const part = parts[at]!;
    if (expected.startsWith(":")) params[expected.slice(1)] = decode(part);
    else if (expected !== part) return undefined;
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: the part stands as it was written.
    return part;
  }
}
