/** Reads the file of the cards: a card is made when it is asked for, the columns stay as they lie in the file. */
import * as z from "zod/mini";
import { type Card, Catalog } from "../schema.ts";
import type { CardCatalog, Cards } from "../search/corpus.ts";
import type { Refused } from "../search/index-file.ts";
import { createRecent } from "../search/recent.ts";
import { openVarints, readVarints, type Values } from "./bytes.ts";
import {
  type Lists,
  type Numbers,
  openLists,
  openPlanes,
  openTexts,
  readList,
  textAt,
  type TextColumn,
  unpackPlanes,
  unzigzag,
} from "./cards-columns.ts";
import { CARDS, type PlaneName, type TextName, TEXTS, type VarintName } from "./cards-kind.ts";
import { type Ids, openIds } from "./cards-names.ts";
import { openPeople, type PackedPeople } from "./cards-people.ts";
import { openPoints } from "./cards-points.ts";
import { openDictionary } from "./dictionary.ts";
import { readSections, type Sections } from "./sections.ts";

/** By paper or item, a text of a table: its number there from 1, or 0 where there is none. */
export type Numbered = {
  number: Numbers;
  /** All of them, for who walks over them. */
  numbers: () => Values;
  /** Texts there are. They stand in the order of their code units. */
  size: number;
  text: (number: number) => string;
};

export type PackedCards = Ids & {
  catalog: CardCatalog;
  title: (paper: number) => string;
  point: (paper: number) => Card["at"];
  people: () => PackedPeople;
  /** Of the authors, one paper's after the other's, the spelling. */
  authors: Lists & { spelling: Numbers; spellings: () => Values };
  dates: Numbered;
  venues: Numbered;
  organizations: Numbered;
  /** Their texts are lists as JSON. */
  listings: Numbered;
  has: Numbered;
  comments: (paper: number) => number | undefined;
  /** The texts of the paths are lists as JSON. */
  places: Lists & { paths: Numbered; score: (place: number) => number | undefined };
  topics: Lists & { ids: Numbered };
};

const Others = z.pick(Catalog, { topics: true, math: true });

/** What stands before the sizes of the columns of text. */
const HEAD = 6;

/**
 * @param expected papers of the corpus: a file of more or fewer is none of it.
 * @param isWhole see {@link readSections}.
 */
export function openCards(file: ArrayBuffer, expected: number, isWhole?: boolean): PackedCards | Refused {
  const sections = readSections(file, CARDS, isWhole);
  if ("refused" in sections) return sections;
  const head = readVarints(sections("numbers"), HEAD + TEXTS.length);
  const size = head[0]!;
  if (size !== expected)
    return { refused: "damaged", what: `it is of ${size} papers, and there are ${expected}` };
  const columns = openColumns(sections, head);
  const others = sections("others");
  const { topics, math } = Others.parse(JSON.parse(textAt(others, 0, others.length)));
  return { ...columns, catalog: { papers: cardsOf(size, cardMaker(columns)), topics, math } };
}

type Columns = Omit<PackedCards, "catalog"> & {
  arxiv: TextColumn;
  doi: TextColumn;
  authorTotal: (paper: number) => number | undefined;
  upvotes: (paper: number) => number | undefined;
};

function openColumns(sections: Sections<(typeof CARDS.sections)[number]>, head: Uint32Array): Columns {
  const [size = 0, spellings = 0, peopleCount = 0, placeCount = 0, topicCount = 0, digits = 0] = head;
  const sizeOf = (name: TextName): number => head[HEAD + TEXTS.indexOf(name)]!;
  const texts = (name: TextName): TextColumn =>
    openTexts({ lengths: sections(`${name} lengths`), bytes: sections(`${name} bytes`) }, sizeOf(name));
  const varints = (name: VarintName, count = size): Values => openVarints(sections(name), count);
  const lists = (name: VarintName): Lists => openLists(sections(name), size);
  const counts = (name: TextName): ((paper: number) => number | undefined) => numbersOf(texts(name));
  const table = (name: TextName): Pick<Numbered, "size" | "text"> => {
    const column = texts(name);
    const known: string[] = [];
    return { size: sizeOf(name), text: (at) => (known[at] ??= column(at - 1)!) };
  };
  const planes = (name: PlaneName, count = size): Pick<Numbered, "number" | "numbers"> => ({
    number: openPlanes(sections(name), count),
    numbers: () => unpackPlanes(sections(name), count),
  });
  const titles = texts("titles");
  const title = (paper: number): string => titles(paper)!;
  const authors = lists("authorLengths");
  const spelling = planes("authors", authors.starts[size]);
  const dates = lazily(() => runningSum(varints("dateSteps")));
  const placed = varints("placed");
  const point = openPoints({ digits, across: sections("across"), down: sections("down") }, size);
  const scores = { ...table("scores"), ...planes("placeScores", placeCount) };
  const people = lazily(() =>
    openPeople({
      dictionary: openDictionary(sections, spellings),
      sizes: varints("spellings", peopleCount),
      namers: varints("namers", peopleCount),
      ids: texts("authorIds"),
      familyKinds: varints("familyKinds", spellings),
      families: texts("families"),
    }),
  );
  return {
    ...openIds(varints("idKinds"), texts("ids"), sections("idHashes"), title),
    title,
    point: (paper) => (placed[paper] === 1 ? point(paper) : undefined),
    people,
    authors: { ...authors, spelling: spelling.number, spellings: spelling.numbers },
    dates: { ...table("dates"), number: (paper) => dates()[paper]!, numbers: dates },
    venues: { ...table("venues"), ...planes("venue") },
    organizations: { ...table("organizations"), ...planes("organization") },
    listings: { ...table("listings"), ...planes("listing") },
    has: { ...table("has"), ...planes("having") },
    comments: counts("comments"),
    places: {
      ...lists("placeLengths"),
      paths: { ...table("paths"), ...planes("placePaths", placeCount) },
      score: numbersOf((place) => textOf(scores, place)),
    },
    topics: {
      ...lists("topicLengths"),
      ids: { ...table("topics"), ...planes("topic", topicCount) },
    },
    arxiv: texts("arxiv"),
    doi: texts("doi"),
    authorTotal: counts("authorTotals"),
    upvotes: counts("upvotes"),
  };
}

/** @param steps from the number before, as zigzag has them. */
function runningSum(steps: Values): Uint32Array {
  const sums = new Uint32Array(steps.length);
  let sum = 0;
  for (let at = 0; at < steps.length; at++) sums[at] = sum += unzigzag(steps[at]!);
  return sums;
}

/** Made when it is first asked for, and kept. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function numbersOf(texts: TextColumn): (at: number) => number | undefined {
  return (at) => {
    const text = texts(at);
    return text === undefined ? undefined : Number(text);
  };
}

/** The text that a paper, or an item, has; `undefined` where it has none. */
export function textOf({ number, text }: Numbered, at: number): string | undefined {
  const found = number(at);
  return found === 0 ? undefined : text(found);
}

/** A paper's items. */
export function itemsOf<T>({ starts }: Lists, paper: number, item: (at: number) => T): T[] {
  const items: T[] = [];
  for (let at = starts[paper]!; at < starts[paper + 1]!; at++) items.push(item(at));
  return items;
}

function cardMaker(columns: Columns): (paper: number) => Card {
  const { authors, places, topics } = columns;
  const author = (at: number): ReturnType<PackedPeople["author"]> =>
    columns.people().author(authors.spelling(at));
  const place = (at: number): NonNullable<Card["places"]>[number] => {
    const score = places.score(at);
    const path = readList(textOf(places.paths, at)!);
    return { path, ...(score !== undefined && { score }) };
  };
  const topic = (at: number): string => textOf(topics.ids, at)!;

  return (paper) => {
    const authorCount = columns.authorTotal(paper);
    const organization = textOf(columns.organizations, paper);
    const date = textOf(columns.dates, paper);
    const venue = textOf(columns.venues, paper);
    const arxiv = columns.arxiv(paper);
    const doi = columns.doi(paper);
    const comments = columns.comments(paper);
    const upvotes = columns.upvotes(paper);
    const at = columns.point(paper);
    return {
      id: columns.id(paper),
      title: columns.title(paper),
      ...(authors.has(paper) && { authors: itemsOf(authors, paper, author) }),
      ...(authorCount !== undefined && { authorCount }),
      ...(organization !== undefined && { organization }),
      ...(date !== undefined && { date }),
      ...(venue !== undefined && { venue }),
      ...(arxiv !== undefined && { arxiv }),
      ...(doi !== undefined && { doi }),
      ...(comments !== undefined && { comments }),
      ...(upvotes !== undefined && { upvotes }),
      ...(places.has(paper) && { places: itemsOf(places, paper, place) }),
      ...(topics.has(paper) && { topics: itemsOf(topics, paper, topic) }),
      ...(at && { at }),
      listings: readList(textOf(columns.listings, paper)!),
      has: readList(textOf(columns.has, paper)!),
    };
  };
}

/** Cards that are kept, at least: the same ones come up at every key press. */
const REMEMBERED = 500;

function cardsOf(length: number, make: (paper: number) => Card): Cards {
  const known = createRecent<Card>(REMEMBERED);

  function at(paper: number): Card | undefined {
    if (paper < 0 || paper >= length) return undefined;
    let card = known.get(paper);
    if (!card) known.set(paper, (card = make(paper)));
    return card;
  }

  // Who walks over all of them wants none twice.
  function* entries(): IterableIterator<[number, Card]> {
    for (let paper = 0; paper < length; paper++) yield [paper, make(paper)];
  }

  return {
    length,
    at,
    entries,
    *[Symbol.iterator]() {
      for (let paper = 0; paper < length; paper++) yield make(paper);
    },
  };
}
