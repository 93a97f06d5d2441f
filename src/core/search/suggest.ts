/** What the reader may be about to type: the end of the last word, a topic, an author, a title. */
import type { Suggestion } from "../engine.ts";
import type { Catalog } from "../schema.ts";
import { mainSpellings } from "../pages/people.ts";
import { growTree } from "../pages/topic-tree.ts";
import { tokens } from "../text/tokens.ts";
import type { Found } from "./find.ts";
import type { TermIndex } from "./term-index.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { stem } from "../text/stem.ts";

type Named = { id: string; label: string; count: number; words: string };

export type Suggester = (text: string, found: Found, limit: number) => Suggestion[];

/** Of each kind at most so many, so that one does not crowd out the others. */
const MOST = { completion: 3, topic: 2, author: 3, title: 4 };

export function createSuggester(catalog: Catalog, index: TermIndex, vocabulary: Vocabulary): Suggester {
  let known: { topic: Named[]; author: Named[] } | undefined;

  return (text, found, limit) => {
    const asked = tokens(text).map(({ term }) => ` ${term}`);
    if (asked.length === 0 || limit <= 0) return [];
    known ??= { topic: namedTopics(catalog), author: namedAuthors(catalog) };
    const holds = (words: string): boolean => asked.every((word) => words.includes(word));
    const ofKind = (kind: "topic" | "author"): Suggestion[] =>
      known![kind]
        .filter(({ words }) => holds(words))
        .slice(0, MOST[kind])
        .map(({ id, label, count }) => ({ kind, id, label, count }));
    const titles = titlesHolding(catalog, found, holds, MOST.title);
    return [
      ...completions(text, found, index, vocabulary),
      ...ofKind("topic"),
      ...ofKind("author"),
      ...titles,
    ].slice(0, limit);
  };
}

function namedTopics(catalog: Catalog): Named[] {
  const tree = growTree(catalog);
  return named(tree.topics.map(({ id, label }) => ({ id, label, count: tree.papersOf(id).length })));
}

function namedAuthors({ papers }: Catalog): Named[] {
  const counts = new Map<string, number>();
  for (const { authors = [] } of papers) {
    for (const id of new Set(authors.map((author) => author.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return named(
    [...mainSpellings(papers)].map(([id, { name }]) => ({ id, label: name, count: counts.get(id)! })),
  );
}

/** Most papers first. */
function named(all: readonly Omit<Named, "words">[]): Named[] {
  return all
    .map((one) => ({ ...one, words: searchable(one.label) }))
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** Every word with a space before it, so that a word's start is found by looking for " start". */
function searchable(text: string): string {
  return tokens(text)
    .map(({ term, glyph }) => (glyph ? term : ` ${term}`))
    .join("")
    .replace(/^(?! )/, " ");
}

/** Longer words for the last one, of those that stand with the others in a paper; the most frequent first. */
function completions(text: string, found: Found, index: TermIndex, vocabulary: Vocabulary): Suggestion[] {
  const last = tokens(text).at(-1);
  if (!last || last.glyph || last.end !== text.length || last.term.length < 2) return [];
  const together = vocabulary.completions(last.term, 20, last.term.length <= 2).map((word) => {
    const { papers } = index.posting(stem(word), "all");
    return { word, count: papers.reduce((sum, at) => sum + (found.admitted[at] ?? 0), 0) };
  });
  return together
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST.completion)
    .map(({ word }) => ({ kind: "completion", text: text.slice(0, last.start) + word }));
}

/** The best of the found papers whose titles hold all the words, the last one perhaps cut short. */
function titlesHolding(
  { papers }: Catalog,
  { scores, admitted }: Found,
  holds: (words: string) => boolean,
  most: number,
): Suggestion[] {
  if (!scores) return [];
  const best: number[] = [];
  admitted.forEach((yes, at) => {
    if (yes === 1 && scores[at]! > 0) best.push(at);
  });
  best.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const found: Suggestion[] = [];
  for (const at of best.slice(0, CANDIDATES)) {
    const { id, title } = papers[at]!;
    if (holds(searchable(title))) found.push({ kind: "title", id, label: title });
    if (found.length === most) break;
  }
  return found;
}

const CANDIDATES = 50;
