import { describe, expect, test } from "vitest";
import { InputError } from "../../../scripts/pipeline/effects.ts";
import { readTopicTree } from "../../../scripts/pipeline/topics-schema.ts";

const read = (topics: unknown) => readTopicTree(JSON.stringify({ topics }), "topics.json");
const topic = (id: string, more: object = {}) => ({ id, label: id, strong: [`strong ${id}`], ...more });

test("a tree is read with parents before their children", () => {
  const tree = read([
    topic("leaf", { parent: "branch" }),
    topic("branch", { parent: "root" }),
    topic("root"),
  ]);
  expect(tree.map(({ id }) => id)).toEqual(["root", "branch", "leaf"]);
  expect(tree[0]).toEqual({
    id: "root",
    label: "root",
    strong: ["strong root"],
    weak: [],
    against: [],
    arxiv: [],
  });
});

describe("a tree that is not in order is refused with its file, the topic and the remedy", () => {
  test.each([
    [
      "an id twice",
      [topic("bees"), topic("bees")],
      `the id "bees" stands twice; give one of the two topics another`,
    ],
    [
      "a missing parent",
      [topic("bees", { parent: "insects" })],
      `"bees" has the parent "insects", which is no topic; add it or correct the name`,
    ],
    [
      "a circle",
      [topic("a", { parent: "b" }), topic("b", { parent: "a" })],
      `"a", "b" are below each other in a circle; take the parent from one of them`,
    ],
    [
      "a phrase that is strong and weak at once, after stemming",
      [topic("bees", { strong: ["queen bee"], weak: ["Queen bees"] })],
      `"bees" has the phrases "queen bee" and "Queen bees", which are one after stemming; keep one`,
    ],
    [
      "a phrase without a word",
      [topic("bees", { weak: ["honey | "] })],
      `"bees" has a phrase without a word, "honey | "; remove it`,
    ],
    ["a topic without a strong phrase", [topic("bees", { strong: [] })], "topics.0.strong"],
    ["a misspelt key", [topic("bees", { stong: ["queen"] })], "stong"],
    ["a category that arXiv cannot have", [topic("bees", { arxiv: ["CS LG"] })], "topics.0.arxiv.0"],
    ["an id that cannot stand in an address", [topic("Bees & more")], "topics.0.id"],
  ])("%s", (_, topics, message) => {
    expect(() => read(topics)).toThrow(InputError);
    expect(() => read(topics)).toThrow(`topics.json`);
    expect(() => read(topics)).toThrow(message);
  });

  test("a file that is not JSON", () => {
    expect(() => readTopicTree("{", "topics.json")).toThrow(/^topics\.json: not JSON .*have topics found/s);
  });
});
