/**
 * The people of a catalog in a table: a person's spellings stand together, in the order in which the papers have them;
 * people in the order of their ids. Most ids follow from a spelling, and most family names from a name.
 */
import type { Card } from "../schema.ts";
import type { Cards } from "../search/corpus.ts";
import { slug } from "../text/fold.ts";
import { placesOf, rankOf, startsOf, type Values } from "./bytes.ts";
import type { TextColumn } from "./cards-columns.ts";
import type { Dictionary } from "./dictionary.ts";

type Author = NonNullable<Card["authors"]>[number];
type Spelling = Author & { met: number };

export type People = {
  /** By spelling. */
  names: string[];
  /** By spelling: {@link NO_FAMILY}, {@link GIVEN_FAMILY}, or two more than the units at the name's end that are it. */
  familyKinds: number[];
  /** The given ones. */
  families: string[];
  /** By person: how many spellings. */
  sizes: number[];
  /** By person: which of the spellings makes the id, from 1; 0 where none does. */
  namers: number[];
  /** The ids of those of whom none does. */
  ids: string[];
  /** By paper and author: the spelling. */
  numbers: number[];
};

const NO_FAMILY = 0;
const GIVEN_FAMILY = 1;

export function gatherPeople(papers: Cards): People {
  const known = new Map<string, Spelling>();
  const used: Spelling[] = [];
  for (const { authors = [] } of papers) {
    for (const author of authors) {
      const key = JSON.stringify([author.id, author.name, author.family]);
      let spelling = known.get(key);
      if (!spelling) known.set(key, (spelling = { ...author, met: known.size }));
      used.push(spelling);
    }
  }
  const sorted = [...known.values()].toSorted((a, b) =>
    a.id === b.id ? a.met - b.met : a.id < b.id ? -1 : 1,
  );
  const places = new Map(sorted.map((spelling, at) => [spelling, at]));
  const familyKinds = sorted.map(familyKind);
  const people: People = {
    names: sorted.map(({ name }) => name),
    familyKinds,
    families: sorted.flatMap(({ family }, at) => (familyKinds[at] === GIVEN_FAMILY ? [family!] : [])),
    sizes: [],
    namers: [],
    ids: [],
    numbers: used.map((spelling) => places.get(spelling)!),
  };
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const { id } = sorted[from]!;
    while (sorted[to]?.id === id) to++;
    const namer = sorted.slice(from, to).findIndex(({ name }) => idOf(name) === id) + 1;
    people.sizes.push(to - from);
    people.namers.push(namer);
    if (namer === 0) people.ids.push(id);
  }
  return people;
}

function idOf(name: string): string {
  return slug(name, "author");
}

function familyKind({ name, family }: Author): number {
  if (family === undefined) return NO_FAMILY;
  return name.endsWith(family) ? family.length + 2 : GIVEN_FAMILY;
}

export type PackedPeople = {
  /** People there are. */
  size: number;
  id: (person: number) => string;
  /** Where a person's spellings stand; the last is where all end. */
  starts: Uint32Array;
  /** By spelling, the person: made anew for who walks over all. */
  persons: () => Uint32Array;
  name: (spelling: number) => string;
  /** As it is printed, without the id, which takes a while to make. */
  printed: (spelling: number) => Omit<Author, "id">;
  author: (spelling: number) => Author;
  /** The spellings whose family name does not end the name. */
  odd: Uint32Array;
};

/** @param columns as {@link gatherPeople} made them. */
export function openPeople(columns: {
  dictionary: Dictionary;
  sizes: Values;
  namers: Values;
  ids: TextColumn;
  familyKinds: Values;
  families: TextColumn;
}): PackedPeople {
  const { dictionary, sizes, namers, ids, familyKinds, families } = columns;
  const name = (spelling: number): string => dictionary.word(spelling);
  const starts = startsOf(sizes);
  const givenIds = placesOf(namers, 0);
  const givenFamilies = placesOf(familyKinds, GIVEN_FAMILY);

  function id(person: number): string {
    const namer = namers[person]!;
    if (namer === 0) return ids(rankOf(givenIds, person))!;
    return idOf(name(starts[person]! + namer - 1));
  }

  function printed(spelling: number): Omit<Author, "id"> {
    const own = name(spelling);
    const author: Omit<Author, "id"> = { name: own };
    const kind = familyKinds[spelling]!;
    if (kind === GIVEN_FAMILY) author.family = families(rankOf(givenFamilies, spelling))!;
    else if (kind !== NO_FAMILY) author.family = own.slice(own.length - (kind - 2));
    return author;
  }

  /** The last who begins there or before. */
  function personOf(spelling: number): number {
    let low = 0;
    let high = sizes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= spelling) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    size: sizes.length,
    id,
    starts,
    persons() {
      const found = new Uint32Array(dictionary.size);
      for (let person = 0; person < sizes.length; person++) {
        for (let at = starts[person]!; at < starts[person + 1]!; at++) found[at] = person;
      }
      return found;
    },
    name,
    printed,
    author: (spelling) => ({ id: id(personOf(spelling)), ...printed(spelling) }),
    odd: givenFamilies,
  };
}
