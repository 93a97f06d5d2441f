/** What the pages beside the search are made from: the catalog, put in order once. */
import type { Card } from "../schema.ts";
import type { CardCatalog, Cards } from "../search/corpus.ts";
import { formulasOf } from "../text/formulas.ts";
import type { PaperList } from "./parts.ts";
import { gatherPeople, type People } from "./people.ts";
import { growTree, type TopicTree } from "./topic-tree.ts";

export type Library = {
  papers: Cards;
  people: People;
  tree: TopicTree;
  /** The first of these papers, with what a list needs to show them. */
  list: (papers: readonly Card[], limit: number) => PaperList;
};

export function openLibrary(catalog: CardCatalog): Library {
  const tree = growTree(catalog);
  return {
    papers: catalog.papers,
    people: gatherPeople(catalog),
    tree,
    list(papers, limit) {
      const cards = papers.slice(0, limit);
      const topics = new Set(cards.flatMap((card) => card.topics ?? []));
      return {
        total: papers.length,
        cards,
        math: formulasOf(
          cards.map((card) => card.title),
          [catalog.math],
        ),
        topics: Object.fromEntries([...topics].flatMap((id) => (tree.get(id) ? [[id, tree.label(id)]] : []))),
      };
    },
  };
}
