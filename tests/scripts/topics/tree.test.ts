/** The project's own tree, against papers that a person labelled: tests/fixtures/topics/README.md. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../../scripts/pipeline/random.ts";
import { readTopicTree, type TopicTree } from "../../../scripts/pipeline/topics-schema.ts";
import type { Paper } from "../../../src/core/schema.ts";
import { buildListings, papersOf } from "../../support/real-listings.ts";

type Labelled = { title: string; topics: string[] };
type Labels = { seed: number; tune: Labelled[]; held: Labelled[] };

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const tree: TopicTree = readTopicTree(read("seeds/topics.json"), "seeds/topics.json");
const labels = JSON.parse(read("tests/fixtures/topics/labels.json")) as Labels;
const parents = new Map(tree.map(({ id, parent }) => [id, parent]));

let papers: Paper[];
beforeAll(async () => {
  papers = papersOf(await buildListings());
}, 60_000);

/** As the fixture's README says. */
const key = (title: string) =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** A topic and all above it. */
function upwards(id: string): string[] {
  const parent = parents.get(id);
  return parent === undefined ? [id] : [id, ...upwards(parent)];
}

/** Over all pairs of a paper and a topic, those above counted with those below them. */
function judge(labelled: readonly Labelled[]): { precision: number; recall: number } {
  const given = new Map(papers.map(({ title, topics = [] }) => [key(title), topics.map(({ id }) => id)]));
  let right = 0;
  let tagged = 0;
  let wanted = 0;
  for (const { title, topics } of labelled) {
    const tags = new Set(given.get(key(title))!.flatMap(upwards));
    const wants = new Set(topics.flatMap(upwards));
    right += [...tags].filter((id) => wants.has(id)).length;
    tagged += tags.size;
    wanted += wants.size;
  }
  return { precision: right / tagged, recall: right / wanted };
}

describe("the topic tree", () => {
  test("has at least 60 topics under at most 12 heads, in two or three levels", () => {
    expect(tree.length).toBeGreaterThanOrEqual(60);
    expect(tree.filter(({ parent }) => parent === undefined).length).toBeLessThanOrEqual(12);
    const levels = tree.map(({ id }) => upwards(id).length);
    expect(Math.max(...levels)).toBe(3);
  });

  test("says of every topic what it is", () => {
    expect(tree.filter(({ description }) => !description)).toEqual([]);
  });
});

describe("the labelled papers", () => {
  test("carry labels of the tree alone", () => {
    const strange = [...labels.tune, ...labels.held]
      .flatMap(({ topics }) => topics)
      .filter((id) => !parents.has(id));
    expect(strange).toEqual([]);
  });

  test("are those that the seed draws from the page listings", () => {
    const listed = papers.filter(({ sources }) => sources.some(({ file }) => file.endsWith(".txt")));
    const keys = listed.map(({ title }) => key(title)).toSorted();
    const random = seededRandom(labels.seed);
    for (let last = keys.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [keys[last], keys[other]] = [keys[other]!, keys[last]!];
    }
    expect([...labels.tune, ...labels.held].map(({ title }) => key(title))).toEqual(keys.slice(0, 80));
  });
});

describe("the tags of the held half", () => {
  test("are right nine times of ten, and find 85 of 100 labels", () => {
    const { precision, recall } = judge(labels.held);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });
});

test("at least 97 of 100 papers have a topic", () => {
  const tagged = papers.filter(({ topics = [] }) => topics.length > 0);
  expect(tagged.length / papers.length).toBeGreaterThanOrEqual(0.97);
});
