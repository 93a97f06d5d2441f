/** The bibliography library, loaded when the first bibliography is read: that takes longer than all else here. */
import { createRequire } from "node:module";

type Library = typeof import("biblatex-csl-converter");
let library: Library | undefined;

export function loadBiblatex(): Library {
  const loaded: Library = library ?? createRequire(import.meta.url)("biblatex-csl-converter");
  library = loaded;
  return loaded;
}
