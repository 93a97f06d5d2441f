import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTopicTree } from "../../../scripts/pipeline/topics-schema.ts";
import { tagTopics } from "../../../scripts/pipeline/topics.ts";
import type { Paper } from "../../../src/core/schema.ts";

const TREE = readTopicTree(
  JSON.stringify({
    topics: [
      {
        id: "beekeeping",
        label: "Beekeeping",
        strong: ["beekeeping | bee keeping", "apiary"],
        weak: ["honey"],
      },
      {
        id: "swarming",
        label: "Swarming",
        parent: "beekeeping",
        strong: ["swarm of bees", "swarming season", "queen cell"],
        weak: ["hive", "queen", "swarm"],
        against: ["swarm of drones", "particle swarm optimization"],
      },
      {
        id: "baking",
        label: "Baking",
        strong: ["sourdough", "oven spring", "bread baking", "=general baking"],
        weak: ["flour", "yeast", "crust"],
      },
      { id: "ovens", label: "Ovens", strong: ["deck oven", "masonry oven"], weak: ["heat"] },
    ],
  }),
  "topics.json",
);

const paper = (title: string, abstract?: string): Paper => ({
  id: "a-paper",
  title,
  ...(abstract !== undefined && { abstract }),
  sources: [{ file: "list.txt", format: "aitopics-list", lines: [1, 3] }],
});
const tagsOf = (title: string, abstract?: string) =>
  tagTopics([paper(title, abstract)], TREE).papers[0]!.topics ?? [];
const topicsOf = (title: string, abstract?: string) => tagsOf(title, abstract).map(({ id }) => id);

describe("a topic is earned", () => {
  test.each([
    ["a strong phrase in the title", "On sourdough", "We report weights."],
    ["two different strong phrases in the abstract", "A study", "We film oven spring. The sourdough is old."],
    ["a strong phrase and a weak one", "A study", "Our sourdough rises. We change the flour."],
    ["a strong phrase in the abstract and a weak one in the title", "On flour", "Our sourdough rises."],
  ])("by %s", (_, title, abstract) => {
    expect(topicsOf(title, abstract)).toEqual(["baking"]);
  });

  test.each([
    ["a weak phrase in the title", "Flour", "We report weights."],
    ["many weak phrases", "Flour and yeast", "The crust of flour with yeast."],
    ["one strong phrase in the abstract", "A study", "We film oven spring."],
    [
      "one strong phrase many times",
      "A study",
      "We film oven spring. Oven spring is quick; oven spring ends.",
    ],
    ["two spellings of one phrase", "A study", "Beekeeping is old. Some write bee keeping."],
    ["a strong phrase and a weak one inside it", "A study", "The queen cell is sealed."],
    ["words with a stop between them", "Notes", "Sold as bread. Baking came later, with flour."],
  ])("not by %s", (_, title, abstract) => {
    expect(topicsOf(title, abstract)).toEqual([]);
  });

  test("by the stems of words, whatever their case, accents and invisible marks", () => {
    expect(topicsOf("Queen cells in SWARMING  Seasons")).toEqual(["swarming"]);
    expect(topicsOf("Sóurdo\u00ADugh")).toEqual(["baking"]);
  });

  test("by a pinned word in its own spelling alone", () => {
    expect(topicsOf("General baking")).toEqual(["baking"]);
    expect(topicsOf("Generalized baking")).toEqual([]);
  });

  test("by a title without an abstract", () => {
    expect(topicsOf("Apiary notes")).toEqual(["beekeeping"]);
  });
});

describe("a phrase against a topic", () => {
  test("hides what stands inside it", () => {
    expect(topicsOf("A study", "The queen cell opens. A swarm of drones lands.")).toEqual([]);
    expect(topicsOf("A study", "The queen cell opens. The swarm lands.")).toEqual(["swarming"]);
  });

  test("takes the word it hides from the whole paper", () => {
    expect(
      topicsOf("A study", "Particle swarm optimization is used. A swarm has a queen cell, so we say."),
    ).toEqual([]);
  });

  test("leaves other phrases of the topic alone", () => {
    expect(topicsOf("Queen cells", "A swarm of drones lands.")).toEqual(["swarming"]);
  });
});

describe("the tags of a paper", () => {
  test("are the narrowest ones; a topic above follows from the tree", () => {
    expect(topicsOf("Beekeeping in swarming season")).toEqual(["swarming"]);
  });

  test("are ranked by the weight of what was found", () => {
    const tags = tagsOf("Sourdough in a masonry oven", "Bread baking needs flour and yeast.");
    expect(tags.map(({ id }) => id)).toEqual(["baking", "ovens"]);
    expect(tags.map(({ score }) => score)).toEqual([0.7, 0.5]);
  });

  test("leave out what is only mentioned beside much of something else", () => {
    const abstract = "Bread baking and oven spring: flour, yeast, crust. The deck oven gives heat.";
    expect(topicsOf("Sourdough", abstract)).toEqual(["baking"]);
    expect(topicsOf("A study", "The deck oven gives heat.")).toEqual(["ovens"]);
  });

  test("say what earned them in the paper's own words, and where it stood", () => {
    expect(tagsOf("Of Queen Cells", "In the swarming\nSeason the Hive is full.")).toEqual([
      {
        id: "swarming",
        score: 0.67,
        evidence: [
          { phrase: "Queen Cells", field: "title" },
          { phrase: "swarming Season", field: "abstract" },
          { phrase: "Hive", field: "abstract" },
        ],
      },
    ]);
  });
});

test("papers without a topic are told apart and stay as they were", () => {
  const plain = paper("On glass", "Sand is molten.");
  const { papers, untagged } = tagTopics([plain, { ...paper("On sourdough"), id: "another" }], TREE);
  expect(untagged).toEqual(["a-paper"]);
  expect(papers[0]).toBe(plain);
  expect(papers[1]!.topics).toHaveLength(1);
});

test("evidence always stands in the paper, whatever its text", () => {
  const words = [
    "sourdough",
    "Queen",
    "cells",
    "swarm",
    "of",
    "drones",
    "flour",
    "oven",
    "spring",
    ".",
    "\n",
    "é",
    "$x$",
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(text, text, (title, abstract) => {
      const said = { title: title.replace(/\s+/g, " "), abstract: abstract.replace(/\s+/g, " ") };
      for (const { score, evidence } of tagsOf(title, abstract)) {
        expect(score).toBeGreaterThanOrEqual(0.5);
        expect(score).toBeLessThan(1);
        for (const { phrase, field } of evidence)
          expect(said[field as "title" | "abstract"]).toContain(phrase);
      }
    }),
  );
});
