import { expect, it } from "vitest";
import { openRecentStore, type RecentPlace } from "../../src/app/recent-store.ts";
import { noteOpened, type Recent } from "../../src/core/library/recent.ts";

const KEY = "recent /";
const opened =
  (id: string) =>
  (recent: Recent): Recent =>
    noteOpened(recent, { id, title: `On ${id}`, at: "2026-05-03T12:00:00.000Z" });

/** Storage of two tabs; what one writes is told to all. */
function browser() {
  const kept = new Map<string, string>();
  const tabs: ((key: string | null) => void)[] = [];
  const place: RecentPlace = {
    storage: () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem(key, value) {
        kept.set(key, value);
        for (const hear of tabs) hear(key);
      },
    }),
    onOther(listener) {
      tabs.push(listener);
      return () => undefined;
    },
  };
  return { kept, place };
}

const ids = (store: ReturnType<typeof openRecentStore>): string[] => store.get().papers.map(({ id }) => id);

it("what was opened last is there again, in every tab", () => {
  const { place } = browser();
  const [one, two] = [openRecentStore(KEY, place), openRecentStore(KEY, place)];
  one.change(opened("a"));
  two.change(opened("b"));
  expect(ids(one)).toEqual(["b", "a"]);
  expect(ids(openRecentStore(KEY, place))).toEqual(["b", "a"]);
});

it("a damaged text is none", () => {
  const { place, kept } = browser();
  kept.set(KEY, "{");
  const store = openRecentStore(KEY, place);
  expect(ids(store)).toEqual([]);
  store.change(opened("a"));
  expect(ids(openRecentStore(KEY, place))).toEqual(["a"]);
});

it("where storage is forbidden it holds until the page is left", () => {
  const store = openRecentStore(KEY, {
    storage() {
      throw new DOMException("denied", "SecurityError");
    },
    onOther: () => () => undefined,
  });
  store.change(opened("a"));
  store.change(opened("b"));
  expect(ids(store)).toEqual(["b", "a"]);
});
