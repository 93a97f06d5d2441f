/** The index of authors: by the first letter of the family name, or by what is typed. */
import { fold } from "../text/fold.ts";
import type { Library } from "./library.ts";
import { byText } from "./parts.ts";
import type { Person } from "./people.ts";

/** What an index shows of an author: "Şimşekli, Umut". */
type AuthorEntry = { id: string; family: string; given: string; count: number };

/** "a" to "z", and {@link OTHER} for names that begin with anything else. */
type Initial = { initial: string; count: number };
export const OTHER = "other";

export type AuthorsQuery = {
  /** Family names that begin with it. */
  initial?: string;
  /** Words that must begin words of the name, in any order. */
  text?: string;
  limit: number;
};

export type AuthorsPage = {
  /** The letter that was asked for. */
  initial?: string;
  /** Authors there are. */
  of: number;
  /** Letters that have authors, in the alphabet's order. */
  initials: Initial[];
  /** Authors that answer the query. */
  total: number;
  /**
   * The first of them, by name. Where nothing was asked, those with most papers: authors of a single one are no news,
   * unless there are no others.
   */
  authors: AuthorEntry[];
};

export function makeAuthorsPage(
  { people }: Library,
  { initial, text = "", limit }: AuthorsQuery,
): AuthorsPage {
  const counts = new Map<string, number>();
  for (const person of people.list) {
    const letter = initialOf(person);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const words = wordsOf(text);
  const found = people.list.filter(
    (person) =>
      (initial === undefined || initialOf(person) === initial) &&
      (words.length === 0 || isNamed(person, words)),
  );
  const isAsked = initial !== undefined || words.length > 0;
  // A stable sort: authors of as many papers stay in the order of their names.
  const sorted = isAsked ? found : found.toSorted((a, b) => b.papers.length - a.papers.length);
  const end = isAsked ? -1 : sorted.findIndex(({ papers }) => papers.length === 1);
  return {
    ...(initial !== undefined && { initial }),
    of: people.list.length,
    initials: [...counts]
      .map(([letter, count]) => ({ initial: letter, count }))
      .toSorted(
        (a, b) => Number(a.initial === OTHER) - Number(b.initial === OTHER) || byText(a.initial, b.initial),
      ),
    total: found.length,
    authors: sorted.slice(0, end > 0 ? Math.min(end, limit) : limit).map(({ id, family, given, papers }) => ({
      id,
      family,
      given,
      count: papers.length,
    })),
  };
}

/** The first letter of the family name without its accents. */
function initialOf({ family }: Person): string {
  const first = fold(family).match(/[\p{L}\p{N}]/u)?.[0] ?? "";
  return /[a-z]/.test(first) ? first : OTHER;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isNamed({ name, alsoPrinted }: Person, asked: readonly string[]): boolean {
  return [name, ...alsoPrinted].some((spelling) => {
    const own = wordsOf(spelling);
    return asked.every((word) => own.some((part) => part.startsWith(word)));
  });
}
