import { describe, expect, test } from "vitest";
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
