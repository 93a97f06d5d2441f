/** The topics that papers carry, as a tree: a topic's papers are its own and those of every topic below it, each once. */
import type { Card, Topic } from "../schema.ts";
import type { CardCatalog } from "../search/corpus.ts";
import { append } from "./parts.ts";

export type TopicTree = {
  /** Topics that have papers, parents before their children, in the catalog's order. */
  topics: readonly Topic[];
  /** `undefined` for a topic that is unknown, or without papers. */
  get: (id: string) => Topic | undefined;
  label: (id: string) => string;
  /** Where the papers of the topic and of those below it stand in the catalog, in its order. */
  papersOf: (id: string) => readonly number[];
  /** The topics above, from the head of the tree down. */
  above: (id: string) => readonly Topic[];
  /** The topics one level below; the heads for `undefined`. */
  below: (id: string | undefined) => readonly Topic[];
  /** Every topic that the card has, those above included, each once. */
  all: (card: Pick<Card, "topics">) => Set<string>;
};

/** @param papers in the catalog's order. */
export function growTree(topics: CardCatalog["topics"], papers: Iterable<Pick<Card, "topics">>): TopicTree {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const lines = new Map<string, string[]>();
  for (const { id } of topics) lines.set(id, lineOf(id, known));

  const all = ({ topics: own = [] }: Pick<Card, "topics">): Set<string> =>
    new Set(own.flatMap((id) => lines.get(id) ?? []));

  const papersOf = new Map<string, number[]>();
  let place = 0;
  for (const card of papers) {
    for (const id of all(card)) append(papersOf, id, place);
    place++;
  }
  const alive = topics.filter(({ id }) => papersOf.has(id));
  const children = new Map<string | undefined, Topic[]>();
  for (const topic of alive) append(children, parentOf(topic, known), topic);

  return {
    topics: alive,
    get: (id) => (papersOf.has(id) ? known.get(id) : undefined),
    label: (id) => known.get(id)?.label ?? id,
    papersOf: (id) => papersOf.get(id) ?? [],
    above: (id) =>
      (lines.get(id) ?? [])
        .slice(1)
        .toReversed()
        .flatMap((one) => known.get(one) ?? []),
    below: (id) => children.get(id) ?? [],
    all,
  };
}

/** A topic and those above it, up to the head; a parent that is unknown, or met before, ends the line. */
function lineOf(id: string, known: ReadonlyMap<string, Topic>): string[] {
  const line = new Set<string>();
  let topic = known.get(id);
  while (topic && !line.has(topic.id)) {
    line.add(topic.id);
    topic = topic.parent === undefined ? undefined : known.get(topic.parent);
  }
  return [...line];
}

function parentOf({ parent }: Topic, known: ReadonlyMap<string, Topic>): string | undefined {
  return parent !== undefined && known.has(parent) ? parent : undefined;
}
