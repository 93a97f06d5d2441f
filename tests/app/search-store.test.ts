import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Address, EMPTY } from "../../src/app/address.ts";
import { createSearchStore } from "../../src/app/search-store.ts";
import type { Request, Result } from "../../src/core/engine.ts";
import { DataFailure } from "../../src/core/data-failure.ts";
import { resultOf } from "../views/support/papers.ts";
import { sourceOf } from "../views/support/source.ts";

const search = (text: string): Address => ({ ...EMPTY, text });
const shown = { key: "", result: resultOf(["alpha"]) };

/** A source that answers when told to. */
function slowSource() {
  const asked: { request: Request; answer: (result: Result) => void; fail: (reason: unknown) => void }[] = [];
  const source = sourceOf({
    run: (request) =>
      new Promise((resolve, reject) => asked.push({ request, answer: resolve, fail: reject })),
  });
  return { source, asked };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const ids = (result: Result): string[] => result.hits.map((hit) => hit.card.id);

describe("a search", () => {
  test("asks nothing for what is shown already", () => {
    const { source, asked } = slowSource();
    createSearchStore(source, shown).show(EMPTY);
    expect(asked).toHaveLength(0);
  });

  test("shows the answer and tells whoever listens", async () => {
    const { source, asked } = slowSource();
    const store = createSearchStore(source, shown);
    const told: string[] = [];
    store.subscribe(() => told.push(store.get().kind));
    store.show(search("b"));
    asked[0]!.answer(resultOf(["beta"]));
    await settled();
    expect(told).toEqual(["searching", "ready"]);
    expect(ids(store.get().shown.result)).toEqual(["beta"]);
  });

  test("asks only the latest of what was typed while the source was busy", async () => {
    const { source, asked } = slowSource();
    const store = createSearchStore(source, shown);
    for (const text of ["e", "ed", "edg", "edge"]) store.show(search(text));
    expect(asked.map(({ request }) => request.text)).toEqual(["e"]);
    asked[0]!.answer(resultOf(["early"]));
    await settled();
    expect(asked.map(({ request }) => request.text)).toEqual(["e", "edge"]);
    expect(ids(store.get().shown.result)).toEqual(["alpha"]);
    asked[1]!.answer(resultOf(["late"]));
    await settled();
    expect(ids(store.get().shown.result)).toEqual(["late"]);
  });

  test("says what failed, and asks again when told to", async () => {
    const { source, asked } = slowSource();
    const store = createSearchStore(source, shown);
    store.show(search("b"));
    asked[0]!.fail(new DataFailure({ code: "offline", message: "no network" }));
    await settled();
    expect(store.get()).toMatchObject({ kind: "failed", error: { code: "offline" }, shown });
    store.retry(search("b"));
    asked[1]!.answer(resultOf(["beta"]));
    await settled();
    expect(store.get()).toMatchObject({ kind: "ready", shown: { key: "?q=b" } });
  });

  test("adds the next page where the list ends", async () => {
    const { source, asked } = slowSource();
    const store = createSearchStore(source, { key: "", result: resultOf(["a", "b"], { total: 3 }) });
    store.more(EMPTY);
    store.more(EMPTY);
    expect(asked.map(({ request }) => request.offset)).toEqual([2]);
    asked[0]!.answer(resultOf(["c"], { total: 3 }));
    await settled();
    expect(ids(store.get().shown.result)).toEqual(["a", "b", "c"]);
  });

  test("asks for as much of a list as the reader had seen of it", () => {
    const { source, asked } = slowSource();
    const store = createSearchStore(source, { key: "", result: resultOf(["a", "b"], { total: 500 }) });
    store.show(EMPTY, 80);
    expect(asked[0]!.request).toMatchObject({ offset: 0, limit: 80 });
  });
});

describe("an answer in part", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const quiet = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000);

  /** What a search for "b" has shown in part. */
  async function showPart() {
    const { source, asked } = slowSource();
    const store = createSearchStore(source, shown);
    store.show(search("b"));
    asked[0]!.answer(resultOf(["one", "two"], { total: 3, partial: "found" }));
    await vi.advanceTimersByTimeAsync(0);
    return { store, asked };
  }

  test("is shown at once, and the whole in its place once nothing else is typed", async () => {
    const { store, asked } = await showPart();
    expect(ids(store.get().shown.result)).toEqual(["one", "two"]);
    expect(asked).toHaveLength(1);
    await quiet();
    expect(asked[1]!.request).toEqual({ ...asked[0]!.request, settled: true });
    asked[1]!.answer(resultOf(["two", "one", "three"], { total: 3 }));
    await quiet();
    expect(store.get()).toMatchObject({ kind: "ready", shown: { key: "?q=b" } });
    expect(store.get().shown.result.partial).toBeUndefined();
    expect(ids(store.get().shown.result)).toEqual(["two", "one", "three"]);
    expect(asked).toHaveLength(2);
  });

  test("of a search that is no longer the latest is not asked for again, and its whole changes nothing", async () => {
    const { store, asked } = await showPart();
    await quiet();
    store.show(search("bc"));
    asked[2]!.answer(resultOf(["other"]));
    asked[1]!.answer(resultOf(["late"]));
    await quiet();
    expect(ids(store.get().shown.result)).toEqual(["other"]);
    expect(asked).toHaveLength(3);
  });

  test("that stays a part is asked for a few times and no more", async () => {
    const { store, asked } = await showPart();
    for (let at = 1; at < 10; at++) {
      await quiet();
      asked[at]?.answer(resultOf(["one"], { partial: "shown" }));
      await quiet();
    }
    expect(asked).toHaveLength(4);
    expect(store.get().shown.result.partial).toBe("shown");
  });

  test("whose rest cannot be had stays, with what failed", async () => {
    const { store, asked } = await showPart();
    await quiet();
    asked[1]!.fail(new DataFailure({ code: "offline", message: "no network" }));
    await quiet();
    expect(store.get()).toMatchObject({ kind: "failed", error: { code: "offline" } });
    expect(ids(store.get().shown.result)).toEqual(["one", "two"]);
  });

  test("is made whole page by page where the list has grown", async () => {
    const { store, asked } = await showPart();
    store.more(search("b"));
    asked[1]!.answer(resultOf(["three"], { total: 3, partial: "shown" }));
    await quiet();
    asked[2]!.answer(resultOf(["two", "one"], { total: 3 }));
    await quiet();
    expect(asked[3]!.request).toMatchObject({ offset: 2, settled: true });
    asked[3]!.answer(resultOf(["three"], { total: 3 }));
    await quiet();
    expect(ids(store.get().shown.result)).toEqual(["two", "one", "three"]);
    expect(store.get().shown.result.partial).toBeUndefined();
  });
});
