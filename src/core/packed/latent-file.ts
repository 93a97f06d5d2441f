/** The papers in the latent space as a file: "numbers" are papers and dimensions, "vectors" a byte each with its sign. */
import type { LatentSpace } from "../search/latent.ts";
import type { Refused } from "../search/index-file.ts";
import { readVarints, writeVarints } from "./bytes.ts";
import { type Kind, readSections, writeSections } from "./sections.ts";

const LATENT = {
  magic: "LExV",
  version: 1,
  sections: ["numbers", "vectors"],
} as const satisfies Kind<string>;

export function packLatent({ dimensions, vectors }: LatentSpace, papers: number): ArrayBuffer {
  const bytes = new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length);
  return writeSections(LATENT, [writeVarints([papers, dimensions]), bytes]);
}

/**
 * @param expected papers of the corpus.
 * @param isWhole see {@link readSections}.
 */
export function openLatent(file: ArrayBuffer, expected: number, isWhole?: boolean): LatentSpace | Refused {
  const sections = readSections(file, LATENT, isWhole);
  if ("refused" in sections) return sections;
  const [papers = 0, dimensions = 0] = readVarints(sections("numbers"), 2);
  if (papers !== expected)
    return { refused: "damaged", what: `it is of ${papers} papers, and there are ${expected}` };
  const { buffer, byteOffset, length } = sections("vectors");
  return { dimensions, vectors: new Int8Array(buffer, byteOffset, length) };
}
