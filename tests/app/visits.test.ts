import { beforeEach, describe, expect, test } from "vitest";
import { dayOf, noteVisit, type VisitPlace } from "../../src/app/visits.ts";

type Store = Pick<Storage, "getItem" | "setItem">;

function store(): Store & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return { all, getItem: (key) => all.get(key) ?? null, setItem: (key, value) => void all.set(key, value) };
}

let lasting: ReturnType<typeof store>;
let asked: number;

/** A visit in a tab of its own, on a day, to a build. */
function visit(today: string, build: string, papers: string[], more: Partial<VisitPlace> = {}) {
  const session = store();
  return noteVisit(
    { key: "visit /", build, today, session: () => session, lasting: () => lasting, ...more },
    () => {
      asked += 1;
      return Promise.resolve(papers);
    },
  );
}

beforeEach(() => {
  lasting = store();
  asked = 0;
});

describe("what is new since the last visit", () => {
  test("is nothing at the first one", async () => {
    expect(await visit("2026-05-03", "a", ["one", "two"])).toBeUndefined();
  });

  test("is what was not there then, with the day of it", async () => {
    await visit("2026-05-03", "a", ["one", "two"]);
    expect(await visit("2026-06-01", "b", ["four", "one", "three", "two"])).toEqual({
      day: "2026-05-03",
      ids: ["four", "three"],
    });
  });

  test("is told once: the next visit starts from this one", async () => {
    await visit("2026-05-03", "a", ["one"]);
    await visit("2026-06-01", "b", ["one", "two"]);
    expect(await visit("2026-06-02", "c", ["one", "two", "three"])).toEqual({
      day: "2026-06-01",
      ids: ["three"],
    });
  });

  test("stays through reloads of the tab", async () => {
    await visit("2026-05-03", "a", ["one"]);
    const tab = store();
    const first = await visit("2026-06-01", "b", ["one", "two"], { session: () => tab });
    expect(first).toEqual({ day: "2026-05-03", ids: ["two"] });
    expect(await visit("2026-06-01", "b", ["one", "two"], { session: () => tab })).toEqual(first);
  });

  test("counts from the last visit, even if nothing had come by then", async () => {
    await visit("2026-05-03", "a", ["one"]);
    expect(await visit("2026-05-20", "a", ["one"])).toBeUndefined();
    expect(await visit("2026-06-01", "b", ["one", "two"])).toEqual({ day: "2026-05-20", ids: ["two"] });
  });

  test("asks nothing where the build is the one that was seen", async () => {
    await visit("2026-05-03", "a", ["one"]);
    await visit("2026-05-04", "a", ["one"]);
    expect(asked).toBe(1);
  });

  test("is nothing where papers only went", async () => {
    await visit("2026-05-03", "a", ["one", "two"]);
    expect(await visit("2026-06-01", "b", ["one"])).toBeUndefined();
  });
});

describe("where it cannot be known, nothing is said", () => {
  const refuse = (): never => {
    throw new DOMException("no", "SecurityError");
  };

  test.each([
    ["storage that is forbidden", { lasting: refuse }],
    ["a session that is forbidden", { session: refuse }],
    [
      "storage that is full",
      { lasting: () => ({ getItem: (key: string) => lasting.getItem(key), setItem: refuse }) },
    ],
  ])("%s", async (_, more) => {
    await visit("2026-05-03", "a", ["one"]);
    expect(await visit("2026-06-01", "b", ["one", "two"], more)).toBeUndefined();
  });

  test.each(["{", "null", "[]", '{"day":"yesterday"}', '{"day":"2026-05-03","build":"a","papers":"!"}'])(
    "a memory that is none: %s",
    async (text) => {
      lasting.setItem("visit /", text);
      expect(await visit("2026-06-01", "b", ["one"])).toBeUndefined();
      expect(await visit("2026-06-02", "c", ["one", "two"])).toEqual({ day: "2026-06-01", ids: ["two"] });
    },
  );

  test("data that does not come", async () => {
    const place: VisitPlace = {
      key: "k",
      build: "a",
      today: "2026-05-03",
      session: store,
      lasting: () => lasting,
    };
    expect(await noteVisit(place, () => Promise.reject(new Error("offline")))).toBeUndefined();
    expect(lasting.all.size).toBe(0);
  });
});

test("a day is the reader's own", () => {
  expect(dayOf(new Date(2026, 4, 3, 23, 59))).toBe("2026-05-03");
});
