/** The file that the search loads beside the catalog and the abstracts. */
import type { AbstractShard, Catalog } from "../../src/core/schema.ts";
import { writeIndexFile } from "../../src/core/search/index-file.ts";
import { quantize } from "../../src/core/search/latent.ts";
import type { Dense } from "./svd.ts";

/**
 * @param latent a row a paper, in the catalog's order.
 * @returns the text of the index.
 */
export function makeSearchIndex(
  { catalog, abstracts }: { catalog: Catalog; abstracts: readonly AbstractShard[] },
  latent: Dense,
): string {
  const corpus = { catalog, abstracts: abstracts.flatMap((shard) => shard.abstracts), math: {} };
  return writeIndexFile(corpus, quantize(latent.values, latent.columns));
}
