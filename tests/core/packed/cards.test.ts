import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCards, type PackedCards } from "../../../src/core/packed/cards.ts";
import { packCards } from "../../../src/core/packed/cards-write.ts";
import { packedColumns } from "../../../src/core/packed/facet-columns.ts";
import { lookUpPeople } from "../../../src/core/packed/people-lookup.ts";
import { type FacetKey, FACETS } from "../../../src/core/facets.ts";
import { gatherPeople } from "../../../src/core/pages/people.ts";
import type { Card, Topic } from "../../../src/core/schema.ts";
import { type Columns, columnsOf, type FacetColumn } from "../../../src/core/search/columns.ts";
import type { CardCatalog } from "../../../src/core/search/corpus.ts";
import { readRealCorpus } from "../../support/real-source.ts";
import { corpusFrom, papers } from "../search/made-up.ts";
import { cards } from "./made-up-cards.ts";
import { taken } from "./packed.ts";

const PARAMETERS = { seed: Number(process.env["SEED"] ?? 3), numRuns: Number(process.env["RUNS"] ?? 200) };

function packed(catalog: CardCatalog): PackedCards {
  return taken(openCards(packCards(catalog), catalog.papers.length));
}

function catalogOf(all: Card[], topics: Topic[] = []): CardCatalog {
  return { papers: all, topics, math: {} };
}

/** By paper its values, in their order: how they stand among each other in a column is nobody's concern. */
function asRead({ size, value, label, parent, starts, held }: FacetColumn): object {
  const numbers = Array.from({ length: size }, (_, at) => at);
  return {
    values: numbers.map((at) => [value(at), label(at), parent(at)]),
    held: Array.from({ length: starts.length - 1 }, (_, paper) =>
      [...held.subarray(starts[paper], starts[paper + 1])].toSorted((a, b) => a - b),
    ),
  };
}

/** All that columns say of a catalog's papers. */
function told(columns: Columns, { papers: all }: CardCatalog): unknown {
  const facets = FACETS.flatMap(({ key }) =>
    [true, false].map((weakPlaces) => ({ key, weakPlaces, ...asRead(columns.facet(key, { weakPlaces })) })),
  );
  const texts = Array.from(all, (_, paper) => [
    columns.title(paper),
    ...columns.names(paper),
    ...columns.others(paper),
  ]);
  const filed = Array.from(columns.filed(), ({ topics, date, at }) => ({ topics, date, at }));
  const located = Array.from(columns.located(), ({ id, at }) => ({ id, at }));
  const orders = [columns.dates(), columns.comments(), columns.titles()];
  return { facets, texts, filed, located, orders };
}

const toldPacked = (catalog: CardCatalog): unknown => told(packedColumns(packed(catalog)), catalog);

describe("cards packed in columns", () => {
  test("are read as they were, whatever stands in them", () => {
    fc.assert(
      fc.property(cards(), (all) => {
        const { papers: read } = packed(catalogOf(all)).catalog;
        expect([...read]).toStrictEqual(all);
        expect(all.map((_, at) => read.at(at))).toStrictEqual(all);
        expect([...read.entries()]).toStrictEqual([...all.entries()]);
        expect(read.at(all.length)).toBeUndefined();
        expect(read.at(-1)).toBeUndefined();
      }),
      PARAMETERS,
    );
  });

  test("keep places on the map with any number of digits", () => {
    const points = fc.oneof(
      fc.double({ noNaN: true }).map((n) => n + 0),
      fc.constantFrom(0, 1, 0.5),
    );
    fc.assert(
      fc.property(cards(points), (all) => {
        expect([...packed(catalogOf(all)).catalog.papers]).toStrictEqual(all);
      }),
      PARAMETERS,
    );
  });

  test("give facets and orders the columns that the cards give", () => {
    fc.assert(
      fc.property(cards(), papers, (all, made) => {
        for (const catalog of [catalogOf(all), corpusFrom(made).catalog])
          expect(toldPacked(catalog)).toEqual(told(columnsOf(catalog), catalog));
      }),
      PARAMETERS,
    );
  });

  test("find each person as the cards have them, with all who may be the same", () => {
    fc.assert(
      fc.property(cards(), papers, (all, made) => {
        for (const catalog of [catalogOf(all), corpusFrom(made).catalog]) {
          const read = packed(catalog);
          const { get, similarTo } = lookUpPeople(read, packedColumns(read));
          const gathered = gatherPeople(catalog);
          for (const person of gathered.list) {
            expect(get(person.id)).toEqual(person);
            expect(similarTo(person)).toEqual(gathered.similarTo(person));
          }
          expect(get("nobody-of-the-kind")).toBeUndefined();
        }
      }),
      PARAMETERS,
    );
  });

  test("find each paper by its id, and none by another", () => {
    fc.assert(
      fc.property(cards(), fc.string(), (all, other) => {
        const { placeOf } = packed(catalogOf(all));
        const ids = all.map(({ id }) => id);
        for (const id of [...ids, other]) {
          expect(placeOf(id)).toBe(ids.includes(id) ? ids.indexOf(id) : undefined);
        }
      }),
      PARAMETERS,
    );
  });

  test("are, of the listings, what they were, and as found", async () => {
    const { catalog } = (await readRealCorpus()).corpus;
    const read = packed(catalog);
    expect([...read.catalog.papers]).toStrictEqual([...catalog.papers]);
    expect(read.catalog.topics).toEqual(catalog.topics);
    expect(read.catalog.math).toEqual(catalog.math);
    for (const [paper, { id }] of catalog.papers.entries()) expect(read.placeOf(id)).toBe(paper);
    expect(toldPacked(catalog)).toEqual(told(columnsOf(catalog), catalog));
  });
});

describe("a file of cards that was damaged", () => {
  const all: Card[] = [
    {
      id: "learning-graphs",
      title: "Learning graphs",
      authors: [{ id: "annie-yang", name: "Annie Yang" }],
      date: "2024-06-10",
      venue: "ICML",
      at: [0.25, 0.5],
      listings: ["a.txt"],
      has: ["authors", "date"],
    },
    { id: "a", title: "深度学习", topics: ["sgd"], listings: [], has: [] },
  ];
  const file = new Uint8Array(packCards(catalogOf(all)));
  const isRefused = (bytes: Uint8Array): boolean => "refused" in openCards(bytes.slice().buffer, all.length);

  test("is noticed wherever it is cut off, and where something is added", () => {
    for (let length = 0; length < file.length; length++)
      expect(isRefused(file.subarray(0, length))).toBe(true);
    expect(isRefused(Uint8Array.from([...file, 0]))).toBe(true);
    expect(isRefused(file)).toBe(false);
  });

  test("is noticed wherever bits are turned", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const changed = file.slice();
        changed[at]! ^= bits;
        expect(isRefused(changed)).toBe(true);
      }),
      { ...PARAMETERS, numRuns: 1000 },
    );
  });

  test("is not taken for the cards of another number of papers", () => {
    expect(openCards(file.slice().buffer, 3)).toEqual({
      refused: "damaged",
      what: "it is of 2 papers, and there are 3",
    });
  });
});

test("every facet with values is read from columns, none from whole cards", () => {
  const asked = new Set<FacetKey>();
  const { catalog, ...rest } = packed(catalogOf([{ id: "a", title: "A", listings: ["x"], has: [] }]));
  const untouched = new Proxy(catalog.papers, {
    get(target, name) {
      if (name !== "length") throw new Error("a card was asked for");
      return target.length;
    },
  });
  const columns = packedColumns({ ...rest, catalog: { ...catalog, papers: untouched } });
  for (const { key } of FACETS) {
    columns.facet(key, { weakPlaces: false });
    asked.add(key);
  }
  expect(asked.size).toBe(FACETS.length);
});
