import { expect, test } from "vitest";
import { createAbstracts, type ShardedAbstracts } from "../../../src/core/packed/abstracts.ts";
import { type Bounds, createAnswers } from "../../../src/core/packed/settle.ts";
import { createEngine } from "../../../src/core/search/engine.ts";
import { corpusOf } from "../search/corpus.ts";

const engine = createEngine(corpusOf([]));
const BOUNDS: Bounds = { batch: 2, tries: 3 };

/** A paper a shard; which shards were fetched, one after the other. */
function openAbstracts(): { abstracts: ShardedAbstracts; fetched: number[] } {
  const fetched: number[] = [];
  const abstracts = createAbstracts(1, async (shard) => {
    fetched.push(shard);
    return { shard, abstracts: [`the abstract of ${shard}`], math: {} };
  });
  return { abstracts, fetched };
}

test("an answer is given anew until all its abstracts are there, so many fetched at a time", async () => {
  const { abstracts, fetched } = openAbstracts();
  const { settled } = createAnswers(engine, async () => engine, abstracts, BOUNDS);
  const seen: number[] = [];
  const { value } = await settled(() => {
    const found = [0, 1, 2, 3, 4].map((at) => abstracts.at(at));
    seen.push(found.filter((text) => text !== undefined).length);
    return found;
  });
  expect(seen).toEqual([0, 2, 4, 5]);
  expect(value[4]).toBe("the abstract of 4");
  expect(fetched).toEqual([0, 1, 2, 3, 4]);
});

test("an answer that wants other abstracts each time is given up after so many tries", async () => {
  const { abstracts, fetched } = openAbstracts();
  const { settled } = createAnswers(engine, async () => engine, abstracts, BOUNDS);
  let asked = 0;
  const { value } = await settled(() => {
    for (let at = 0; at < 5; at++) abstracts.at(10 * asked + at);
    return ++asked;
  });
  expect(value).toBe(1 + BOUNDS.tries);
  expect(fetched).toEqual([0, 1, 10, 11, 20, 21]);
});

test("while less and less is wanted it is tried on", async () => {
  const { abstracts } = openAbstracts();
  const { settled } = createAnswers(engine, async () => engine, abstracts, BOUNDS);
  let asked = 0;
  await settled(() => {
    // Others each time, one fewer.
    for (let at = 0; at < 9 - asked; at++) abstracts.at(10 * asked + at);
    return ++asked;
  });
  expect(asked).toBe(10);
});

test("what nobody waits for any more fetches nothing", async () => {
  const { abstracts, fetched } = openAbstracts();
  const { settled } = createAnswers(engine, async () => engine, abstracts, BOUNDS);
  expect(
    (
      await settled(
        () => abstracts.at(0),
        () => true,
      )
    ).value,
  ).toBeUndefined();
  expect(fetched).toEqual([]);
});
