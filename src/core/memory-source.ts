/** A {@link Source} over a corpus at hand: in the worker, in a command, at the rendering of pages. */
import type { Answers } from "./answers.ts";
import type { Engine, Request, Result } from "./engine.ts";
import { type Citable, makeCitable } from "./exports/citable.ts";
import { citationKeys } from "./exports/keys.ts";
import { citationLine } from "./exports/plain.ts";
import { makeAuthorPage } from "./pages/author.ts";
import { makeAuthorsPage } from "./pages/authors.ts";
import { type Beside, type Library, openLibrary } from "./pages/library.ts";
import { makeMapPage } from "./pages/map.ts";
import { makeTopicPage } from "./pages/topic.ts";
import { makeTopicsPage } from "./pages/topics.ts";
import { makeTrendsPage } from "./pages/trends.ts";
import type { Columns } from "./search/columns.ts";
import type { Corpus } from "./search/corpus.ts";
import type { Card, Detail, Manifest, MapData, MathTable, Paper } from "./schema.ts";
import type { CitationQuery, Overview, PaperPage, Source } from "./source.ts";
import { formulasOf } from "./text/formulas.ts";

export type SourceParts = {
  corpus: Corpus;
  columns: Columns;
  answers: Answers;
  listings: Manifest["listings"];
  /** The details of the paper at this place of the catalog. */
  detail: (at: number) => Promise<Detail>;
  /** Where the data holds one. */
  map: () => Promise<MapData | undefined>;
  overview: () => Promise<Overview>;
  /** See {@link openLibrary}. */
  people?: Beside["people"];
  /** Lets others have their turn in long work. */
  pause?: (() => Promise<void>) | undefined;
};

/**
 * Times that abstracts are fetched for one answer, a hundred files each: a phrase of the most frequent words would want all
 * there are. What is found by then is shown, and said to be so far.
 */
const MOST_ROUNDS = 8;

/** Ids that are made in one piece of work: some ten milliseconds where they follow from titles. */
const IDS_AT_ONCE = 2_000;

export function createSource({
  corpus,
  columns,
  answers,
  listings,
  detail,
  map,
  overview,
  people,
  pause,
}: SourceParts): Source {
  const { papers, math } = corpus.catalog;

  let opened: Library | undefined;
  /** Put in order when the first page asks: a search never needs it. */
  const library = (): Library => (opened ??= openLibrary(corpus.catalog, { filed: columns.filed, people }));

  function pick(ids: readonly string[]): { cards: Card[]; math: MathTable } {
    return pickAt(ids.flatMap((id) => columns.placeOf(id) ?? []));
  }

  function pickAt(found: readonly number[]): { cards: Card[]; math: MathTable } {
    const cards = found.flatMap((at) => papers.at(at) ?? []);
    return {
      cards,
      math: formulasOf(
        cards.map((card) => card.title),
        [math],
      ),
    };
  }

  function labelsOf({ topics = [], sources }: Paper): PaperPage["labels"] {
    const tagged = new Set(topics.map(({ id }) => id));
    const shown = new Set(sources.map(({ file }) => file));
    return {
      topics: Object.fromEntries(
        corpus.catalog.topics.filter(({ id }) => tagged.has(id)).map(({ id, label }) => [id, label]),
      ),
      listings: Object.fromEntries(
        listings.filter(({ file }) => shown.has(file)).map(({ file, label }) => [file, label]),
      ),
    };
  }

  const labels = new Map(corpus.catalog.topics.map(({ id, label }) => [id, label]));
  /** Of the whole corpus, made when the first citation is asked for. */
  let keys: string[] | undefined;

  async function cite(at: number): Promise<Citable> {
    keys ??= citationKeys(papers);
    return citeAs(at, keys[at]!);
  }

  async function citeAs(at: number, key: string): Promise<Citable> {
    const card = papers.at(at)!;
    return makeCitable(card, {
      key,
      abstract: await answers.abstract(at),
      keywords: (card.topics ?? []).flatMap((id) => labels.get(id) ?? []),
    });
  }

  async function placesOf(query: CitationQuery): Promise<number[]> {
    if ("ids" in query) return query.ids.flatMap((id) => columns.placeOf(id) ?? []);
    return (await answers.settled((engine) => engine.places(query.search))).value;
  }

  /** What waits for so many is a courtesy: searches come in between. */
  async function paperIds(): Promise<string[]> {
    const ids: string[] = [];
    for (const { id } of columns.located()) if (ids.push(id) % IDS_AT_ONCE === 0) await pause?.();
    return ids;
  }

  /** Searches that were shown as far as they went: nobody waits for an older one to be settled any more. */
  let shown = 0;

  async function run(request: Request): Promise<Result> {
    const ask = (engine: Engine): Result => engine.run(request);
    if (!request.settled) shown++;
    const own = shown;
    let rounds = 0;
    const { value, partial } = request.settled
      ? await answers.settled(ask, () => shown !== own || rounds++ === MOST_ROUNDS)
      : answers.now(ask);
    return partial ? { ...value, partial: "found" } : value;
  }

  return {
    run,
    suggest: async (text, limit) => answers.now((engine) => engine.suggest(text, limit)).value,
    cards: async (ids) => pick(ids),
    authors: async (query) => makeAuthorsPage(library(), query),
    author: async (id, limit) => makeAuthorPage(library(), id, limit),
    topics: async () => makeTopicsPage(library()),
    topic: async (id, limit) => makeTopicPage(library(), id, limit),
    trends: async () => makeTrendsPage(library()),
    async map(limit) {
      const data = await map();
      return data && makeMapPage(library(), data, limit);
    },
    places: (request) => placesOf({ search: request }),
    cardsAt: async (found) => pickAt(found),
    async citables(query) {
      const found: Citable[] = [];
      for (const at of await placesOf(query)) found.push(await cite(at));
      return found;
    },
    async ids(kind) {
      if (kind === "authors") return library().people.list.map(({ id }) => id);
      if (kind === "topics") return library().tree.topics.map(({ id }) => id);
      return paperIds();
    },
    overview,
    async paper(id) {
      const at = columns.placeOf(id);
      if (at === undefined) return undefined;
      const found = await detail(at);
      const related = pick((found.paper.related ?? []).map((other) => other.id));
      return {
        ...found,
        // A line has no key: those of all papers need not be made for it.
        citation: citationLine(await citeAs(at, id)),
        cards: Object.fromEntries(related.cards.map((card) => [card.id, card])),
        cardsMath: related.math,
        labels: labelsOf(found.paper),
      };
    },
  };
}
