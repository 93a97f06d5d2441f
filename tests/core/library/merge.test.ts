import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Library, EMPTY_LIBRARY, Library as LibraryShape } from "../../../src/core/library/library.ts";
import { mergeLibraries } from "../../../src/core/library/merge.ts";
import { printLibrary, readLibrary } from "../../../src/core/library/versions.ts";

const id = fc.constantFrom("a", "b", "c", "d-1");
const time = fc.constantFrom("2026-01-01T00:00:00Z", "2026-02-01T00:00:00.5Z");
const word = fc.string({ minLength: 1, maxLength: 8 });
const kept = fc.record(
  {
    known: fc.record({ title: word }),
    starred: time,
    note: word,
    tags: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((tags) => tags.toSorted()),
  },
  { requiredKeys: ["known"] },
);
const library: fc.Arbitrary<Library> = fc.record({
  version: fc.constant(1 as const),
  papers: fc.dictionary(id, kept, { noNullPrototype: true }),
  lists: fc
    .uniqueArray(fc.record({ name: fc.constantFrom("x", "y", "z"), papers: fc.uniqueArray(id) }), {
      selector: ({ name }) => name,
    })
    .map((lists) => lists.map((list, at) => ({ id: `l${at}`, ...list }))),
  searches: fc.uniqueArray(
    fc.record({ search: fc.constantFrom("?q=a", "?q=b"), looked: time, seen: fc.constant("") }),
    { selector: ({ search }) => search },
  ),
});

describe("two libraries made one", () => {
  it("keep every star, tag, note, list and search of both", () => {
    fc.assert(
      fc.property(library, library, (mine, theirs) => {
        const { library: both } = mergeLibraries(mine, theirs);
        expect(LibraryShape.safeParse(both).success).toBe(true);
        for (const from of [mine, theirs]) {
          for (const [paper, { starred, note, tags = [] }] of Object.entries(from.papers)) {
            const found = both.papers[paper]!;
            expect(found.starred !== undefined || starred === undefined).toBe(true);
            expect(found.note ?? "").toContain(note ?? "");
            expect(found.tags ?? []).toEqual(expect.arrayContaining(tags));
          }
          for (const { name, papers } of from.lists) {
            expect(both.lists.find((list) => list.name === name)?.papers).toEqual(
              expect.arrayContaining(papers),
            );
          }
          for (const { search } of from.searches) {
            expect(both.searches.filter((one) => one.search === search)).toHaveLength(1);
          }
        }
        expect(new Set(both.lists.map((list) => list.id)).size).toBe(both.lists.length);
      }),
    );
  });

  it("know of a search what the later look saw", () => {
    const saved = (looked: string, seen: string): Library => ({
      ...EMPTY_LIBRARY,
      searches: [{ search: "?q=a", looked, seen }],
    });
    const [early, late] = [saved("2026-01-01T00:00:00Z", "AAAA"), saved("2026-02-01T00:00:00Z", "BBBB")];
    expect(mergeLibraries(early, late).library).toEqual(late);
    expect(mergeLibraries(late, early).library).toEqual(late);
  });

  it("merged again with the same change nothing", () => {
    fc.assert(
      fc.property(library, library, (mine, theirs) => {
        const once = mergeLibraries(mine, theirs).library;
        const again = mergeLibraries(once, theirs);
        expect(again.library).toEqual(once);
        expect([again.added, again.enriched, again.joinedNotes]).toEqual([0, 0, []]);
      }),
    );
  });

  it("say what came: new papers, papers with more than before, notes that differ", () => {
    const mine: Library = {
      ...EMPTY_LIBRARY,
      papers: {
        a: { known: { title: "A" }, note: "mine" },
        b: { known: { title: "B" }, starred: "2026-01-01T00:00:00Z" },
      },
    };
    const theirs: Library = {
      ...EMPTY_LIBRARY,
      papers: {
        a: { known: { title: "A" }, note: "theirs" },
        b: { known: { title: "B" }, starred: "2026-01-01T00:00:00Z" },
        c: { known: { title: "C" }, tags: ["t"] },
      },
    };
    const { library: both, ...said } = mergeLibraries(mine, theirs);
    expect(said).toEqual({ added: 1, enriched: 1, joinedNotes: ["a"] });
    expect(both.papers["a"]?.note).toBe("mine\n\ntheirs");
  });
});

describe("a library as text", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(library, (one) => {
        expect(readLibrary(printLibrary(one))).toEqual({ kind: "library", library: one });
      }),
    );
  });

  it("of a newer version is told apart from a broken one", () => {
    expect(readLibrary('{"version":99,"papers":{}}')).toEqual({ kind: "newer", version: 99 });
  });

  it.each([
    ["cut short", '{"version":1,"papers":{', "JSON"],
    ["not an object", "[]", "which version"],
    ["without a version", "{}", "which version"],
    ["of version 0", '{"version":0}', "no version 0"],
    ["without its lists", '{"version":1,"papers":{},"searches":[]}', "lists"],
    [
      "with a paper of no title",
      '{"version":1,"papers":{"a":{"known":{}}},"lists":[],"searches":[]}',
      "papers → a → known → title",
    ],
  ])("that is %s is refused with the place", (_, text, message) => {
    const read = readLibrary(text);
    expect(read.kind === "broken" && read.message).toContain(message);
  });

  it("with names of the language's own as ids harms nothing", () => {
    const text =
      '{"version":1,"papers":{"__proto__":{"known":{"title":"x"},"starred":"2026-01-01T00:00:00Z"}},"lists":[],"searches":[]}';
    expect(readLibrary(text)).toEqual({ kind: "library", library: EMPTY_LIBRARY });
    expect("starred" in {}).toBe(false);
  });
});
