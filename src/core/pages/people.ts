/** The people of the catalog: one of each id, under every spelling that was printed. */
import type { CardCatalog, Cards } from "../search/corpus.ts";
import { fold } from "../text/fold.ts";
import {
  agree,
  betterSpelling,
  familyOf,
  foldFamily,
  givenOf,
  givenWords,
  type PrintedName,
} from "../text/names.ts";
import { append, byText } from "./parts.ts";

export type Person = {
  id: string;
  /** The spelling that the id was made of, or else the longest. */
  name: string;
  /** The other spellings, in the order of their letters. */
  alsoPrinted: string[];
  family: string;
  given: string;
  /** Their places in the catalog, in its order. */
  papers: number[];
};

export type People = {
  /** By family name, then given name. */
  list: readonly Person[];
  get(id: string): Person | undefined;
  /** Others of the same family name whose given names do not contradict, and who share no paper. */
  similarTo(person: Person): Person[];
};

/** How each person is called: by one spelling, everywhere. */
export function mainSpellings(papers: Cards): Map<string, PrintedName> {
  const found = new Map<string, PrintedName>();
  for (const { authors = [] } of papers) {
    for (const { id, ...printed } of authors) found.set(id, betterSpelling(id, found.get(id), printed));
  }
  return found;
}

/** @param spellings each name once, in the order in which papers have them. */
export function describePerson(
  id: string,
  spellings: readonly PrintedName[],
  papers: Person["papers"],
): Person {
  const main = spellings.reduce((known, other) => betterSpelling(id, known, other));
  return {
    id,
    name: main.name,
    alsoPrinted: spellings
      .map(({ name }) => name)
      .filter((name) => name !== main.name)
      .toSorted(byText),
    family: familyOf(main),
    given: givenOf(main),
    papers,
  };
}

/** By family name, then given name. */
export function sortPeople(people: readonly Person[]): Person[] {
  const keys = new Map(people.map((person) => [person.id, fold(`${person.family}\n${person.given}`)]));
  return people.toSorted((a, b) => byText(keys.get(a.id)!, keys.get(b.id)!) || byText(a.id, b.id));
}

export function gatherPeople({ papers }: Pick<CardCatalog, "papers">): People {
  const found = new Map<string, { spellings: Map<string, PrintedName>; papers: number[] }>();
  for (const [at, card] of papers.entries()) {
    const here = new Set<string>();
    for (const { id, ...printed } of card.authors ?? []) {
      let person = found.get(id);
      if (!person) found.set(id, (person = { spellings: new Map(), papers: [] }));
      if (!person.spellings.has(printed.name)) person.spellings.set(printed.name, printed);
      if (!here.has(id)) person.papers.push(at);
      here.add(id);
    }
  }
  const list = [...found].map(([id, { spellings, papers: own }]) =>
    describePerson(id, [...spellings.values()], own),
  );
  const sorted = sortPeople(list);
  const byId = new Map(sorted.map((person) => [person.id, person]));

  const families = new Map<string, Person[]>();
  for (const person of sorted) append(families, foldFamily(person.family), person);
  const words = new Map(sorted.map((person) => [person, givenWords(person.given)]));
  return {
    list: sorted,
    get: (id) => byId.get(id),
    similarTo: (person) =>
      (families.get(foldFamily(person.family)) ?? []).filter(
        (other) =>
          other !== person &&
          agree(words.get(person)!, words.get(other)!) &&
          !person.papers.some((at) => other.papers.includes(at)),
      ),
  };
}
