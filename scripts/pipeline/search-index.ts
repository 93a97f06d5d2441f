/** The files that the search loads beside the catalog and the abstracts. */
import { packCards } from "../../src/core/packed/cards-write.ts";
import { packLatent } from "../../src/core/packed/latent-file.ts";
import { packIndex } from "../../src/core/packed/write.ts";
import { writeIndexFile } from "../../src/core/search/index-file.ts";
import { quantize } from "../../src/core/search/latent.ts";
import type { BrowserData } from "./catalog.ts";
import { InputError } from "./effects.ts";
import type { Dense } from "./svd.ts";

/** What the search is to run on: packed files of our own, or MiniSearch. */
const INDEXES = ["packed", "minisearch"] as const;
export type Index = (typeof INDEXES)[number];

/** From so many papers on the packed files are lighter to fetch and quicker to search than MiniSearch's. */
const PACKED_FROM = 5_000;

/** The cards stand for the catalog. */
export type PackedFiles = Record<"cards" | "terms" | "postings" | "latent", ArrayBuffer>;
export type SearchFiles = { index: string } | { packed: PackedFiles };

/**
 * @param latent a row a paper, in the catalog's order.
 * @param wanted absent: what suits so many papers.
 */
export function makeSearchIndex(
  { catalog, abstracts }: Pick<BrowserData, "catalog" | "abstracts">,
  latent: Dense,
  wanted?: Index,
): SearchFiles {
  const { papers } = catalog;
  const corpus = { catalog, abstracts: abstracts.flatMap((shard) => shard.abstracts), math: {} };
  const space = quantize(latent.values, latent.columns);
  const suited = papers.length >= PACKED_FROM ? "packed" : "minisearch";
  if ((wanted ?? suited) === "minisearch") return { index: writeIndexFile(corpus, space) };
  const cards = packCards(catalog);
  return { packed: { cards, ...packIndex(corpus), latent: packLatent(space, papers.length) } };
}

/**
 * Reads the flag `--index`.
 * @throws {InputError} for what is no index.
 */
export function readIndexFlag(given: string | undefined): Index | undefined {
  const index = INDEXES.find((one) => one === given);
  if (given !== undefined && !index)
    throw new InputError(`--index takes ${INDEXES.join(" or ")}, not ${given}.`);
  return index;
}
