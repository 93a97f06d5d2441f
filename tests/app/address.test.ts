import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Address, EMPTY, parseAddress, printAddress, requestOf } from "../../src/app/address.ts";
import { type Selection, SORTS } from "../../src/core/engine.ts";
import { FACETS } from "../../src/core/facets.ts";

const values = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 4 });
const choice = fc
  .record({ include: values, exclude: values })
  .filter(({ include, exclude }) => include.length + exclude.length > 0);
const years = fc
  .uniqueArray(fc.integer({ min: 1900, max: 2099 }).map(String), { minLength: 1, maxLength: 6 })
  .map((include) => ({ include: include.toSorted(), exclude: [] }));
const selection: fc.Arbitrary<Selection> = fc
  .subarray(FACETS.map(({ key, kind }) => ({ key, kind })))
  .chain((facets) =>
    fc
      .tuple(...facets.map(({ kind }) => (kind === "years" ? years : choice)))
      .map((choices) => Object.fromEntries(facets.map(({ key }, at) => [key, choices[at]!]))),
  );
const address: fc.Arbitrary<Address> = fc.record(
  {
    text: fc.string({ unit: "grapheme" }),
    selection,
    weakPlaces: fc.boolean(),
    sort: fc.constantFrom(...SORTS),
  },
  { requiredKeys: ["text", "selection", "weakPlaces"] },
);

describe("the address of a search", () => {
  test("is empty for the empty search", () => {
    expect(printAddress(EMPTY)).toBe("");
    expect(parseAddress("")).toEqual(EMPTY);
  });

  test("is readable", () => {
    const search = printAddress({
      text: "edge of stability",
      selection: {
        venue: { include: ["ICML"], exclude: ["ICLR"] },
        year: { include: ["2022", "2023", "2024"], exclude: [] },
        place: { include: ["Europe/Italy"], exclude: [] },
      },
      sort: "newest",
      weakPlaces: true,
    });
    expect(search).toBe(
      "?q=edge+of+stability&year=2022..2024&venue=ICML,-ICLR&place=Europe/Italy&sort=newest&weak=1",
    );
  });

  test("has its keys in one order, however the choices were made", () => {
    const venue = { include: ["ICML"], exclude: [] };
    const author = { include: ["umut-simsekli"], exclude: [] };
    expect(printAddress({ ...EMPTY, selection: { venue, author } })).toBe(
      printAddress({ ...EMPTY, selection: { author, venue } }),
    );
  });

  test.each([
    ["?sort=sideways", EMPTY],
    ["?weak=yes", EMPTY],
    ["?venue=", EMPTY],
    ["?nonsense=1", EMPTY],
    ["?q=%E0%A4%A", { ...EMPTY, text: "\uFFFD%A" }],
  ])("falls to the defaults in %s", (search, expected) => {
    expect(parseAddress(search)).toEqual(expected);
  });

  test("comes back as it went", () => {
    fc.assert(
      fc.property(address, (state) => {
        expect(parseAddress(printAddress(state))).toEqual(state);
      }),
    );
  });

  test("is the same after there and back, whatever was typed into it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = parseAddress(`?${text}`);
        expect(parseAddress(printAddress(once))).toEqual(once);
      }),
    );
  });

  test("has half a surrogate pair replaced, for it cannot be written", () => {
    expect(printAddress({ ...EMPTY, text: "\uD800" })).toBe("?q=%EF%BF%BD");
  });
});

test("a search asks for what the address says, and for no more", () => {
  expect(requestOf(EMPTY)).toEqual({ text: "", selection: {}, offset: 0, limit: 40, typing: true });
  expect(requestOf({ ...EMPTY, sort: "title", weakPlaces: true }, 10, 20)).toEqual({
    text: "",
    selection: {},
    sort: "title",
    weakPlaces: true,
    offset: 20,
    limit: 10,
    typing: true,
  });
});
