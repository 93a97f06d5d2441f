/**
 * Who is who. Two spellings are one person when they can be no one else of the corpus: the family names are the same,
 * the given names agree word by word as far as both go (an initial agrees with every word it begins), they never stand
 * side by side on one paper, and whoever could be the one could be the other. "E. J. Michaud" is "Eric J. Michaud"
 * unless there is an "Emma J. Michaud" too. A single initial says little ("M. Schmidt" may be Mark or Michael, whichever
 * of them the corpus happens to know), so it is joined only to someone who has written with the same people.
 */
import type { Author, Paper } from "../../src/core/schema.ts";
import { fold } from "../../src/core/text/fold.ts";
import { agree, foldFamily, givenWords } from "../../src/core/text/names.ts";
import { byText } from "./same-paper.ts";

type Person = { author: Author; given: string[]; papers: Set<string>; coauthors: Set<string> };

/**
 * Gives every spelling of one person the same id: that of the fullest spelling. Names stay as they were printed.
 * @param papers any number of papers; their order has no influence. Linear but for people of one family name.
 */
export function joinPeople<P extends Pick<Paper, "id" | "authors">>(papers: readonly P[]): P[] {
  const ids = new Map<string, string>();
  for (const family of byFamily(papers).values()) {
    for (const group of groupSpellings(family)) {
      const fullest = group.toSorted(byFullness)[0]!.author.id;
      for (const { author } of group) ids.set(author.id, fullest);
    }
  }
  return papers.map((paper) =>
    paper.authors === undefined
      ? paper
      : {
          ...paper,
          authors: paper.authors.map((author) => ({ ...author, id: ids.get(author.id) ?? author.id })),
        },
  );
}

function byFamily(papers: readonly Pick<Paper, "id" | "authors">[]): Map<string, Person[]> {
  const people = new Map<string, Person>();
  const shortNames = new Map<string, string>();
  // A corpus says the same names over and over.
  const shortOf = (author: Author): string => {
    const written = `${author.family ?? ""}, ${author.given ?? ""}`;
    let short = shortNames.get(written);
    if (short === undefined) shortNames.set(written, (short = shortName(author)));
    return short;
  };
  for (const { id, authors = [] } of papers) {
    const short = authors.map(shortOf);
    for (const [at, author] of authors.entries()) {
      if (author.family === undefined || author.given === undefined) continue;
      let person = people.get(author.id);
      if (!person) {
        person = { author, given: givenWords(author.given), papers: new Set(), coauthors: new Set() };
        people.set(author.id, person);
      }
      person.papers.add(id);
      for (const [other, name] of short.entries()) if (other !== at) person.coauthors.add(name);
    }
  }
  return groupBy([...people.values()], ({ author }) => familyWords(author));
}

function familyWords({ family = "" }: Author): string {
  return foldFamily(family);
}

/** "michaud e": the same for every spelling of a name. */
function shortName(author: Author): string {
  return `${familyWords(author)} ${fold(author.given ?? "").charAt(0)}`;
}

function groupBy<T, K>(values: readonly T[], key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const its = key(value);
    const group = groups.get(its);
    if (group) group.push(value);
    else groups.set(its, [value]);
  }
  return groups;
}

/** Groups of at least two; who agrees with exactly the same people is one person. */
function groupSpellings(family: readonly Person[]): Person[][] {
  if (family.length < 2) return [];
  return [...groupBy(family, ({ given }) => given[0]?.[0]).values()].flatMap((sameLetter) => {
    const groups = groupBy(sameLetter, (person) =>
      sameLetter
        .filter((other) => other === person || couldBe(person, other))
        .map(({ author }) => author.id)
        .join(" "),
    );
    return [...groups.values()].filter((group) => group.length > 1).map(withoutStrangers);
  });
}

/** Leaves out of a group the single initials that have written with nobody else's co-authors. */
function withoutStrangers(group: readonly Person[]): Person[] {
  return group.filter(
    (person) =>
      !isLoneInitial(person) || group.some((other) => other !== person && shareCoauthor(person, other)),
  );
}

function shareCoauthor(a: Person, b: Person): boolean {
  for (const name of a.coauthors) if (b.coauthors.has(name)) return true;
  return false;
}

function couldBe(a: Person, b: Person): boolean {
  for (const paper of a.papers) if (b.papers.has(paper)) return false;
  return agree(a.given, b.given);
}

const isLoneInitial = ({ given }: Person): boolean => given.length === 1 && given[0]!.length === 1;

function byFullness(a: Person, b: Person): number {
  const letters = ({ given }: Person): number => given.join("").length;
  return letters(b) - letters(a) || b.papers.size - a.papers.size || byText(a.author.id, b.author.id);
}
