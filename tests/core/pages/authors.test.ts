import { describe, expect, test } from "vitest";
import { makeAuthorsPage, OTHER } from "../../../src/core/pages/authors.ts";
import { openLibrary } from "../../../src/core/pages/library.ts";
import { CATALOG } from "./catalog.ts";

const library = openLibrary(CATALOG);
const ask = (query: { initial?: string; text?: string }, limit = 50) =>
  makeAuthorsPage(library, { ...query, limit });
const names = (query: { initial?: string; text?: string }) =>
  ask(query).authors.map(({ family, given }) => [family, given]);

describe("the index of authors", () => {
  test("counts the letters of family names, those of other scripts last", () => {
    expect(ask({}).initials).toEqual([
      { initial: "g", count: 1 },
      { initial: "l", count: 1 },
      { initial: "m", count: 3 },
      { initial: "t", count: 1 },
      { initial: "v", count: 1 },
      { initial: OTHER, count: 1 },
    ]);
  });

  test("begins with those who wrote more than one paper", () => {
    expect(ask({}).authors).toEqual([
      { id: "eric-j-michaud", family: "Michaud", given: "Eric J.", count: 2 },
      { id: "max-tegmark", family: "Tegmark", given: "Max", count: 2 },
    ]);
    expect(ask({}).of).toBe(8);
  });

  test("lists a letter by family name, then given name", () => {
    expect(names({ initial: "m" })).toEqual([
      ["Michaud", "E."],
      ["Michaud", "Emma"],
      ["Michaud", "Eric J."],
    ]);
    expect(names({ initial: "v" })).toEqual([["van Gogh", "Vincent"]]);
    expect(names({ initial: "g" })).toEqual([["Gemini Team", ""]]);
    expect(names({ initial: OTHER })).toEqual([["王", "小明"]]);
  });

  test("finds a name by the beginnings of its words, in any order, in any of its spellings", () => {
    expect(names({ text: "tegm max" })).toEqual([["Tegmark", "Max"]]);
    expect(names({ text: "e j mich" })).toEqual([["Michaud", "Eric J."]]);
    expect(names({ text: "王" })).toEqual([["王", "小明"]]);
    expect(ask({ text: "zz" })).toMatchObject({ total: 0, authors: [] });
  });

  test("shows no more than was asked for, and says how many there are", () => {
    expect(ask({ initial: "m" }, 2)).toMatchObject({ total: 3, authors: { length: 2 } });
  });
});
