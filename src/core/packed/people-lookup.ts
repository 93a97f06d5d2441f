/** People of packed cards one by one: to gather all of them takes a large corpus tens of seconds. */
import { describePerson, type People, type Person, sortPeople } from "../pages/people.ts";
import { type Columns, findValue } from "../search/columns.ts";
import { labelsOf } from "../search/label-search.ts";
import { agree, foldFamily, givenWords, type PrintedName } from "../text/names.ts";
import type { PackedCards } from "./cards.ts";

export type PeopleLookup = Pick<People, "get" | "similarTo">;

/** @param columns of the same cards. */
export function lookUpPeople(cards: PackedCards, columns: Columns): PeopleLookup {
  const people = cards.people();
  const column = columns.facet("author", { weakPlaces: false });
  const papersOf = turnRound(column.size, column.starts, column.held);

  function spellings(person: number): PrintedName[] {
    const found = new Map<string, PrintedName>();
    for (let at = people.starts[person]!; at < people.starts[person + 1]!; at++) {
      const printed = people.printed(at);
      if (!found.has(printed.name)) found.set(printed.name, printed);
    }
    return [...found.values()];
  }

  const describe = (person: number): Person =>
    describePerson(people.id(person), spellings(person), [...papersOf(person)]);

  /** All whose family name may be this one: it stands in how they are called, or is given apart. */
  function mayBeOfFamily(family: string): Set<number> {
    const words = family.split(" ").toSorted((a, b) => b.length - a.length);
    const odd = [...people.odd].map((spelling) => people.author(spelling).id);
    return new Set([...labelsOf(column).holding(words[0]!), ...odd.map((id) => findValue(column, id))]);
  }

  return {
    get(id) {
      const person = findValue(column, id);
      return person === -1 ? undefined : describe(person);
    },
    similarTo(person) {
      const family = foldFamily(person.family);
      const given = givenWords(person.given);
      const own = new Set(person.papers);
      return sortPeople(
        [...mayBeOfFamily(family)]
          .map(describe)
          .filter(
            (other) =>
              other.id !== person.id &&
              foldFamily(other.family) === family &&
              agree(given, givenWords(other.given)) &&
              !other.papers.some((at) => own.has(at)),
          ),
      );
    },
  };
}

/** By person the papers, ascending. */
function turnRound(size: number, starts: Uint32Array, held: Uint32Array): (person: number) => Uint32Array {
  const ends = new Uint32Array(size + 1);
  for (const person of held) ends[person + 1]!++;
  for (let person = 0; person < size; person++) ends[person + 1]! += ends[person]!;
  const next = ends.slice();
  const papers = new Uint32Array(held.length);
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    for (let at = starts[paper]!; at < starts[paper + 1]!; at++) papers[next[held[at]!]!++] = paper;
  }
  return (person) => papers.subarray(ends[person], ends[person + 1]);
}
