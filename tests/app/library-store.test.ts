import { describe, expect, it } from "vitest";
import { openLibraryStore, type LibraryPlace } from "../../src/app/library-store.ts";
import { EMPTY_LIBRARY } from "../../src/core/library/library.ts";
import { printLibrary } from "../../src/core/library/versions.ts";
import type { Change } from "../../src/core/library/change.ts";

const KEY = "library /";
const star = (id: string): Change => ({
  kind: "star",
  paper: { id, known: { title: id.toUpperCase() } },
  on: true,
  at: "2026-05-03T12:00:00.000Z",
});

/** Storage that several tabs share; what one writes the others hear of. */
function browser(stored?: string) {
  const kept = new Map(stored === undefined ? [] : [[KEY, stored]]);
  const tabs: ((key: string | null) => void)[] = [];
  let refuse: Error | undefined;
  return {
    kept,
    refuse: (error: Error | undefined): void => {
      refuse = error;
    },
    tab: (): LibraryPlace => {
      let own: ((key: string | null) => void) | undefined;
      return {
        storage: () => ({
          getItem: (key) => kept.get(key) ?? null,
          setItem(key, value) {
            if (refuse) throw refuse;
            kept.set(key, value);
            for (const hear of tabs) if (hear !== own) hear(key);
          },
        }),
        onOther(listener) {
          own = listener;
          tabs.push(listener);
          return () => undefined;
        },
      };
    },
  };
}

const idsOf = (store: ReturnType<typeof openLibraryStore>): string[] =>
  Object.keys(store.get().library.papers);

describe("a library in a browser", () => {
  it("is there again when the page is opened again", () => {
    const { tab } = browser();
    openLibraryStore(KEY, tab()).change(star("a"));
    expect(idsOf(openLibraryStore(KEY, tab()))).toEqual(["a"]);
  });

  it("is the same in two tabs at once", () => {
    const { tab } = browser();
    const [one, two] = [openLibraryStore(KEY, tab()), openLibraryStore(KEY, tab())];
    let told = 0;
    two.subscribe(() => told++);
    one.change(star("a"));
    expect(idsOf(two)).toEqual(["a"]);
    expect(told).toBe(1);
    two.change(star("b"));
    expect(idsOf(one)).toEqual(["a", "b"]);
  });

  it("loses no change of a tab that another has not heard of", () => {
    const { tab, kept } = browser();
    const one = openLibraryStore(KEY, tab());
    const other = browser();
    openLibraryStore(KEY, other.tab()).change(star("b"));
    kept.set(KEY, other.kept.get(KEY)!);
    one.change(star("a"));
    expect(idsOf(one)).toEqual(["b", "a"]);
  });

  it("takes in another library and says what came", () => {
    const store = openLibraryStore(KEY, browser().tab());
    store.change(star("a"));
    const said = store.merge({
      ...EMPTY_LIBRARY,
      papers: { b: { known: { title: "B" }, tags: ["t"] } },
    });
    expect(said).toEqual({ added: 1, enriched: 0, joinedNotes: [] });
    expect(idsOf(store)).toEqual(["a", "b"]);
  });
});

describe("storage that refuses", () => {
  it("and is full: the change holds until the page is left, and it is said", () => {
    const { tab, refuse } = browser();
    const store = openLibraryStore(KEY, tab());
    store.change(star("a"));
    refuse(new DOMException("no more room", "QuotaExceededError"));
    store.change(star("b"));
    expect(store.get().trouble).toEqual({ kind: "full" });
    expect(idsOf(store)).toEqual(["a", "b"]);
    refuse(undefined);
    store.change(star("c"));
    expect(store.get().trouble).toBeUndefined();
    expect(idsOf(openLibraryStore(KEY, tab()))).toEqual(["a", "b", "c"]);
  });

  it("altogether: the rest works, and it is said", () => {
    const store = openLibraryStore(KEY, {
      storage() {
        throw new DOMException("denied", "SecurityError");
      },
      onOther: () => () => undefined,
    });
    expect(store.get()).toEqual({ library: EMPTY_LIBRARY, trouble: { kind: "off" }, unkept: false });
    store.change(star("a"));
    expect(idsOf(store)).toEqual(["a"]);
    expect(store.get()).toMatchObject({ trouble: { kind: "off" }, unkept: true });
  });

  it("for a while only: what was stored before is not written over by what was not", () => {
    const { tab, kept } = browser();
    openLibraryStore(KEY, tab()).change(star("a"));
    const own = tab();
    let forbidden = true;
    const store = openLibraryStore(KEY, {
      ...own,
      storage() {
        if (forbidden) throw new DOMException("denied", "SecurityError");
        return own.storage();
      },
    });
    store.change(star("b"));
    forbidden = false;
    store.change(star("c"));
    expect(store.get()).toMatchObject({ unkept: false });
    expect(idsOf(store)).toEqual(["a", "b", "c"]);
    expect(kept.get(KEY)).toContain('"a"');
  });

  it("one tab and not another: neither undoes what the other kept", () => {
    const { tab, refuse } = browser();
    const [one, two] = [openLibraryStore(KEY, tab()), openLibraryStore(KEY, tab())];
    refuse(new DOMException("no more room", "QuotaExceededError"));
    one.change(star("a"));
    refuse(undefined);
    two.change(star("b"));
    expect(idsOf(one)).toEqual(["b", "a"]);
    expect(one.get()).toMatchObject({ trouble: { kind: "full" }, unkept: true });
    one.change(star("c"));
    expect(idsOf(two)).toEqual(["b", "a", "c"]);
    expect(one.get().trouble).toBeUndefined();
  });
});

describe("a stored text that is no library", () => {
  const broken = '{"version":1,"papers":{';

  it("is left as it is, and given out, until the reader starts anew", () => {
    const { tab, kept } = browser(broken);
    const store = openLibraryStore(KEY, tab());
    expect(store.get().trouble).toMatchObject({ kind: "broken", text: broken });
    store.change(star("a"));
    expect(kept.get(KEY)).toBe(broken);
    store.startAnew();
    expect(store.get().trouble).toBeUndefined();
    expect(idsOf(openLibraryStore(KEY, tab()))).toEqual(["a"]);
  });

  it("is not written over by a tab that starts anew after another has", () => {
    const { tab } = browser(broken);
    const [one, two] = [openLibraryStore(KEY, tab()), openLibraryStore(KEY, tab())];
    one.startAnew();
    one.change(star("a"));
    two.startAnew();
    two.change(star("b"));
    expect(idsOf(openLibraryStore(KEY, tab()))).toEqual(["a", "b"]);
  });

  it("but one of a newer version is not written over", () => {
    const newer = '{"version":7}';
    const { tab, kept } = browser(newer);
    const store = openLibraryStore(KEY, tab());
    store.change(star("a"));
    expect(store.get().trouble).toEqual({ kind: "newer", version: 7 });
    expect(kept.get(KEY)).toBe(newer);
  });
});

it("what is stored can be read by a person", () => {
  const { tab, kept } = browser();
  openLibraryStore(KEY, tab()).change(star("a"));
  expect(kept.get(KEY)).toBe(
    printLibrary({
      version: 1,
      papers: { a: { known: { title: "A" }, starred: "2026-05-03T12:00:00.000Z" } },
      lists: [],
      searches: [],
    }),
  );
});
