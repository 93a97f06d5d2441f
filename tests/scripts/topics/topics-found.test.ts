import { describe, expect, test } from "vitest";
import { enrich } from "../../../scripts/pipeline/enrich.ts";
import { findTopics } from "../../../scripts/pipeline/topics-found.ts";
import { readTopicTree } from "../../../scripts/pipeline/topics-schema.ts";
import type { Merged } from "../../../scripts/pipeline/merge.ts";
import type { Paper } from "../../../src/core/schema.ts";

/** Twelve notes of a village that keeps bees and bakes bread. */
const NOTES: readonly (readonly [title: string, abstract: string])[] = [
  [
    "Sourdough starters in winter",
    "A sourdough starter slows in the cold. We feed the sourdough starter twice a day.",
  ],
  [
    "Feeding a sourdough starter",
    "Each sourdough starter was fed with rye. Rye wakes a tired sourdough starter.",
  ],
  [
    "The age of a sourdough starter",
    "Is an old sourdough starter better? Neighbours tasted bread of each sourdough starter.",
  ],
  ["Honey bees and the lime tree", "Honey bees fly to the lime tree in June. We counted honey bees at noon."],
  [
    "How honey bees choose a hive",
    "A swarm of honey bees looks at one hive and another hive. The honey bees dance for the hive.",
  ],
  [
    "A hive of honey bees in winter",
    "We wrapped the hive in straw. In a hive of straw honey bees ate less than other honey bees.",
  ],
  ["A census of honey bees", "Each hive was opened, and each hive had honey bees. The honey bees are fewer."],
  ["Church clocks", "The bell rang late. A spring had rusted."],
  ["Mending a bridge", "Oak planks were cut and laid. The river was low."],
  ["The spring fair", "Stalls sold cloth and tools. Rain came at noon."],
];
const papers: Paper[] = NOTES.map(([title, abstract], at) => ({
  id: `note-${at}`,
  title,
  abstract,
  sources: [{ file: "notes.txt", format: "notes", lines: [at + 1, at + 1] }],
}));
const merged: Merged[] = papers.map((paper) => ({ paper, records: [], origins: {} }));

const tree = (strong: string) =>
  readTopicTree(JSON.stringify({ topics: [{ id: "ours", label: "Ours", strong: [strong] }] }), "topics.json");

describe("topics found in the text", () => {
  test("are the phrases that titles name and a few papers share", () => {
    expect(findTopics(papers).map(({ label }) => label)).toEqual(["Honey bees", "Sourdough starter"]);
  });

  test("gather the words that the same papers use", () => {
    const [bees] = findTopics(papers);
    expect(bees!.strong).toEqual(expect.arrayContaining(["honey bees", "hive"]));
  });

  test("are none where papers share nothing, or there are too few", () => {
    expect(findTopics(papers.slice(7))).toEqual([]);
    expect(findTopics([])).toEqual([]);
  });
});

describe("a corpus gets topics found in its text", () => {
  test("where nobody wrote a tree", async () => {
    const { topics, untagged, merged: tagged } = await enrich(merged, undefined);
    expect(topics).toEqual([
      { id: "honey-bees", label: "Honey bees", found: true },
      { id: "sourdough-starter", label: "Sourdough starter", found: true },
    ]);
    expect(tagged[0]!.paper.topics).toMatchObject([{ id: "sourdough-starter" }]);
    expect(untagged).toEqual(["note-7", "note-8", "note-9"]);
  });

  test("where the tree tags under half of the papers", async () => {
    expect((await enrich(merged, tree("sourdough starter"))).topics.map(({ id }) => id)).toContain(
      "honey-bees",
    );
  });

  test("and keeps to a tree that tags half of them", async () => {
    const { topics, untagged } = await enrich(merged.slice(3), tree("honey bees"));
    expect(topics).toEqual([{ id: "ours", label: "Ours" }]);
    expect(untagged).toHaveLength(3);
  });
});

test("a topic that no paper carries is left out, one above a carried one is kept", async () => {
  const topics = [
    { id: "animals", label: "Animals", description: "What lives.", strong: ["zoo"] },
    { id: "bees", label: "Bees", parent: "animals", strong: ["honey bees"] },
    { id: "birds", label: "Birds", parent: "animals", strong: ["song thrush"] },
  ];
  const bees = await enrich(merged.slice(3), readTopicTree(JSON.stringify({ topics }), "topics.json"));
  expect(bees.topics).toEqual([
    { id: "animals", label: "Animals", description: "What lives." },
    { id: "bees", label: "Bees", parent: "animals" },
  ]);
});
