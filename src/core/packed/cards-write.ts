/** A catalog as one file of columns. `layout-cards.md` has the layout. */
import type { Card } from "../schema.ts";
import type { CardCatalog } from "../search/corpus.ts";
import { createByteWriter, writeVarints } from "./bytes.ts";
import { writePlanes, writeTexts, zigzag } from "./cards-columns.ts";
import {
  CARDS,
  type PlaneName,
  PLANES,
  type TextName,
  TEXTS,
  type VarintName,
  VARINTS,
} from "./cards-kind.ts";
import { idHash, writeIds } from "./cards-names.ts";
import { gatherPeople } from "./cards-people.ts";
import { writePoints } from "./cards-points.ts";
import { writeDictionary } from "./dictionary.ts";
import { writeSections } from "./sections.ts";

/** @param catalog its papers are gone through many times. */
export function packCards({ papers, topics, math }: CardCatalog): ArrayBuffer {
  const column = <T>(valueOf: (card: Card) => T): T[] => Array.from(papers, valueOf);
  const ids = writeIds(papers);
  const people = gatherPeople(papers);
  const dates = numbered(column(({ date }) => date));
  const venues = numbered(column(({ venue }) => venue));
  const organizations = numbered(column(({ organization }) => organization));
  const places = column((card) => card.places ?? []).flat();
  const paths = numbered(places.map(({ path }) => JSON.stringify(path)));
  const scores = numbered(places.map(({ score }) => decimal(score)));
  const carried = numbered(column((card) => card.topics ?? []).flat());
  const listings = numbered(column((card) => JSON.stringify(card.listings)));
  const has = numbered(column((card) => JSON.stringify(card.has)));
  const points = writePoints(column(({ at }) => at ?? [0, 0]));

  const texts: Record<TextName, readonly (string | undefined)[]> = {
    titles: column(({ title }) => title),
    ids: ids.ids,
    authorIds: people.ids,
    families: people.families,
    dates: dates.table,
    venues: venues.table,
    organizations: organizations.table,
    arxiv: column(({ arxiv }) => arxiv),
    doi: column(({ doi }) => doi),
    paths: paths.table,
    scores: scores.table,
    topics: carried.table,
    listings: listings.table,
    has: has.table,
    authorTotals: column(({ authorCount }) => decimal(authorCount)),
    comments: column(({ comments }) => decimal(comments)),
    upvotes: column(({ upvotes }) => decimal(upvotes)),
  };
  const varints: Record<VarintName, readonly number[]> = {
    idKinds: ids.kinds,
    spellings: people.sizes,
    namers: people.namers,
    familyKinds: people.familyKinds,
    authorLengths: column(({ authors }) => lengthOf(authors)),
    dateSteps: dates.numbers.map((number, at) => zigzag(number - (dates.numbers[at - 1] ?? 0))),
    placeLengths: column((card) => lengthOf(card.places)),
    topicLengths: column((card) => lengthOf(card.topics)),
    placed: column(({ at }) => (at ? 1 : 0)),
  };
  const planes: Record<PlaneName, Uint8Array> = {
    idHashes: writePlanes(column(({ id }) => idHash(id))),
    authors: writePlanes(people.numbers),
    venue: writePlanes(venues.numbers),
    organization: writePlanes(organizations.numbers),
    placePaths: writePlanes(paths.numbers),
    placeScores: writePlanes(scores.numbers),
    topic: writePlanes(carried.numbers),
    listing: writePlanes(listings.numbers),
    having: writePlanes(has.numbers),
    across: points.across,
    down: points.down,
  };
  const others = createByteWriter();
  others.text(JSON.stringify({ topics, math }));

  const counts = [people.names, people.sizes, places, carried.numbers].map((all) => all.length);
  const sizes = TEXTS.map((name) => texts[name].length);
  return writeSections(CARDS, [
    writeVarints([papers.length, ...counts, points.digits, ...sizes]),
    ...TEXTS.flatMap((name) => {
      const { lengths, bytes } = writeTexts(texts[name]);
      return [lengths, bytes];
    }),
    ...writeDictionary(people.names),
    ...VARINTS.map((name) => writeVarints(varints[name])),
    ...PLANES.map((name) => planes[name]),
    others.bytes(),
  ]);
}

/** The different texts in the order of their code units, and each value as its place among them, from 1; 0 for none. */
function numbered(values: readonly (string | undefined)[]): { table: string[]; numbers: number[] } {
  const table = [...new Set(values)]
    .filter((value) => value !== undefined)
    .toSorted((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(table.map((text, at) => [text, at + 1]));
  return { table, numbers: values.map((value) => (value === undefined ? 0 : numbers.get(value)!)) };
}

/** One more than there are, so that a list of nothing is not the same as none. */
function lengthOf(list: readonly unknown[] | undefined): number {
  return list ? list.length + 1 : 0;
}

function decimal(number: number | undefined): string | undefined {
  return number === undefined ? undefined : String(number);
}
