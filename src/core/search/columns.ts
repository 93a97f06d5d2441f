/** What is read of papers without making whole cards of them, in columns: here as taken from the cards. */
import { type Facet, type FacetKey, type FacetOptions, FACETS, type Located } from "../facets.ts";
import { mainSpellings } from "../pages/people.ts";
import type { Card } from "../schema.ts";
import { fold } from "../text/fold.ts";
import type { CardCatalog } from "./corpus.ts";
import { authorNames, otherTexts } from "./card-texts.ts";

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

/** What pages of topics and times go by. */
export type Filed = Pick<Card, "topics" | "date" | "at">;

export type Columns = {
  facet: (key: FacetKey, options: FacetOptions) => FacetColumn;
  /** By paper: year * 10,000 + month * 100 + day, with 0 for what is not known. */
  dates: () => Uint32Array;
  comments: () => ArrayLike<number>;
  /** By paper: where its title stands among all, by its letters; of equal ones the paper's own place decides. */
  titles: () => Uint32Array;
  title: (paper: number) => string;
  /** Of its authors. */
  names: (paper: number) => string[];
  /** Its own texts, apart from its title and the names of its authors. */
  others: (paper: number) => string[];
  /** All papers, in the catalog's order. */
  located: () => Iterable<Located>;
  /** All papers, in the catalog's order. */
  filed: () => Iterable<Filed>;
  /** `undefined` where no paper has the id. */
  placeOf: (id: string) => number | undefined;
};

export function columnsOf(catalog: CardCatalog): Columns {
  const { papers } = catalog;
  let places: Map<string, number> | undefined;
  return {
    facet: (key, options) =>
      cardColumn(
        FACETS.find((facet) => facet.key === key)!,
        catalog,
        options,
      ),
    dates: () => Uint32Array.from(papers, ({ date }) => dateNumber(date)),
    comments: () => Float64Array.from(papers, ({ comments = 0 }) => comments),
    titles: () => rankTitles(Array.from(papers, ({ title }) => title)),
    title: (paper) => papers.at(paper)!.title,
    names: (paper) => authorNames(papers.at(paper)!),
    others: (paper) => otherTexts(papers.at(paper)!),
    located: () => papers,
    filed: () => papers,
    placeOf(id) {
      places ??= new Map(Array.from(papers, (card, at) => [card.id, at]));
      return places.get(id);
    },
  };
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

/** A facet's column from the cards themselves. */
export function cardColumn(facet: Facet, catalog: CardCatalog, options: FacetOptions): FacetColumn {
  const met = new Map<string, number>();
  const naming = namesOfTopics(facet.key, catalog);
  const starts = new Uint32Array(catalog.papers.length + 1);
  const own: number[] = [];
  for (const [paper, card] of catalog.papers.entries()) {
    for (const value of withAbove(facet.values(card, options), naming.parents)) {
      let at = met.get(value);
      if (at === undefined) met.set(value, (at = met.size));
      own.push(at);
    }
    starts[paper + 1] = own.length;
  }
  if (facet.key === "author") {
    for (const [id, { name }] of mainSpellings(catalog.papers)) naming.labels.set(id, name);
  }
  const values = [...met.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const places = new Uint32Array(values.length);
  for (const [place, value] of values.entries()) places[met.get(value)!] = place;
  const held = Uint32Array.from(own, (at) => places[at]!);
  return { ...valueColumn(facet, values, naming), starts, held };
}

export type Naming = { labels: Map<string, string>; parents: ReadonlyMap<string, string> };

/** @param values in the order of their code units. */
export function valueColumn(
  facet: Facet,
  values: readonly string[],
  { labels, parents }: Naming,
): Omit<FacetColumn, "starts" | "held"> {
  return {
    size: values.length,
    value: (at) => values[at]!,
    label: (at) => labels.get(values[at]!) ?? lastStep(values[at]!),
    parent: (at) => parents.get(values[at]!) ?? facet.parent?.(values[at]!),
  };
}

/** "Europe/Italy" → "Italy". */
function lastStep(value: string): string {
  return value.slice(value.lastIndexOf("/") + 1);
}

/** Cards name the narrowest topics alone: what stands above each counts as well, once. */
export function withAbove(values: readonly string[], parents: ReadonlyMap<string, string>): Set<string> {
  const all = new Set(values);
  // A set is walked in the order of its growth, so the parents of parents come too.
  for (const value of all) {
    const parent = parents.get(value);
    if (parent !== undefined) all.add(parent);
  }
  return all;
}

/** Topics go by ids; the catalog knows how they are called, and which stands above which. */
export function namesOfTopics(key: string, { topics }: CardCatalog): Naming {
  const labels = new Map<string, string>();
  const parents = new Map<string, string>();
  if (key === "topic") {
    for (const { id, label, parent } of topics) {
      labels.set(id, label);
      if (parent !== undefined) parents.set(id, parent);
    }
  }
  return { labels, parents };
}
