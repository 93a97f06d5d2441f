/** The bibliography library, loaded when the first bibliography is read: that takes longer than all else here. */
import { createRequire } from "node:module";

type Library = typeof import("biblatex-csl-converter");
let library: Library | undefined;

export function loadBiblatex(): Library {
  library ??= createRequire(import.meta.url)("biblatex-csl-converter") as Library;
  return library;
}
