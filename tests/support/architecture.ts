/** The import table, and a check of it that reads source files as text. */
import { posix } from "node:path";

type Room = {
  /** Folders or files, the most specific room first. */
  holds: string[];
  /** Rooms it may import from, beside itself. */
  rooms: string[];
  /** Packages it may import, "node:*" for Node's own and "*" for any. */
  packages: string[];
};

/** Who may import what. The README prints the same table; a file that has no room is an error. */
const ROOMS: Record<string, Room> = {
  core: { holds: ["src/core/"], rooms: [], packages: ["zod", "minisearch"] },
  worker: { holds: ["src/worker/"], rooms: ["core", "client"], packages: [] },
  app: { holds: ["src/app/"], rooms: ["core", "client"], packages: ["react", "wouter"] },
  client: {
    holds: [
      "src/worker/client.ts",
      "src/worker/protocol.ts",
      "src/worker/script-address.ts",
      "src/worker/start.ts",
    ],
    rooms: ["core", "worker"],
    packages: [],
  },
  sw: { holds: ["src/sw/"], rooms: [], packages: [] },
  ui: { holds: ["src/ui/"], rooms: ["core"], packages: ["react"] },
  views: { holds: ["src/views/"], rooms: ["ui", "app", "core"], packages: ["react", "wouter"] },
  main: {
    holds: ["src/main.tsx", "src/start.ts"],
    rooms: ["views", "app", "client"],
    packages: ["react", "react-dom", "wouter"],
  },
  prerender: {
    holds: ["scripts/prerender/", "scripts/prerender.ts", "scripts/prerender.tsx"],
    rooms: ["views", "app", "core", "scripts"],
    packages: ["*", "node:*"],
  },
  scripts: { holds: ["scripts/"], rooms: ["core", "prerender", "sw"], packages: ["*", "node:*"] },
};

const IMPORT =
  /(?:^|[;\n])\s*(?:import|export)\s[^;'"]*?\bfrom\s*["']([^"'\n]+)["']|(?:^|[;\n])\s*import\s*["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']|\bnew URL\(\s*["'](\.[^"'\n]+)["']/g;

/** @returns what a source file imports, as written. */
export function importsOf(source: string): string[] {
  return [...source.matchAll(IMPORT)].map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4])!);
}

/** @returns the room of a file: the one whose entry matches the longest part of its path. */
export function roomOf(file: string): string | undefined {
  let best: { room: string; length: number } | undefined;
  for (const [room, { holds }] of Object.entries(ROOMS)) {
    for (const place of holds) {
      const matches = place.endsWith("/") ? file.startsWith(place) : file === place;
      if (matches && place.length > (best?.length ?? 0)) best = { room, length: place.length };
    }
  }
  return best?.room;
}

/**
 * @param files path → source text; paths relative to the repository, "/"-separated.
 * @returns a sentence for every import that the table forbids and for every circle of imports.
 */
export function violations(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, source] of files) {
    const room = roomOf(file);
    if (room === undefined) {
      found.push(`${file} stands in no room of the import table`);
      continue;
    }
    const { rooms, packages } = ROOMS[room]!;
    const targets: string[] = [];
    for (const specifier of importsOf(source)) {
      if (specifier.startsWith(".")) {
        const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ""));
        if (!/\.tsx?$/.test(target)) continue;
        targets.push(target);
        const other = roomOf(target);
        if (other !== room && !rooms.includes(other ?? "")) {
          found.push(`${file} (${room}) imports ${target} (${other ?? "no room"})`);
        }
      } else if (!allowsPackage(packages, specifier)) {
        found.push(`${file} (${room}) imports the package ${specifier}`);
      }
    }
    graph.set(file, targets);
  }
  return [...found, ...circles(graph)];
}

function allowsPackage(packages: string[], specifier: string): boolean {
  const isNode = specifier.startsWith("node:");
  return packages.some((allowed) =>
    allowed === "node:*"
      ? isNode
      : (allowed === "*" && !isNode) || specifier === allowed || specifier.startsWith(`${allowed}/`),
  );
}

function circles(graph: ReadonlyMap<string, string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at !== -1) found.push(`a circle: ${[...path.slice(at), file].join(" → ")}`);
    if (at !== -1 || done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return found;
}
