import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Engine, Request, Result } from "../../../src/core/engine.ts";
import { createEngine } from "../../../src/core/search/engine.ts";
import { readRealCorpus } from "../../support/real-source.ts";
import { corpusFrom, papers } from "../search/made-up.ts";
import { plans, strict, typed } from "../search/queries.ts";
import { openPacked } from "./packed.ts";

/** Each asks up to six plans in four writings, typing and not: a dozen are three hundred answers compared. */
const PARAMETERS = { seed: Number(process.env["SEED"] ?? 8), numRuns: Number(process.env["RUNS"] ?? 12) };

function ask(engine: Engine, text: string, more: Partial<Request> = {}): Result {
  return engine.run({ text, selection: {}, offset: 0, limit: 300, ...more });
}

/** The same answer in all that a reader sees; scores within what sums of parts may differ by. */
function expectSame(found: Result, wanted: Result, text: string): void {
  const plain = (result: Result): unknown => ({
    ...result,
    hits: result.hits.map(({ card, marks, snippet }) => ({ id: card.id, marks, snippet })),
  });
  expect(plain(found), text).toEqual(plain(wanted));
  found.hits.forEach(({ score }, at) => expect(score, text).toBeCloseTo(wanted.hits[at]!.score, 9));
}

describe("the engine answers alike over a packed index and over MiniSearch", () => {
  test("whatever is asked of made-up papers", () => {
    fc.assert(
      fc.property(papers, fc.array(plans, { minLength: 1, maxLength: 6 }), (made, asked) => {
        const corpus = corpusFrom(made);
        const [engine, reference] = [createEngine(corpus, openPacked(corpus)), createEngine(corpus)];
        for (const plan of asked) {
          const query = strict(typed(plan, made));
          for (const text of [query, `${query} netw`, `stabilty ${query}`, query.replaceAll(/["+-]/g, " ")]) {
            for (const typing of [true, false])
              expectSame(ask(engine, text, { typing }), ask(reference, text, { typing }), text);
          }
          expect(engine.suggest(query, 10)).toEqual(reference.suggest(query, 10));
        }
      }),
      PARAMETERS,
    );
  });

  describe("on the listings", () => {
    let engine: Engine;
    let reference: Engine;
    beforeAll(async () => {
      const { corpus, prepared } = await readRealCorpus();
      reference = createEngine(corpus, prepared);
      engine = createEngine(corpus, { ...prepared, ...openPacked(corpus) });
    });

    test.each([
      "",
      "edge of stability",
      "edge of stabilty",
      "gneralization mistery",
      "simsekli",
      "greg yang infinite width",
      "深度学习",
      "the",
      "of the",
      "x",
      "gener*",
      '"edge of stability"',
      '"gradient descent" -stochastic',
      "title:grokking OR abstract:grokking",
      "author:yang year:>=2022",
      "has:code transformers",
      "reinforcement learning from human feedback with large language models that reason about proofs",
      "__proto__",
      "constructor",
      "zzzzzzzzzz",
      "pharmacokinetics prior",
      "on the",
    ])("%j, and every key press on the way", (text) => {
      expectSame(ask(engine, text), ask(reference, text), text);
      for (let length = 1; length <= text.length; length++) {
        const start = text.slice(0, length);
        expectSame(ask(engine, start, { typing: true }), ask(reference, start, { typing: true }), start);
        expect(engine.suggest(start, 10), start).toEqual(reference.suggest(start, 10));
      }
    });
  });
});
