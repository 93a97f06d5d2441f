import { describe, expect, test } from "vitest";
import { append, keyOf, reduce, type Results } from "../../src/app/results.ts";
import { resultOf } from "../views/support/papers.ts";

const first = resultOf(["alpha"]);
const second = resultOf(["beta"]);
const ready: Results = { kind: "ready", shown: { key: "", result: first }, growing: false };
const error = { code: "offline", message: "no network" } as const;

describe("the list of results", () => {
  test("keeps the old results until the new ones are there", () => {
    const searching = reduce(ready, { kind: "asked", key: "?q=b" });
    expect(searching).toEqual({ kind: "searching", key: "?q=b", shown: { key: "", result: first } });
    expect(reduce(searching, { kind: "answered", key: "?q=b", result: second })).toEqual({
      kind: "ready",
      shown: { key: "?q=b", result: second },
      growing: false,
    });
  });

  test("drops an answer to a search that is no longer the latest", () => {
    const searching = reduce(ready, { kind: "asked", key: "?q=be" });
    expect(reduce(searching, { kind: "answered", key: "?q=b", result: second })).toBe(searching);
    expect(reduce(searching, { kind: "failed", key: "?q=b", error })).toBe(searching);
  });

  test("still shows the old results when a search fails", () => {
    const searching = reduce(ready, { kind: "asked", key: "?q=b" });
    const failed = reduce(searching, { kind: "failed", key: "?q=b", error });
    expect(failed).toEqual({ kind: "failed", key: "?q=b", error, shown: { key: "", result: first } });
    expect(keyOf(failed)).toBe("?q=b");
  });

  test("grows by the next page, each paper once", () => {
    const both = append(resultOf(["alpha", "beta"]), resultOf(["beta", "gamma"]));
    expect(both.hits.map((hit) => hit.card.id)).toEqual(["alpha", "beta", "gamma"]);
  });

  test("does not grow by a page of another search", () => {
    const growing = reduce(ready, { kind: "asked-more", key: "" });
    const searching = reduce(growing, { kind: "asked", key: "?q=b" });
    expect(reduce(searching, { kind: "answered-more", key: "", result: second })).toBe(searching);
  });
});
