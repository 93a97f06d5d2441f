/** What an engine searches: papers by their place, whoever keeps them. Plain arrays conform. */
import type { Card, MathTable, Topic } from "../schema.ts";

/** The cards, newest first. */
export type Cards = {
  readonly length: number;
  /** `undefined` behind the last one. */
  at(place: number): Card | undefined;
  entries(): IterableIterator<[number, Card]>;
  [Symbol.iterator](): IterableIterator<Card>;
};

export type Abstracts = {
  /** "" where the paper has none; `undefined` where it is not there yet: it is then noted as wanted. */
  at(place: number): string | undefined;
  /** How often one was asked for that is not there yet; absent where all are. */
  readonly missed?: number;
};

/** A catalog, but for how it keeps its cards. */
export type CardCatalog = { papers: Cards; topics: Topic[]; math: MathTable };

export type Corpus = {
  catalog: CardCatalog;
  /** In the catalog's order. */
  abstracts: Abstracts;
  /** The abstracts' formulas; the titles' are in the catalog. */
  math: MathTable;
};
