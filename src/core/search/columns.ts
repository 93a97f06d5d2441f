/** What facets and orders go by, in columns of numbers: here as taken from the cards. */
import { type Facet, type FacetKey, type FacetOptions, FACETS } from "../facets.ts";
import { mainSpellings } from "../pages/people.ts";
import type { Card } from "../schema.ts";
import { fold } from "../text/fold.ts";
import type { CardCatalog, Cards } from "./corpus.ts";

/** A facet's values, and which of them each paper has. */
export type FacetColumn = {
  /** Values there are. They go by number, in the order of their code units. */
  readonly size: number;
  value: (at: number) => string;
  label: (at: number) => string;
  /** In a tree: the value one level up. */
  parent: (at: number) => string | undefined;
  /** The values of the paper at `p`, each once: `held` from `starts[p]` to `starts[p + 1]`, its end excluded. */
  starts: Uint32Array;
  held: Uint32Array;
};

export type Columns = {
  facet: (key: FacetKey, options: FacetOptions) => FacetColumn;
  /** By paper: year * 10,000 + month * 100 + day, with 0 for what is not known. */
  dates: () => Uint32Array;
  comments: () => Uint32Array;
  /** By paper: where its title stands among all, by its letters; of equal ones the paper's own place decides. */
  titles: () => Uint32Array;
};

export function columnsOf(catalog: CardCatalog): Columns {
  const { papers } = catalog;
  return {
    facet: (key, options) =>
      collect(
        FACETS.find((facet) => facet.key === key)!,
        catalog,
        options,
      ),
    dates: () => column(papers, ({ date }) => dateNumber(date)),
    comments: () => column(papers, ({ comments = 0 }) => comments),
    titles: () => rankTitles(Array.from(papers, ({ title }) => title)),
  };
}

function column(papers: Cards, numberOf: (card: Card) => number): Uint32Array {
  const found = new Uint32Array(papers.length);
  for (const [at, card] of papers.entries()) found[at] = numberOf(card);
  return found;
}

/** Titles in the order of their letters: what stands before the first one is passed over. */
export function rankTitles(titles: readonly string[]): Uint32Array {
  const folded = titles.map((title) => fold(title).replace(/^[^\p{L}\p{N}]+/u, ""));
  const order = folded.map((_, at) => at);
  order.sort((a, b) => (folded[a]! < folded[b]! ? -1 : folded[a]! > folded[b]! ? 1 : a - b));
  const ranks = new Uint32Array(order.length);
  for (const [rank, at] of order.entries()) ranks[at] = rank;
  return ranks;
}

/** "2024-06" → 20240600: of the same order as the dates' own. */
export function dateNumber(date = ""): number {
  return Number(date.replaceAll("-", "").padEnd(8, "0"));
}

/** Where a value stands among sorted ones; -1 where it does not. */
export function findValue({ size, value }: Pick<FacetColumn, "size" | "value">, wanted: string): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < size && value(low) === wanted ? low : -1;
}

function collect(facet: Facet, catalog: CardCatalog, options: FacetOptions): FacetColumn {
  const met = new Map<string, number>();
  const { labels, parents } = naming(facet.key, catalog);
  const starts = new Uint32Array(catalog.papers.length + 1);
  const own: number[] = [];
  for (const [paper, card] of catalog.papers.entries()) {
    for (const value of withAbove(facet.values(card, options), parents)) {
      let at = met.get(value);
      if (at === undefined) met.set(value, (at = met.size));
      own.push(at);
    }
    starts[paper + 1] = own.length;
  }
  const values = [...met.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const places = new Uint32Array(values.length);
  for (const [place, value] of values.entries()) places[met.get(value)!] = place;
  return {
    size: values.length,
    value: (at) => values[at]!,
    label: (at) => labels.get(values[at]!) ?? lastStep(values[at]!),
    parent: (at) => parents.get(values[at]!) ?? facet.parent?.(values[at]!),
    starts,
    held: Uint32Array.from(own, (at) => places[at]!),
  };
}

/** "Europe/Italy" → "Italy". */
export function lastStep(value: string): string {
  return value.slice(value.lastIndexOf("/") + 1);
}

/** Cards name the narrowest topics alone: what stands above each counts as well, once. */
function withAbove(values: readonly string[], parents: ReadonlyMap<string, string>): Set<string> {
  const all = new Set(values);
  // A set is walked in the order of its growth, so the parents of parents come too.
  for (const value of all) {
    const parent = parents.get(value);
    if (parent !== undefined) all.add(parent);
  }
  return all;
}

/** Topics and authors go by ids; the catalog knows how they are called, and which topic stands above which. */
function naming(
  key: string,
  { papers, topics }: CardCatalog,
): { labels: Map<string, string>; parents: Map<string, string> } {
  const labels = new Map<string, string>();
  const parents = new Map<string, string>();
  if (key === "topic") {
    for (const { id, label, parent } of topics) {
      labels.set(id, label);
      if (parent !== undefined) parents.set(id, parent);
    }
  }
  if (key === "author") {
    for (const [id, { name }] of mainSpellings(papers)) labels.set(id, name);
  }
  return { labels, parents };
}
