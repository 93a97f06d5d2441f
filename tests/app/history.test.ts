import { beforeEach, describe, expect, test } from "vitest";
import { currentKey, currentList, keepForReload, navigate, recall, remember } from "../../src/app/history.ts";

describe("the browser's history", () => {
  beforeEach(() => navigate("/"));

  test("gives every new entry a key of its own, and keeps it where an entry is replaced", () => {
    const before = currentKey();
    navigate("/about/");
    const about = currentKey();
    expect(about).not.toBe(before);
    navigate("/about/?x", { replace: true });
    expect(currentKey()).toBe(about);
  });

  test("remembers each entry for itself", () => {
    remember({ y: 300, shown: 80 });
    const list = currentKey();
    navigate("/papers/x/");
    remember({ y: 20 });
    expect(recall()).toEqual({ y: 20 });
    expect(recall(list)).toEqual({ y: 300, shown: 80 });
  });

  test("adds to what is remembered", () => {
    remember({ y: 300 });
    remember({ shown: 80 });
    expect(recall()).toEqual({ y: 300, shown: 80 });
  });

  test("writes it down for a reload", () => {
    remember({ y: 120 });
    keepForReload();
    expect(sessionStorage.getItem("history")).toContain(`["${currentKey()}",{"y":120}]`);
  });

  test("carries the list that a paper was opened from", () => {
    expect(currentList()).toBeUndefined();
    navigate("/papers/x/", { list: { search: "?q=edge", index: 3 } });
    expect(currentList()).toEqual({ search: "?q=edge", index: 3 });
  });
});
