/** What papers tell of each other once they are all known: topics, relatives, the map. */
import type { MapData, Paper, Topic } from "../../src/core/schema.ts";
import { type Effects } from "./effects.ts";
import { nameRegions } from "./map-regions.ts";
import { neighboursKept, placePapers, type Point } from "./map.ts";
import type { Merged } from "./merge.ts";
import { findRelated, paperVectors } from "./related.ts";
import type { Dense } from "./svd.ts";
import { findTopics } from "./topics-found.ts";
import { readTopicTree, type TopicTree } from "./topics-schema.ts";
import { tagTopics } from "./topics.ts";

const FILE = "topics.json";
/** A tree that tags fewer of the papers was written for another field. */
const HALF = 0.5;

export type Enriched = {
  merged: Merged[];
  /** Those that papers carry, and what stands above them; parents first. */
  topics: Topic[];
  /** Each paper's place on the map, within [0, 1]². */
  points: Point[];
  map: MapData;
  /** What each paper is about, a row a paper: the search moves up what is about the same. */
  latent: Dense;
  /** The ids of the papers without a topic. */
  untagged: string[];
};

/**
 * Reads `topics.json` of the seeds.
 * @returns nothing where there is no such file.
 * @throws {InputError} where the tree is not in order.
 */
export async function readTopics(seeds: string, effects: Effects): Promise<TopicTree | undefined> {
  if (!(await effects.list(seeds)).includes(FILE)) return undefined;
  return readTopicTree(new TextDecoder().decode(await effects.read(`${seeds}/${FILE}`)), FILE);
}

/**
 * Gives papers their topics and relatives and places on the map.
 * @param merged in the catalog's order, which the map's points keep.
 * @param tree where it is missing, or tags under half of the papers, topics are found in the text itself.
 * @param tell hears what is done next.
 */
export async function enrich(
  merged: readonly Merged[],
  tree: TopicTree | undefined,
  tell: (step: string) => void = () => {},
): Promise<Enriched> {
  tell("topics");
  const { papers, topics, untagged } = giveTopics(
    merged.map(({ paper }) => paper),
    tree,
  );
  tell("similar papers");
  const vectors = paperVectors(papers);
  const related = findRelated(papers, vectors);
  tell("the map");
  const points = await placePapers(papers, related, vectors.latent);
  return {
    merged: merged.map((whole, at) => {
      const relatives = related[at]!;
      return { ...whole, paper: { ...papers[at]!, ...(relatives.length > 0 && { related: relatives }) } };
    }),
    topics,
    points,
    map: {
      regions: nameRegions(papers, points, topics),
      kept: neighboursKept(papers, related, points),
    },
    latent: vectors.latent,
    untagged,
  };
}

/** Papers without a topic that a terminal names; the rest is counted. */
const NAMED = 20;

/** The papers without a topic, as lines for a terminal. */
export function printUntagged(ids: readonly string[]): string[] {
  if (ids.length === 0) return ["every paper has a topic"];
  const rest = ids.length - NAMED;
  return [
    `${ids.length} without a topic:`,
    ...ids.slice(0, NAMED).map((id) => `  ${id}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function giveTopics(
  papers: readonly Paper[],
  tree: TopicTree | undefined,
): { papers: Paper[]; topics: Topic[]; untagged: string[] } {
  const written = tree && tagTopics(papers, tree);
  if (written && written.untagged.length <= HALF * papers.length) {
    return { ...written, topics: carried(written.papers, tree, false) };
  }
  const found = findTopics(papers);
  const tagged = tagTopics(papers, found);
  return { ...tagged, topics: carried(tagged.papers, found, true) };
}

/** The topics that papers carry, with those above: no topic without a paper. */
function carried(papers: readonly Paper[], tree: TopicTree, found: boolean): Topic[] {
  const parents = new Map(tree.map(({ id, parent }) => [id, parent]));
  const ids = new Set<string>();
  for (const { topics = [] } of papers) {
    for (const tag of topics) {
      for (let id: string | undefined = tag.id; id !== undefined; id = parents.get(id)) ids.add(id);
    }
  }
  return tree
    .filter(({ id }) => ids.has(id))
    .map(({ id, label, parent, description }) => ({
      id,
      label,
      ...(parent !== undefined && { parent }),
      ...(description !== undefined && { description }),
      ...(found && { found }),
    }));
}
