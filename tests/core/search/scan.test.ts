import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Engine, Request, Result, Selection } from "../../../src/core/engine.ts";
import type { Corpus } from "../../../src/core/search/corpus.ts";
import { createEngine } from "../../../src/core/search/engine.ts";
import { createPackedEngine } from "../packed/packed.ts";
import { corpusFrom, type MadePaper, papers, type Word } from "./made-up.ts";
import { FACET_NAMES, plans, quoted, strict, type Typed, typed } from "./queries.ts";
import { type Asked, type FacetName, scan, valuesOf } from "./scan.ts";

// Seeded, so that every run asks the same; more on demand: RUNS=5000 SEED=3 npx vitest run tests/core/search/scan.test.ts
const PARAMETERS = { seed: Number(process.env["SEED"] ?? 20), numRuns: Number(process.env["RUNS"] ?? 60) };

const ENGINES: [name: string, create: (corpus: Corpus) => Engine][] = [
  ["MiniSearch's index", (corpus) => createEngine(corpus)],
  ["packed files", createPackedEngine],
];

type Create = (typeof ENGINES)[number][1];

function engineOver(made: readonly MadePaper[], create: Create): (request: Partial<Request>) => Result {
  const engine = create(corpusFrom(made));
  return (request) => engine.run({ text: "", selection: {}, offset: 0, limit: 100, ...request });
}

function idsOf(result: Result): string[] {
  return result.hits.map(({ card }) => card.id).toSorted();
}

function idsOfPapers(made: readonly MadePaper[]): string[] {
  return made.map(({ card }) => card.id).toSorted();
}

const queries = fc.array(plans, { minLength: 1, maxLength: 8 });

describe.each(ENGINES)("the engine over %s finds what a look at every paper finds", (_, create) => {
  test("for words in fields, starts of words, phrases, values, ranges, not, or and brackets", () => {
    fc.assert(
      fc.property(papers, queries, fc.boolean(), (made, asked, weakPlaces) => {
        const run = engineOver(made, create);
        for (const query of asked.map((plan) => typed(plan, made))) {
          const text = strict(query);
          const wanted = idsOfPapers(scan(query.asked, made, weakPlaces));
          expect(idsOf(run({ text, weakPlaces })), text).toEqual(wanted);
          // A space ends the last word: while typing it means the same.
          expect(idsOf(run({ text: `${text} `, typing: true, weakPlaces })), `${text} …`).toEqual(wanted);
        }
      }),
      PARAMETERS,
    );
  });

  test("for words beside them: no paper with all of the words is missing, and none that a filter keeps away is there", () => {
    fc.assert(
      fc.property(papers, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), plans, (made, spots, plan) => {
        const run = engineOver(made, create);
        const words = spots.flatMap((spot) => contentWord(spot, made));
        const filter = typed(plan, made);
        const text = [...words.map(({ word }) => word), strict(filter)].join(" ");
        const found = idsOf(run({ text }));
        const admitted = scan(filter.asked, made);
        const all = scan({ kind: "all", parts: words.map(asWord) }, admitted);
        expect(idsOfPapers(admitted), text).toEqual(expect.arrayContaining(found));
        expect(found, text).toEqual(expect.arrayContaining(idsOfPapers(all)));
      }),
      PARAMETERS,
    );
  });
});

const asWord = (word: Word): Asked => ({ kind: "word", word, field: undefined });

/** A word of some paper that says what it is about: no function word, no lone letter. */
function contentWord(spot: number, made: readonly MadePaper[]): Word[] {
  const words = made
    .flatMap(({ title, abstractWords }) => [...title, ...abstractWords])
    .filter(({ word }) => /^[a-z]{3,}$/.test(word) && !["the", "dont"].includes(word));
  return words.length === 0 ? [] : [words[spot % words.length]!];
}

type Picks = Partial<Record<FacetName, { include: number[]; exclude: number[] }>>;

const picks: fc.Arbitrary<Picks> = fc.record(
  Object.fromEntries(
    FACET_NAMES.map((name) => [
      name,
      fc.record({
        include: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 2 }),
        exclude: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 1 }),
      }),
    ]),
  ),
  { requiredKeys: [] },
);

describe.each(ENGINES)("facets over %s", (_, create) => {
  test("choosing values and typing them mean the same, and mean what a look at every paper says", () => {
    fc.assert(
      fc.property(papers, picks, plans, (made, picked, plan) => {
        const run = engineOver(made, create);
        const query = typed(plan, made);
        const selection = selectionOf(picked, made);
        const chosen = Object.entries(selection).map(([key, choice]) =>
          typedChoice(key as FacetName, choice),
        );
        const wanted = scan({ kind: "all", parts: [query.asked, ...chosen.map(({ asked }) => asked)] }, made);
        const byHand = [strict(query), ...chosen.map(({ text }) => text)].join(" ");
        expect(idsOf(run({ text: strict(query), selection })), byHand).toEqual(idsOfPapers(wanted));
        expect(idsOf(run({ text: byHand })), byHand).toEqual(idsOfPapers(wanted));
      }),
      PARAMETERS,
    );
  });

  test("a facet counts the papers of each value as if nothing were chosen in it", () => {
    fc.assert(
      fc.property(papers, picks, plans, fc.boolean(), (made, picked, plan, weakPlaces) => {
        const run = engineOver(made, create);
        const query = typed(plan, made);
        const selection = selectionOf(picked, made);
        const { facets } = run({ text: strict(query), selection, weakPlaces });
        for (const facet of FACET_NAMES) {
          const others = Object.entries(selection)
            .filter(([key]) => key !== facet)
            .map(([key, choice]) => typedChoice(key as FacetName, choice).asked);
          const left = scan({ kind: "all", parts: [query.asked, ...others] }, made, weakPlaces);
          const counts = new Map<string, number>();
          for (const value of left.flatMap((paper) => valuesOf(facet, paper, weakPlaces))) {
            counts.set(value, (counts.get(value) ?? 0) + 1);
          }
          const given = facets.find(({ key }) => key === facet)!.values.filter(({ count }) => count > 0);
          expect(
            new Map(given.map(({ value, count }) => [value, count])),
            `${facet} of ${strict(query)}`,
          ).toEqual(counts);
        }
      }),
      PARAMETERS,
    );
  });
});

function selectionOf(picked: Picks, made: readonly MadePaper[]): Selection {
  return Object.fromEntries(
    Object.entries(picked).map(([key, { include, exclude }]) => {
      const values = [...new Set(made.flatMap((paper) => valuesOf(key as FacetName, paper, false)))];
      const pick = (spots: number[]): string[] => spots.flatMap((spot) => values[spot] ?? []);
      return [key, { include: pick(include), exclude: pick(exclude) }];
    }),
  );
}

/** One of the values to have, and none of those to be without, as a person would type it. */
function typedChoice(facet: FacetName, { include, exclude }: Selection[string]): Typed {
  const value = (text: string): Typed =>
    facet === "year"
      ? { text: `year:${text}`, asked: { kind: "years", from: Number(text), to: Number(text) } }
      : { text: `${facet}:=${quoted(text)}`, asked: { kind: "value", facet, text, exact: true } };
  const having = include.map(value);
  const without = exclude.map(value);
  return {
    text: [
      ...(having.length > 0 ? [`(${having.map(({ text }) => text).join(" OR ")})`] : []),
      ...without.map(({ text }) => `-${text}`),
    ].join(" "),
    asked: {
      kind: "all",
      parts: [
        { kind: "any", parts: having.map(({ asked }) => asked) },
        ...without.map(({ asked }): Asked => ({ kind: "not", part: asked })),
      ],
    },
  };
}
