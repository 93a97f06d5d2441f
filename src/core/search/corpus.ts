/** What an engine searches. */
import type { Catalog, MathTable } from "../schema.ts";

export type Corpus = {
  catalog: Catalog;
  /** In the catalog's order; "" where a paper has none. */
  abstracts: string[];
  /** The abstracts' formulas; the titles' are in the catalog. */
  math: MathTable;
};
