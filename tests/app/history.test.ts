import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  currentKey,
  currentList,
  forgetWriting,
  keepForReload,
  navigate,
  recall,
  remember,
  writeNow,
  writeSoon,
} from "../../src/app/history.ts";

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

describe("an address that is written a while later", () => {
  const write = vi.fn<(text?: string) => void>();
  beforeEach(() => {
    vi.useFakeTimers();
    write.mockClear();
    navigate("/");
  });
  afterEach(() => {
    forgetWriting();
    vi.useRealTimers();
  });

  test("is written once, when typing rests", () => {
    writeSoon(() => write("edg"), 300);
    vi.advanceTimersByTime(299);
    writeSoon(() => write("edge"), 300);
    vi.advanceTimersByTime(299);
    expect(write).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(write.mock.calls).toEqual([["edge"]]);
  });

  test("is written at once where it is asked for, and not again", () => {
    writeSoon(() => write(), 300);
    writeNow();
    writeNow();
    vi.runAllTimers();
    expect(write).toHaveBeenCalledTimes(1);
  });

  test("is never written to another entry", () => {
    writeSoon(() => write(), 300);
    navigate("/papers/x/");
    vi.runAllTimers();
    writeNow();
    expect(write).not.toHaveBeenCalled();
  });
});
