/** All that is shown of an author. */
import type { Library } from "./library.ts";
import { type Counted, countYears, type PaperList, rank, type YearCount } from "./parts.ts";

export type AuthorPage = {
  id: string;
  name: string;
  /** Other spellings of the same person. */
  alsoPrinted: string[];
  /** People of a like name who may be someone else, with their papers. */
  similar: Counted[];
  years: YearCount[];
  /** With the papers written together. */
  coauthors: Counted[];
  /** The narrowest topics that the papers carry. */
  topics: Counted[];
  papers: PaperList;
};

/**
 * @param limit papers listed.
 * @returns `undefined` where no paper has the author.
 */
export function makeAuthorPage(library: Library, id: string, limit: number): AuthorPage | undefined {
  const person = library.people.get(id);
  if (!person) return undefined;
  const { papers, name, alsoPrinted } = person;
  const cards = library.cardsAt(papers);
  const together = cards.flatMap(({ authors = [] }) => [
    ...new Set(authors.map((author) => author.id).filter((other) => other !== id)),
  ]);
  const { people, tree } = library;
  return {
    id,
    name,
    alsoPrinted,
    similar: people
      .similarTo(person)
      .map((other) => ({ id: other.id, label: other.name, count: other.papers.length })),
    years: countYears(cards),
    coauthors: rank(together, (other) => people.get(other)?.name ?? other),
    topics: rank(
      cards.flatMap(({ topics = [] }) => topics.filter((topic) => tree.get(topic))),
      tree.label,
    ),
    papers: library.list(papers, limit),
  };
}
