/** The engine: every part of the search put together over a corpus in memory. */
import type { Engine, Hit, Request, Result, Selection, Sort } from "../engine.ts";
import { type Facet, type FacetKey, FACETS } from "../facets.ts";
import { formulasOf } from "../text/formulas.ts";
import type { Card } from "../schema.ts";
import type { Query } from "../query/tree.ts";
import { selectionQueries } from "../query/selection.ts";
import { textTerms } from "../text/analyze.ts";
import { columnsOf } from "./columns.ts";
import type { Corpus } from "./corpus.ts";
import { createFacetIndex, type FacetIndex } from "./facet-index.ts";
import { type Admitted, createFilter, type Filter, intersect, placesOf } from "./filter.ts";
import { createFinder, createSlate, type Found, type Slate } from "./find.ts";
import { createHighlighter } from "./highlight.ts";
import { createNearness } from "./latent.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { firstSorted, highest } from "./first.ts";
import { explain } from "./reasons.ts";
import { findRescues } from "./rescue.ts";
import { bestSnippet } from "./snippet.ts";
import { createOrders } from "./sort.ts";
import { createSuggester } from "./suggest.ts";
import { inverseFrequency, type TermIndex } from "./term-index.ts";
import { createTexts } from "./texts.ts";

/**
 * Answers from a corpus.
 * @param prepared the corpus's index; made here where it is not given.
 */
export function createEngine(corpus: Corpus, prepared: Prepared = prepare(corpus)): Engine {
  const { papers } = corpus.catalog;
  const { index, vocabulary, columns = columnsOf(corpus.catalog) } = prepared;
  const texts = createTexts(columns.title, corpus.abstracts);
  const nearness = prepared.latent && createNearness(prepared.latent, index);
  const find = createFinder({ texts, names: columns.names, index, vocabulary, nearness });
  const weigh = createWeigher(index);
  const orderBy = createOrders(columns);
  const suggester = createSuggester(papers, columns, index, vocabulary);
  // The facets that every page asks for are there before the first key press; those with unsure places when asked for.
  const rooms = new Map([[false, openRoom(false)]]);

  let aside: Slate | undefined;

  /** For what is only counted, while what the query itself found is still wanted. */
  function spare(): Slate {
    return (aside ??= createSlate(papers.length));
  }

  /** Facets and filters depend on whether unsure places count. */
  function roomFor(weakPlaces: boolean): Room {
    let room = rooms.get(weakPlaces);
    if (!room) rooms.set(weakPlaces, (room = openRoom(weakPlaces)));
    return room;
  }

  function openRoom(weakPlaces: boolean): Room {
    const facets = createFacetIndex(papers.length, columns, { weakPlaces });
    const decide = createFilter(columns, corpus.abstracts, index, facets);
    const room: Room = { facets, filter, slate: createSlate(papers.length), last: undefined, undecided: 0 };
    function filter(query: Query): Admitted {
      const before = corpus.abstracts.missed;
      const admitted = decide(query);
      if (corpus.abstracts.missed !== before) room.undecided++;
      return admitted;
    }
    return room;
  }

  /** The last query's papers are kept: the next request is often for another facet or page of them. */
  function findIn(room: Room, text: string, typing: boolean): Found {
    const key = `${typing ? "typing" : "whole"} ${text}`;
    if (room.last?.key === key) return room.last.found;
    const before = corpus.abstracts.missed;
    const found = find(text, typing, room.filter, room.slate);
    // What was found without an abstract is found anew when it is there.
    room.last = corpus.abstracts.missed === before ? { key, found } : undefined;
    return found;
  }

  /** What a request finds, but for the order in which it is shown. */
  function match(request: Request): Matched {
    const room = roomFor(request.weakPlaces ?? false);
    const before = room.undecided;
    const found = findIn(room, request.text, request.typing ?? false);
    const chosen = choose(request.selection, room.filter);
    const matching =
      (chosen.size === 0 && found.places) || placesOf([...chosen.values()].reduce(intersect, found.admitted));
    return { room, found, chosen, matching, isOpen: room.undecided !== before };
  }

  function sorted({ found, matching }: Matched, sort: Sort = "relevance", most: number): number[] {
    const able = found.settle(matching, most);
    if (sort === "relevance" && found.scores) return highest(able, most, found.scores);
    return firstSorted(matching, most, orderBy(sort, found.scores));
  }

  function run(request: Request): Result {
    const before = corpus.abstracts.missed;
    const matched = match(request);
    const { room, found, chosen, matching } = matched;
    const { facets, filter } = room;
    const { sort, offset, limit } = request;
    const page = sorted(matched, sort, offset + limit).slice(offset);
    const answer = { total: matching.length, of: papers.length, notes: found.notes };
    const partial = (): Pick<Result, "partial"> => {
      if (corpus.abstracts.missed === before) return {};
      return { partial: matched.isOpen ? "found" : "shown" };
    };
    if (request.plain) {
      const hits = page.map((at) => plainHit(papers.at(at)!, found.scores?.[at] ?? 0));
      return { ...answer, hits, facets: [], rescues: [], math: {}, ...partial() };
    }
    const hits = toHits(page, found);
    return {
      ...answer,
      ...partial(),
      hits,
      facets: FACETS.map(({ key }) => {
        const others = [...chosen].filter(([other]) => other !== key).map(([, admitted]) => admitted);
        const counted = chosen.has(key) ? placesOf(others.reduce(intersect, found.admitted)) : matching;
        const { include = [], exclude = [] } = request.selection[key] ?? {};
        const text = request.find?.facet === key ? request.find.text : undefined;
        return facets.count(key, counted, [...include, ...exclude], text);
      }),
      rescues: findRescues({
        text: request.text,
        selection: request.selection,
        found,
        total: matching.length,
        count: (text, selection) => {
          const { admitted } = text === request.text ? found : find(text, false, filter, spare());
          return placesOf([...choose(selection, filter).values()].reduce(intersect, admitted)).length;
        },
        label: (key, value) => (isFacet(key) ? facets.label(key, value) : value),
      }),
      math: formulasOf(
        hits.flatMap((hit) => [hit.card.title, hit.snippet?.text ?? ""]),
        [corpus.catalog.math, corpus.math],
      ),
    };
  }

  function toHits(places: number[], found: Found): Hit[] {
    const { marks, nameMarks } = createHighlighter(found.query, found.words);
    const shown = places.map((at) => ({
      at,
      card: papers.at(at)!,
      title: texts.title(at),
      abstract: texts.abstract(at),
    }));
    const reasons = explain(shown, found, index);
    return shown.map(({ at, card, title, abstract }, place) => ({
      card,
      score: found.scores?.[at] ?? 0,
      marks: {
        title: marks(title, "title"),
        authors: (card.authors ?? []).map((author) => nameMarks(author.name)),
      },
      ...(corpus.abstracts.at(at) === undefined && { awaited: true as const }),
      ...(abstract.text === ""
        ? {}
        : { snippet: bestSnippet(abstract.text, marks(abstract, "abstract"), weigh) }),
      reasons: reasons[place]!,
    }));
  }

  return {
    run,
    places(request) {
      const matched = match(request);
      return sorted(matched, request.sort, matched.matching.length);
    },
    suggest(text, limit) {
      return suggester(text, findIn(roomFor(false), text, true), limit);
    },
  };
}

/** What a run of marked text is worth: the inverse document frequencies of its terms. */
function createWeigher(index: TermIndex): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let weight = known.get(text);
    if (weight === undefined) {
      const holding = textTerms(text).map((term) => index.posting(term, "all").papers.length);
      weight = holding.reduce((sum, papersWith) => sum + inverseFrequency(papersWith, index.size), 0);
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, weight);
    }
    return weight;
  };
}

const REMEMBERED = 2_000;

function plainHit(card: Card, score: number): Hit {
  return { card, score, marks: { title: [], authors: (card.authors ?? []).map(() => []) }, reasons: [] };
}

type Matched = {
  room: Room;
  found: Found;
  chosen: Map<FacetKey, Admitted>;
  matching: Int32Array;
  isOpen: boolean;
};
type Room = {
  facets: FacetIndex;
  filter: Filter;
  slate: Slate;
  last: { key: string; found: Found } | undefined;
  /** Times that it could not be said of all papers, for want of abstracts, whether they are admitted. */
  undecided: number;
};

/** By facet, the papers that its choices admit. */
function choose(selection: Selection, filter: Filter): Map<FacetKey, Admitted> {
  return new Map([...selectionQueries(selection)].map(([key, query]) => [key, filter(query)]));
}

function isFacet(key: string): key is FacetKey {
  return FACETS.some((facet: Facet) => facet.key === key);
}
