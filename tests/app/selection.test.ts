import { describe, expect, test } from "vitest";
import { drop, replace, toggle } from "../../src/app/selection.ts";

const icml = { venue: { include: ["ICML"], exclude: [] } };

describe("a press on a facet's value", () => {
  test("chooses it", () => {
    expect(toggle({}, "venue", "ICML", "include")).toEqual(icml);
  });

  test("takes it back where it is chosen, and leaves no empty facet", () => {
    expect(toggle(icml, "venue", "ICML", "include")).toEqual({});
  });

  test("turns it from wanted to unwanted, never both", () => {
    expect(toggle(icml, "venue", "ICML", "exclude")).toEqual({ venue: { include: [], exclude: ["ICML"] } });
  });

  test("leaves the other facets alone", () => {
    expect(toggle(icml, "has", "code", "include")).toEqual({
      ...icml,
      has: { include: ["code"], exclude: [] },
    });
  });
});

test("values are dropped whichever way they were chosen", () => {
  const both = { venue: { include: ["ICML", "ACL"], exclude: ["ICLR"] } };
  expect(drop(both, "venue", ["ICML", "ICLR"])).toEqual({ venue: { include: ["ACL"], exclude: [] } });
});

test("a brush replaces the years chosen before, and wins over those excluded", () => {
  const before = { year: { include: ["2019"], exclude: ["2021", "2000"] } };
  expect(replace(before, "year", ["2020", "2021"])).toEqual({
    year: { include: ["2020", "2021"], exclude: ["2000"] },
  });
});
