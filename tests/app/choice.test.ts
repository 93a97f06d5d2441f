import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choice, runsOf, yearChoice } from "../../src/app/choice.ts";

const value = fc.string({ unit: "grapheme", minLength: 1 });
const anyChoice = fc
  .record({ include: fc.uniqueArray(value), exclude: fc.uniqueArray(value) })
  .filter(({ include, exclude }) => include.length + exclude.length > 0);

describe("choices in the address", () => {
  test("read as they are meant: these, and not that one", () => {
    expect(choice.parse("ICML,NeurIPS,-ICLR")).toEqual({ include: ["ICML", "NeurIPS"], exclude: ["ICLR"] });
  });

  test("keep commas, minus signs and tildes of a value behind a tilde", () => {
    const tricky = { include: ["a,b", "-x", "~"], exclude: ["-y"] };
    expect(choice.serialize(tricky)).toBe("a~,b,~-x,~~,-~-y");
    expect(choice.parse("a~,b,~-x,~~,-~-y")).toEqual(tricky);
  });

  test("leave a minus within a value alone", () => {
    expect(choice.serialize({ include: ["sergey-levine"], exclude: [] })).toBe("sergey-levine");
  });

  test.each(["", ",", ",,,", "-", "-,-"])("are none in %j", (raw) => {
    expect(choice.parse(raw)).toBeUndefined();
  });

  test("come back as they went, whatever the values", () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        expect(choice.parse(choice.serialize(chosen))).toEqual(chosen);
      }),
    );
  });

  test("never fail, whatever the address says", () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const chosen = choice.parse(raw) ?? { include: [], exclude: [] };
        expect(choice.parse(choice.serialize(chosen)) ?? { include: [], exclude: [] }).toEqual(chosen);
      }),
    );
  });
});

describe("years in the address", () => {
  test("are written as runs where three and more follow each other", () => {
    const years = ["2019", "2020", "2021", "2023", "2024"];
    expect(yearChoice.serialize({ include: years, exclude: ["2015"] })).toBe("2019..2021,2023,2024,-2015");
  });

  test("are read from runs", () => {
    expect(yearChoice.parse("2019..2021,-2020..2021")).toEqual({
      include: ["2019", "2020", "2021"],
      exclude: ["2020", "2021"],
    });
  });

  test.each(["2024..2020", "0000..9999"])("are none in a run that makes no sense: %s", (raw) => {
    expect(yearChoice.parse(raw)).toBeUndefined();
  });

  test("come back as they went", () => {
    const years = fc
      .uniqueArray(fc.integer({ min: 1000, max: 2100 }), { minLength: 1 })
      .map((all) => all.map(String).toSorted());
    fc.assert(
      fc.property(years, (include) => {
        expect(yearChoice.parse(yearChoice.serialize({ include, exclude: [] }))).toEqual({
          include,
          exclude: [],
        });
      }),
    );
  });

  test("stand in runs from first to last", () => {
    expect(runsOf(["2021", "2019", "2020", "2024"])).toEqual([
      ["2019", "2021"],
      ["2024", "2024"],
    ]);
  });
});
