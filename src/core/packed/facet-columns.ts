/** What facets and orders go by, from the columns of the cards: no card is made for it. */
import { type Facet, type FacetKey, type FacetOptions, FACETS, SURE_PLACE } from "../facets.ts";
import type { Card } from "../schema.ts";
import {
  cardColumn,
  type Columns,
  dateNumber,
  type FacetColumn,
  type Filed,
  namesOfTopics,
  rankTitles,
  valueColumn,
  withAbove,
} from "../search/columns.ts";
import { betterSpelling, type PrintedName } from "../text/names.ts";
import { readList } from "./cards-columns.ts";
import { itemsOf, type Numbered, type PackedCards, textOf } from "./cards.ts";

export function packedColumns(cards: PackedCards): Columns {
  const { authors, catalog, comments, dates, organizations, title, venues } = cards;
  const size = catalog.papers.length;
  const made = new Map<string, FacetColumn>();
  const name = (at: number): string => cards.people().name(authors.spelling(at));
  return {
    facet(key, options) {
      const variant = key === "place" ? `${key} ${options.weakPlaces}` : key;
      let column = made.get(variant);
      if (!column) made.set(variant, (column = makeColumn(key, cards, options)));
      return column;
    },
    dates() {
      const numbers = tableOf(dates, dateNumber, 0);
      const found = new Uint32Array(size);
      const own = dates.numbers();
      for (let paper = 0; paper < size; paper++) found[paper] = numbers[own[paper]!]!;
      return found;
    },
    comments: () => Float64Array.from({ length: size }, (_, paper) => comments(paper) ?? 0),
    titles: () => rankTitles(Array.from({ length: size }, (_, paper) => title(paper))),
    title,
    names: (paper) => itemsOf(authors, paper, name),
    others: (paper) => [venues, organizations].flatMap((texts) => textOf(texts, paper) || []),
    located: () => locate(cards),
    filed: () => file(cards),
    placeOf: cards.placeOf,
  };
}

const EMPTY: Card = { id: "", title: "", listings: [], has: [] };

const nothing = (): string => "";

/** An area is chosen, and no value. */
function withoutValues(papers: number): FacetColumn {
  const starts = new Uint32Array(papers + 1);
  return {
    size: 0,
    value: nothing,
    label: nothing,
    parent: () => undefined,
    starts,
    held: new Uint32Array(0),
  };
}

/** A facet's part of a card, out of the table of a column; items where a paper has several, else one a paper. */
type Read = { table: Numbered; part: (text: string) => Partial<Card>; starts?: Uint32Array };

function makeColumn(key: FacetKey, cards: PackedCards, options: FacetOptions): FacetColumn {
  const facet = FACETS.find((one) => one.key === key)!;
  if (key === "author") return authorColumn(cards);
  if (facet.kind === "area") return withoutValues(cards.catalog.papers.length);
  const read = READ[key]?.(cards);
  return read ? collect(facet, cards, read, options) : cardColumn(facet, cards.catalog, options);
}

/** What is not here is taken from the cards. */
const READ: Partial<Record<FacetKey, (cards: PackedCards) => Read>> = {
  topic: ({ topics }) => ({
    table: topics.ids,
    part: (id) => ({ topics: [id] }),
    starts: topics.starts,
  }),
  year: ({ dates }) => ({ table: dates, part: (date) => ({ date }) }),
  venue: ({ venues }) => ({ table: venues, part: (venue) => ({ venue }) }),
  place: ({ places }) => ({
    table: places.paths,
    part: (path) => ({ places: [{ path: readList(path) }] }),
    starts: places.starts,
  }),
  in: ({ listings }) => ({
    table: listings,
    part: (list) => ({ listings: readList(list) }),
  }),
  has: ({ has }) => ({ table: has, part: (list) => ({ has: readList(list) }) }),
};

function collect(
  facet: Facet,
  { catalog, places }: PackedCards,
  { table, part, starts }: Read,
  options: FacetOptions,
): FacetColumn {
  const { labels, parents } = namesOfTopics(facet.key, catalog);
  const valuesOf = (text: string): string[] => [
    ...withAbove(facet.values({ ...EMPTY, ...part(text) }, options), parents),
  ];
  const isUnsure = (at: number): boolean =>
    facet.key === "place" && !options.weakPlaces && (places.score(at) ?? 1) < SURE_PLACE;
  const items = table.numbers();
  /** By item, its number in the table; 0 where it does not count. */
  const counted = new Uint32Array(items.length);
  const used = new Uint8Array(table.size + 1);
  for (let at = 0; at < items.length; at++) {
    const number = isUnsure(at) ? 0 : items[at]!;
    counted[at] = number;
    used[number] = 1;
  }
  const texts = tableOf(table, valuesOf, []).map((own, number) => (used[number] === 1 ? own : []));
  const values = [...new Set(texts.flat())].toSorted((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(values.map((value, at) => [value, at]));
  const stands = texts.map((own) => own.map((value) => numbers.get(value)!));
  const { papers } = catalog;
  const own = starts ?? oneEach(papers.length);
  const held = distinct(values.length, ...spread(own, counted, stands));
  return { ...valueColumn(facet, values, { labels, parents }), ...held };
}

/** People stand by number already. So many names are read when they are to be seen. */
function authorColumn({ authors, ...cards }: PackedCards): FacetColumn {
  const people = cards.people();
  const { author } = people;
  const personOf = people.persons();
  const spellings = authors.spellings();
  const persons = new Uint32Array(spellings.length);
  for (let at = 0; at < persons.length; at++) persons[at] = personOf[spellings[at]!]!;
  const held = distinct(people.size, authors.starts, persons);
  return {
    size: people.size,
    value: people.id,
    label(person) {
      const [from, to] = [people.starts[person]!, people.starts[person + 1]!];
      if (to - from === 1) return people.name(from);
      const id = people.id(person);
      let best: PrintedName | undefined;
      for (let at = from; at < to; at++) best = betterSpelling(id, best, author(at));
      return best!.name;
    },
    parent: () => undefined,
    ...held,
  };
}

/** Where lists of one item each begin. */
function oneEach(size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at <= size; at++) starts[at] = at;
  return starts;
}

/** Lists of items with, in the place of each item, the values that it stands for. */
function spread(
  starts: Uint32Array,
  items: Uint32Array,
  stands: readonly (readonly number[])[],
): [starts: Uint32Array, values: Uint32Array] {
  const ends = new Uint32Array(starts.length);
  let count = 0;
  for (let at = 0; at < items.length; at++) count += stands[items[at]!]!.length;
  const values = new Uint32Array(count);
  let end = 0;
  for (let list = 0; list + 1 < starts.length; list++) {
    for (let at = starts[list]!; at < starts[list + 1]!; at++) {
      for (const value of stands[items[at]!]!) values[end++] = value;
    }
    ends[list + 1] = end;
  }
  return [ends, values];
}

/** Lists with each of their values once. @param size values there are. */
function distinct(
  size: number,
  starts: Uint32Array,
  values: Uint32Array,
): Pick<FacetColumn, "starts" | "held"> {
  const ends = new Uint32Array(starts.length);
  /** By value, the last list that had it, counted from 1. */
  const last = new Uint32Array(size);
  const held = new Uint32Array(values.length);
  let end = 0;
  for (let list = 1; list < starts.length; list++) {
    for (let at = starts[list - 1]!; at < starts[list]!; at++) {
      const value = values[at]!;
      if (last[value] === list) continue;
      last[value] = list;
      held[end++] = value;
    }
    ends[list] = end;
  }
  return { starts: ends, held: end < held.length ? held.slice(0, end) : held };
}

/** What each text of a table makes, by its number, and what stands for none. */
function tableOf<T>({ size, text }: Numbered, make: (text: string) => T, none: T): T[] {
  return [none, ...Array.from({ length: size }, (_, at) => make(text(at + 1)))];
}

/** Names and titles, which most of a card is, are not read. */
function* file({ catalog, dates, topics, point }: PackedCards): IterableIterator<Filed> {
  const topic = (at: number): string => textOf(topics.ids, at)!;
  for (let paper = 0; paper < catalog.papers.length; paper++) {
    const date = textOf(dates, paper);
    const at = point(paper);
    yield {
      ...(date !== undefined && { date }),
      ...(topics.has(paper) && { topics: itemsOf(topics, paper, topic) }),
      ...(at && { at }),
    };
  }
}

/** An id takes a while to make, and few ask for it. */
function* locate({ catalog, id, point }: PackedCards): IterableIterator<Pick<Card, "id" | "at">> {
  for (let paper = 0; paper < catalog.papers.length; paper++) {
    const at = point(paper);
    yield {
      get id() {
        return id(paper);
      },
      ...(at && { at }),
    };
  }
}
