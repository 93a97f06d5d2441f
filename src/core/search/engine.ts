/** The engine: every part of the search put together over a corpus in memory. */
import type { Engine, Hit, Request, Result, Selection } from "../engine.ts";
import { type Facet, type FacetKey, FACETS } from "../facets.ts";
import { formulasOf } from "../text/formulas.ts";
import type { Card } from "../schema.ts";
import { selectionQueries } from "../query/selection.ts";
import { textTerms } from "../text/analyze.ts";
import { columnsOf } from "./columns.ts";
import type { Corpus } from "./corpus.ts";
import { createFacetIndex, type FacetIndex } from "./facet-index.ts";
import { type Admitted, createFilter, type Filter, intersect, placesOf } from "./filter.ts";
import { createFinder, type Found } from "./find.ts";
import { createHighlighter } from "./highlight.ts";
import { createNearness } from "./latent.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { firstSorted } from "./first.ts";
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
  const texts = createTexts(corpus);
  const nearness = prepared.latent && createNearness(prepared.latent, index);
  const find = createFinder({ papers, texts, index, vocabulary, nearness });
  const weigh = createWeigher(index);
  const orderBy = createOrders(columns);
  const suggester = createSuggester(corpus.catalog, index, vocabulary);
  // The facets that every page asks for are there before the first key press; those with unsure places when asked for.
  const rooms = new Map([[false, openRoom(false)]]);

  /** Facets and filters depend on whether unsure places count. */
  function roomFor(weakPlaces: boolean): Room {
    let room = rooms.get(weakPlaces);
    if (!room) rooms.set(weakPlaces, (room = openRoom(weakPlaces)));
    return room;
  }

  function openRoom(weakPlaces: boolean): Room {
    const facets = createFacetIndex(papers.length, columns, { weakPlaces });
    return { facets, filter: createFilter(corpus, index, facets), last: undefined };
  }

  /** The last query's papers are kept: the next request is often for another facet or page of them. */
  function findIn(room: Room, text: string, typing: boolean): Found {
    const key = `${typing ? "typing" : "whole"} ${text}`;
    if (room.last?.key !== key) room.last = { key, found: find(text, typing, room.filter) };
    return room.last.found;
  }

  function run(request: Request): Result {
    const room = roomFor(request.weakPlaces ?? false);
    const { facets, filter } = room;
    const found = findIn(room, request.text, request.typing ?? false);
    const chosen = choose(request.selection, filter);
    const matching = placesOf([...chosen.values()].reduce(intersect, found.admitted));
    const { sort = "relevance", offset, limit } = request;
    const page = firstSorted(matching, offset + limit, orderBy(sort, found.scores)).slice(offset);
    const answer = { total: matching.length, of: papers.length, notes: found.notes };
    if (request.plain) {
      const hits = page.map((at) => plainHit(papers.at(at)!, found.scores?.[at] ?? 0));
      return { ...answer, hits, facets: [], rescues: [], math: {} };
    }
    const hits = toHits(page, found);
    return {
      ...answer,
      hits,
      facets: FACETS.map(({ key }) => {
        const others = [...chosen].filter(([other]) => other !== key).map(([, admitted]) => admitted);
        const { include = [], exclude = [] } = request.selection[key] ?? {};
        const text = request.find?.facet === key ? request.find.text : undefined;
        return facets.count(key, others.reduce(intersect, found.admitted), [...include, ...exclude], text);
      }),
      rescues: findRescues({
        text: request.text,
        selection: request.selection,
        found,
        total: matching.length,
        count: (text, selection) => {
          const { admitted } = text === request.text ? found : find(text, false, filter);
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
      ...(abstract.text === ""
        ? {}
        : { snippet: bestSnippet(abstract.text, marks(abstract, "abstract"), weigh) }),
      reasons: reasons[place]!,
    }));
  }

  return {
    run,
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

type Room = { facets: FacetIndex; filter: Filter; last: { key: string; found: Found } | undefined };

/** By facet, the papers that its choices admit. */
function choose(selection: Selection, filter: Filter): Map<FacetKey, Admitted> {
  return new Map([...selectionQueries(selection)].map(([key, query]) => [key, filter(query)]));
}

function isFacet(key: string): key is FacetKey {
  return FACETS.some((facet: Facet) => facet.key === key);
}
