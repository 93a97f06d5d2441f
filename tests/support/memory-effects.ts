/** A world in memory for the pipeline: folders of files, and lines of a terminal. */
import type { Content, Effects } from "../../scripts/pipeline/effects.ts";

export type World = {
  effects: Effects;
  /** Path → content. */
  files: Map<string, Uint8Array>;
  lines: string[];
};

function encode(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === "string" ? content : Array.from(content).join(""));
}

/** @param files path ("seeds/list.txt") → content. */
export function makeWorld(files: Record<string, string | Uint8Array>): World {
  const world = new Map(Object.entries(files).map(([path, content]) => [path, encode(content)]));
  const below = (folder: string) => [...world.keys()].filter((path) => path.startsWith(`${folder}/`));
  const lines: string[] = [];
  const effects: Effects = {
    async list(folder) {
      const found = below(folder);
      if (found.length === 0) throw new Error(`there is no folder ${folder}`);
      return found.map((path) => path.slice(folder.length + 1)).toSorted();
    },
    async read(path) {
      const content = world.get(path);
      if (!content) throw new Error(`there is no file ${path}`);
      return content;
    },
    async replace(folder, fresh) {
      for (const path of below(folder)) world.delete(path);
      for (const [name, content] of fresh) world.set(`${folder}/${name}`, encode(content));
    },
    log: (line) => void lines.push(line),
  };
  return { effects, files: world, lines };
}

/** A file of the world as text. */
export function textOf(world: World, path: string): string {
  const content = world.files.get(path);
  if (!content) throw new Error(`there is no file ${path}: ${[...world.files.keys()].join(", ")}`);
  return new TextDecoder().decode(content);
}
