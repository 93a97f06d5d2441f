import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citationKeys, type Keyed } from "../../../src/core/exports/keys.ts";
import type { Card } from "../../../src/core/schema.ts";
import { hostile } from "./support/citables.ts";

const card = (id: string, more: Partial<Keyed> = {}): Keyed => ({ id, title: "On edges", ...more });
const author = (name: string, family?: string): NonNullable<Card["authors"]>[number] => ({
  id: "a",
  name,
  ...(family !== undefined && { family }),
});
const keyOf = (more: Partial<Keyed>) => citationKeys([card("some-id", more)])[0];

describe("a citation key", () => {
  test.each([
    [
      "umut's",
      { authors: [author("Umut Şimşekli")], date: "2019-01-18", title: "A Tail-Index Analysis" },
      "simsekli2019tail",
    ],
    [
      "with particles",
      { authors: [author("Mihaela van der Schaar", "van der Schaar")], date: "2024" },
      "vanderschaar2024edges",
    ],
    [
      "of a hyphenated name",
      { authors: [author("Jean-Luc Nancy-Roux")], date: "2001" },
      "nancyroux2001edges",
    ],
    ["without a date", { authors: [author("Ada Lovelace")] }, "lovelaceedges"],
    ["without authors", { date: "2024" }, "paper2024edges"],
    ["of an organization", { organization: "Amazon", date: "2024" }, "amazon2024edges"],
    ["with mathematics", { authors: [author("Ada Lovelace")], title: "$\\beta$-VAE again" }, "lovelacebeta"],
    [
      "of a title of small words",
      { authors: [author("Ada Lovelace")], title: "What is it?" },
      "lovelacewhat",
    ],
    [
      "of a Chinese author",
      { authors: [author("张伟", "张")], date: "2024", title: "Deep nets" },
      "paper2024deep",
    ],
    [
      "without a Latin letter",
      { authors: [author("张伟", "张")], date: "2024", title: "深度学习" },
      "someid",
    ],
  ] satisfies [string, Partial<Keyed>, string][])(
    "%s: family name, year, first telling word",
    (_, more, key) => {
      expect(keyOf(more)).toBe(key);
    },
  );

  const same = { authors: [author("Ada Lovelace")], date: "2024" };

  test("that two papers share is the earlier one's; the other gets a letter", () => {
    expect(
      citationKeys([card("b", { ...same, date: "2024-05" }), card("a", { ...same, date: "2024-03-01" })]),
    ).toEqual(["lovelace2024edgesb", "lovelace2024edges"]);
  });

  test("made with a letter never takes a paper's own", () => {
    const taken = { ...same, title: "Edgesb" };
    expect(citationKeys([card("a", same), card("b", same), card("c", taken)])).toEqual([
      "lovelace2024edges",
      "lovelace2024edgesc",
      "lovelace2024edgesb",
    ]);
  });

  test("is there for each of thirty papers of one name", () => {
    const keys = citationKeys(Array.from({ length: 30 }, (_, at) => card(`p${100 + at}`, same)));
    expect(keys.slice(0, 3)).toEqual(["lovelace2024edges", "lovelace2024edgesb", "lovelace2024edgesc"]);
    expect(keys.slice(25, 28)).toEqual(["lovelace2024edgesz", "lovelace2024edgesaa", "lovelace2024edgesab"]);
  });
});

/** Few words, so that many papers meet in one key. */
const library = fc
  .uniqueArray(
    fc.record(
      {
        id: fc.stringMatching(/^[a-z0-9]{1,6}$/),
        title: fc.oneof(
          fc.constantFrom("On edges", "Edges b", "深度"),
          hostile.filter((text) => text !== ""),
        ),
        authors: fc.array(fc.record({ id: fc.constant("a"), name: fc.oneof(fc.constant("Li"), hostile) }), {
          maxLength: 2,
        }),
        date: fc.constantFrom("2024", "2024-05", "2024-05-17", "2023"),
      },
      { requiredKeys: ["id", "title"] },
    ),
    { selector: ({ id }) => id, maxLength: 20 },
  )
  .map((cards): Keyed[] =>
    cards.map(({ authors, date, ...rest }) => ({
      ...rest,
      ...(authors && { authors }),
      ...(date && { date }),
    })),
  );

describe("the keys of any library", () => {
  test("are letters and digits, a letter first, all different", () => {
    fc.assert(
      fc.property(library, (cards) => {
        const keys = citationKeys(cards);
        expect(new Set(keys).size).toBe(cards.length);
        for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9]*$/);
      }),
    );
  });

  test("are the same in whatever order the papers come", () => {
    fc.assert(
      fc.property(library, (cards) => {
        const backwards = citationKeys(cards.toReversed()).toReversed();
        expect(backwards).toEqual(citationKeys(cards));
      }),
    );
  });

  test("stay when a later paper of the same name comes", () => {
    fc.assert(
      fc.property(library, fc.nat(), (cards, at) => {
        fc.pre(cards.length > 0);
        const later = { ...cards[at % cards.length]!, id: "zzzzzzz", date: "2024-12-31" };
        // A paper of an unknown day is held to be the latest of its month or year.
        const sure = (keys: readonly string[]) =>
          keys.filter((_, place) => cards[place]?.date === "2024-05-17");
        expect(sure(citationKeys([...cards, later]))).toEqual(sure(citationKeys(cards)));
      }),
    );
  });
});
