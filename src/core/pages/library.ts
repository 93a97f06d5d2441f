/** What the pages beside the search are made from: the catalog, put in order once. */
import type { Card } from "../schema.ts";
import type { Filed } from "../search/columns.ts";
import type { CardCatalog, Cards } from "../search/corpus.ts";
import { formulasOf } from "../text/formulas.ts";
import type { PaperList } from "./parts.ts";
import { gatherPeople, type People } from "./people.ts";
import { growTree, type TopicTree } from "./topic-tree.ts";

export type Library = {
  papers: Cards;
  /** All of them, in the same order, with what times and topics go by. */
  filed: () => Iterable<Filed>;
  people: People;
  tree: TopicTree;
  /** Where papers are kept, they are so by their places: cards may have to be made. */
  cardsAt: (places: readonly number[]) => Card[];
  /** The first of these papers, with what a list needs to show them. */
  list: (places: readonly number[], limit: number) => PaperList;
};

/** Who answers for a corpus beside its catalog. */
export type Beside = {
  filed: () => Iterable<Filed>;
  /** Who finds people without gathering all of them; absent: they are gathered. */
  people?: (() => Pick<People, "get" | "similarTo">) | undefined;
};

export function openLibrary(
  catalog: CardCatalog,
  { filed, people: look }: Beside = { filed: () => catalog.papers },
): Library {
  const tree = growTree(catalog.topics, filed());
  const cardsAt = (places: readonly number[]): Card[] => places.flatMap((at) => catalog.papers.at(at) ?? []);
  let gathered: People | undefined;
  // When the first page asks: there are more of them than papers.
  const gather = (): People => (gathered ??= gatherPeople(catalog));
  let people: People | undefined;
  return {
    papers: catalog.papers,
    filed,
    get people() {
      if (!look) return gather();
      return (people ??= {
        ...look(),
        get list() {
          return gather().list;
        },
      });
    },
    tree,
    cardsAt,
    list(places, limit) {
      const cards = cardsAt(places.slice(0, limit));
      const topics = new Set(cards.flatMap((card) => card.topics ?? []));
      return {
        total: places.length,
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
