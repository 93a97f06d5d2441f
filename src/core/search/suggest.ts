/** What the reader may be about to type: the end of the last word, a topic, an author, a title. */
import type { Suggestion } from "../engine.ts";
import type { FacetKey } from "../facets.ts";
import { parse } from "../query/parse.ts";
import { print } from "../query/print.ts";
import type { Query, TextField, Value } from "../query/tree.ts";
import { fold } from "../text/fold.ts";
import { stem } from "../text/stem.ts";
import { tokens } from "../text/tokens.ts";
import type { Columns } from "./columns.ts";
import type { Cards } from "./corpus.ts";
import type { Found } from "./find.ts";
import { placesOf } from "./filter.ts";
import { highest } from "./first.ts";
import { createNameSearch, holdsAll, type NameSearch, startsOf } from "./named.ts";
import type { TermIndex } from "./term-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Suggester = (text: string, found: Found, limit: number) => Suggestion[];

/** Of each kind at most so many, so that one does not crowd out the others. */
const MOST = { completion: 3, topic: 2, author: 3, title: 4 };

export function createSuggester(
  papers: Cards,
  columns: Columns,
  index: TermIndex,
  vocabulary: Vocabulary,
): Suggester {
  const searches = new Map<FacetKey, NameSearch>();

  function search(facet: FacetKey): NameSearch {
    let found = searches.get(facet);
    if (!found) searches.set(facet, (found = createNameSearch(columns.facet(facet, { weakPlaces: false }))));
    return found;
  }

  /** What the reader begins to say in a field: a person, a topic, or a value of another facet, to be typed in full. */
  function ofField(text: string, { facet, text: typed, exact }: Value, excluded: boolean): Suggestion[] {
    const asked = startsOf([typed]);
    if (asked.length === 0 || exact) return [];
    if (facet === "topic" || facet === "author") return excluded ? [] : ofKind(facet, asked);
    const at = text.toLowerCase().lastIndexOf(`${facet}:`);
    // "venue:(icml OR …" has no one place for a value.
    if (at === -1 || text.includes("(", at)) return [];
    const labels = new Set(search(facet)(asked, CANDIDATES).map(({ label }) => label));
    return [...labels]
      .filter((label) => fold(label) !== fold(typed))
      .slice(0, MOST.completion)
      .map((label) => ({
        kind: "completion",
        text: text.slice(0, at) + print({ kind: "value", facet, text: label, exact: false }),
      }));
  }

  function ofKind(kind: "topic" | "author", asked: readonly string[]): Suggestion[] {
    return search(kind)(asked, MOST[kind]).map((named) => ({ kind, ...named }));
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
    const asked = startsOf(said.map((one) => one.text));
    if (excluded || asked.length === 0) return ends;
    const others = said.every(({ field }) => field === undefined)
      ? [...ofKind("topic", asked), ...ofKind("author", asked)]
      : [];
    return [...ends, ...others, ...titlesHolding(papers, found, asked, MOST.title)];
  }

  return (text, found, limit) => (limit > 0 ? suggest(text, found).slice(0, limit) : []);
}

/** The words and phrases that are asked for, in their order; not what is excluded, and no values. */
function textsOf(query: Query): { text: string; field?: TextField }[] {
  if (query.kind === "all" || query.kind === "any") return query.parts.flatMap(textsOf);
  return query.kind === "word" || query.kind === "phrase" ? [query] : [];
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
  papers: Cards,
  { scores, admitted, places = placesOf(admitted), settle }: Found,
  asked: readonly string[],
  most: number,
): Suggestion[] {
  if (!scores) return [];
  const scored = places.filter((at) => scores[at]! > 0);
  const found: Suggestion[] = [];
  for (const at of highest(settle(scored, CANDIDATES), CANDIDATES, scores)) {
    const { id, title } = papers.at(at)!;
    if (holdsAll(title, asked)) found.push({ kind: "title", id, label: title });
    if (found.length === most) break;
  }
  return found;
}

/** Titles and words that are looked at for suggestions. */
const CANDIDATES = 50;
