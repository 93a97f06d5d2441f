import { describe, expect, test } from "vitest";
import { makeAuthorPage } from "../../../src/core/pages/author.ts";
import { openLibrary } from "../../../src/core/pages/library.ts";
import { CATALOG } from "./catalog.ts";

const library = openLibrary(CATALOG);
const page = (id: string, limit = 40) => makeAuthorPage(library, id, limit)!;

describe("an author's page", () => {
  test("goes by the spelling that the id was made of, and names the others", () => {
    expect(page("eric-j-michaud")).toMatchObject({
      name: "Eric J. Michaud",
      alsoPrinted: ["E. J. Michaud"],
    });
  });

  test("counts co-authors, the most frequent first", () => {
    expect(page("eric-j-michaud").coauthors).toEqual([
      { id: "max-tegmark", label: "Max Tegmark", count: 2 },
      { id: "ziming-liu", label: "Ziming Liu", count: 1 },
    ]);
  });

  test("counts the narrowest topics of the papers", () => {
    expect(page("eric-j-michaud").topics).toEqual([
      { id: "grokking", label: "Grokking", count: 2 },
      { id: "optimization", label: "Optimization", count: 1 },
    ]);
  });

  test("names people of a like name, and not those whose given names contradict", () => {
    expect(page("e-michaud").similar.map(({ label }) => label)).toEqual(["Emma Michaud", "Eric J. Michaud"]);
    expect(page("emma-michaud").similar.map(({ label }) => label)).toEqual(["E. Michaud"]);
    expect(page("max-tegmark").similar).toEqual([]);
  });

  test("counts every year from the first to the last, and leaves out papers without a date", () => {
    expect(page("max-tegmark").years).toEqual([
      { year: 2023, count: 1 },
      { year: 2024, count: 1 },
    ]);
    expect(page("vincent-van-gogh").years).toEqual([]);
  });

  test("lists the first papers, newest first, and says how many there are", () => {
    const { papers } = page("max-tegmark", 1);
    expect(papers.total).toBe(2);
    expect(papers.cards.map(({ id }) => id)).toEqual(["quanta-of-scaling"]);
    expect(papers.math).toEqual({ "x^2": "x²" });
    expect(papers.topics).toEqual({ grokking: "Grokking", optimization: "Optimization" });
  });

  test("is not there for someone who wrote nothing", () => {
    expect(makeAuthorPage(library, "nobody", 40)).toBeUndefined();
  });
});
