/** The parts of a library that a reader looks at one at a time. */
import type { Library } from "./library.ts";

/** "starred", "notes", "recent", "list-<id>", "tag-<tag>"; everything where none is named. */
export type Shelf = string;

export const EVERYTHING: Shelf = "";
/** What was opened last: no part of the library, and so without papers of it. */
export const RECENT: Shelf = "recent";
export const listShelf = (id: string): Shelf => `list-${id}`;
export const tagShelf = (tag: string): Shelf => `tag-${tag}`;

/** Every tag in use with its number of papers, by name. */
export function tagsOf({ papers }: Library): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags = [] } of Object.values(papers)) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].map(([tag, count]) => ({ tag, count })).toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** @returns the ids of a shelf's papers: none where there is no such shelf. */
export function papersOn({ papers, lists }: Library, shelf: Shelf): string[] {
  const list = lists.find(({ id }) => listShelf(id) === shelf);
  if (list) return list.papers;
  return Object.entries(papers)
    .filter(
      ([, { starred, note, tags = [] }]) =>
        shelf === EVERYTHING ||
        (shelf === "starred" && starred !== undefined) ||
        (shelf === "notes" && note !== undefined) ||
        tags.some((tag) => tagShelf(tag) === shelf),
    )
    .map(([id]) => id);
}
