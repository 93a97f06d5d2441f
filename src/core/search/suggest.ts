/** What the reader may be about to type: the end of the last word, a topic, an author, a title. */
import type { Suggestion } from "../engine.ts";
import { type Facet, type FacetKey, FACETS } from "../facets.ts";
import { parse } from "../query/parse.ts";
import { print } from "../query/print.ts";
import type { Query, TextField, Value } from "../query/tree.ts";
import { mainSpellings } from "../pages/people.ts";
import { growTree } from "../pages/topic-tree.ts";
import { fold } from "../text/fold.ts";
import { stem } from "../text/stem.ts";
import { type Token, tokens } from "../text/tokens.ts";
import type { CardCatalog } from "./corpus.ts";
import type { Found } from "./find.ts";
import { firstSorted } from "./first.ts";
import type { TermIndex } from "./term-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Named = { id: string; label: string; count: number; words: string };

export type Suggester = (text: string, found: Found, limit: number) => Suggestion[];

/** Of each kind at most so many, so that one does not crowd out the others. */
const MOST = { completion: 3, topic: 2, author: 3, title: 4 };

export function createSuggester(catalog: CardCatalog, index: TermIndex, vocabulary: Vocabulary): Suggester {
  let known: { topic: Named[]; author: Named[] } | undefined;

  const facets = new Map<string, Named[]>();

  /** What the reader begins to say in a field: a person, a topic, or a value of another facet, to be typed in full. */
  function ofField(text: string, { facet, text: typed, exact }: Value, excluded: boolean): Suggestion[] {
    const asked = starts([typed]);
    if (asked.length === 0 || exact) return [];
    if (facet === "topic" || facet === "author") return excluded ? [] : ofKind(facet, asked);
    let values = facets.get(facet);
    if (!values) facets.set(facet, (values = namedValues(catalog, facet)));
    const at = text.toLowerCase().lastIndexOf(`${facet}:`);
    // "venue:(icml OR …" has no one place for a value.
    if (at === -1 || text.includes("(", at)) return [];
    return values
      .filter(({ label, words }) => holdsAll(words, asked) && fold(label) !== fold(typed))
      .slice(0, MOST.completion)
      .map(({ label }) => ({
        kind: "completion",
        text: text.slice(0, at) + print({ kind: "value", facet, text: label, exact: false }),
      }));
  }

  function ofKind(kind: "topic" | "author", asked: readonly string[]): Suggestion[] {
    known ??= { topic: namedTopics(catalog), author: namedAuthors(catalog) };
    return known[kind]
      .filter(({ words }) => holdsAll(words, asked))
      .slice(0, MOST[kind])
      .map(({ id, label, count }) => ({ kind, id, label, count }));
  }

  function suggest(text: string, found: Found): Suggestion[] {
    const { query } = parse(text);
    const last = query.kind === "all" ? query.parts.at(-1) : query;
    const excluded = last?.kind === "not";
    const open = excluded ? last.part : last;
    // A space ends a value.
    if (open?.kind === "value" && !/\s$/.test(text)) return ofField(text, open, excluded);
    const ends = completions(text, found, index, vocabulary);
    const said = textsOf(query);
    const asked = starts(said.map((one) => one.text));
    if (excluded || asked.length === 0) return ends;
    const others = said.every(({ field }) => field === undefined)
      ? [...ofKind("topic", asked), ...ofKind("author", asked)]
      : [];
    return [...ends, ...others, ...titlesHolding(catalog, found, asked, MOST.title)];
  }

  return (text, found, limit) => (limit > 0 ? suggest(text, found).slice(0, limit) : []);
}

/** The words and phrases that are asked for, in their order; not what is excluded, and no values. */
function textsOf(query: Query): { text: string; field?: TextField }[] {
  if (query.kind === "all" || query.kind === "any") return query.parts.flatMap(textsOf);
  return query.kind === "word" || query.kind === "phrase" ? [query] : [];
}

/** What {@link searchable} texts are looked through for. */
function starts(texts: readonly string[]): string[] {
  return texts.flatMap((text) => tokens(text).map(startOf));
}

/** A word begins with a space; a character of a script without spaces may stand anywhere. */
function startOf({ term, glyph }: Token): string {
  return glyph ? term : ` ${term}`;
}

function holdsAll(words: string, asked: readonly string[]): boolean {
  return asked.every((word) => words.includes(word));
}

/** The values of a facet as they are called; each name once. */
function namedValues({ papers }: CardCatalog, key: FacetKey): Named[] {
  const facet: Facet = FACETS.find((one) => one.key === key)!;
  const counts = new Map<string, number>();
  for (const card of papers) {
    for (const value of facet.values(card, { weakPlaces: false })) {
      const label = value.slice(value.lastIndexOf("/") + 1);
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return named([...counts].map(([label, count]) => ({ id: label, label, count })));
}

function namedTopics(catalog: CardCatalog): Named[] {
  const tree = growTree(catalog);
  return named(tree.topics.map(({ id, label }) => ({ id, label, count: tree.papersOf(id).length })));
}

function namedAuthors({ papers }: CardCatalog): Named[] {
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
  return tokens(text).map(startOf).join("");
}

/**
 * Longer words for the last one, of those that stand with the others in a paper; the most frequent first, and of the
 * forms of a word one, for all of them find the same.
 */
function completions(text: string, found: Found, index: TermIndex, vocabulary: Vocabulary): Suggestion[] {
  const last = tokens(text).at(-1);
  if (!last || last.glyph || last.end !== text.length || last.term.length < 2) return [];
  const forms = new Map<string, string>();
  const own = stem(last.term);
  for (const word of vocabulary.completions(last.term, CANDIDATES, last.term.length <= 2)) {
    const term = stem(word);
    if (!forms.has(term) && (term !== own || !vocabulary.has(last.term))) forms.set(term, word);
  }
  return [...forms]
    .map(([term, word]) => {
      const { papers } = index.posting(term, "all");
      let count = 0;
      for (let i = 0; i < papers.length; i++) count += found.admitted[papers[i]!]!;
      return { word, count };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST.completion)
    .map(({ word }) => ({ kind: "completion", text: text.slice(0, last.start) + word }));
}

/** The best of the found papers whose titles hold all the words, the last one perhaps cut short. */
function titlesHolding(
  { papers }: CardCatalog,
  { scores, admitted, settle }: Found,
  asked: readonly string[],
  most: number,
): Suggestion[] {
  if (!scores) return [];
  const scored: number[] = [];
  for (let at = 0; at < admitted.length; at++) if (admitted[at] === 1 && scores[at]! > 0) scored.push(at);
  settle(scored, CANDIDATES);
  const found: Suggestion[] = [];
  for (const at of firstSorted(scored, CANDIDATES, (a, b) => scores[b]! - scores[a]! || a - b)) {
    const { id, title } = papers.at(at)!;
    if (holdsAll(searchable(title), asked)) found.push({ kind: "title", id, label: title });
    if (found.length === most) break;
  }
  return found;
}

/** Titles and words that are looked at for suggestions. */
const CANDIDATES = 50;
