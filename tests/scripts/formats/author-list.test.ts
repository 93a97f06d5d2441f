import { describe, expect, it } from "vitest";
import { looksLikeAuthors, parseAuthors } from "../../../scripts/formats/author-list.ts";

describe("a flat list of authors", () => {
  it("is read in pairs of family and given name", () => {
    expect(parseAuthors("Boix-Adserà, Enric, Michaud, Eric J., He, Niao")).toEqual([
      { family: "Boix-Adserà", given: "Enric" },
      { family: "Michaud", given: "Eric J." },
      { family: "He", given: "Niao" },
    ]);
  });

  it.each([
    ["King, Martin Luther, Jr., Smith, Anna", { family: "King", given: "Martin Luther", suffix: "Jr." }],
    ["King, Jr., Martin Luther, Smith, Anna", { family: "King", given: "Martin Luther", suffix: "Jr." }],
    ["III, Hal Daumé, Smith, Anna", { literal: "Hal Daumé III" }],
    ["Collaboration, ATLAS, Smith, Anna", { literal: "ATLAS Collaboration" }],
    ["OpenAI, Smith, Anna", { literal: "OpenAI" }],
    ["The Planck Collaboration, Smith, Anna", { literal: "The Planck Collaboration" }],
  ])("keeps the pairs in step after the first name of %s", (list, first) => {
    expect(parseAuthors(list)).toEqual([first, { family: "Smith", given: "Anna" }]);
  });

  it("gives a suffix to the name before it, or to its own pair, by what leaves no name without a partner", () => {
    expect(parseAuthors("Kumar, Abhishek, III, Hal Daumé, Jacobs, David W.")).toEqual([
      { family: "Kumar", given: "Abhishek" },
      { literal: "Hal Daumé III" },
      { family: "Jacobs", given: "David W." },
    ]);
  });

  it("takes a name left over at the end as it stands", () => {
    expect(parseAuthors("Smith, Anna, Plato")).toEqual([
      { family: "Smith", given: "Anna" },
      { literal: "Plato" },
    ]);
  });

  it("does not mind a comma at the end", () => {
    expect(parseAuthors("Chen, Hong, ")).toEqual([{ family: "Chen", given: "Hong" }]);
  });

  it("is told from a sentence and from a title with commas", () => {
    expect(looksLikeAuthors("Tuci, Mario, Korkmaz, Caner, Şimşekli, Umut, Birdal, Tolga")).toBe(true);
    expect(looksLikeAuthors("Fair, fast, and private: learning on small devices")).toBe(false);
    expect(looksLikeAuthors("We study means, medians, modes, and their use in 12 tasks.")).toBe(false);
  });
});
