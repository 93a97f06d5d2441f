/** All that is shown of a topic. */
import type { Topic } from "../schema.ts";
import type { Library } from "./library.ts";
import { type Counted, countYears, type PaperList, rank, type YearCount } from "./parts.ts";

export type TopicPage = {
  topic: Topic;
  /** The topics above, from the head of the tree down. */
  above: Counted[];
  /** The topics one level below. */
  below: Counted[];
  years: YearCount[];
  /** The people with most papers on it. */
  authors: Counted[];
  /** How many people there are. */
  authorCount: number;
  /** Topics of its papers that stand neither above nor below it. */
  together: Counted[];
  papers: PaperList;
};

const MOST_AUTHORS = 12;
const MOST_TOGETHER = 12;

/**
 * @param limit papers listed.
 * @returns `undefined` where no paper has the topic.
 */
export function makeTopicPage(library: Library, id: string, limit: number): TopicPage | undefined {
  const { tree, people } = library;
  const topic = tree.get(id);
  if (!topic) return undefined;
  const papers = tree.papersOf(id);
  const cards = library.cardsAt(papers);
  const counted = (other: Topic): Counted => ({
    id: other.id,
    label: other.label,
    count: tree.papersOf(other.id).length,
  });
  const above = new Set(tree.above(id).map((other) => other.id));
  const isApart = (other: string): boolean =>
    other !== id && !above.has(other) && !tree.above(other).some((parent) => parent.id === id);
  const authors = rank(
    cards.flatMap(({ authors: own = [] }) => [...new Set(own.map((author) => author.id))]),
    (author) => people.get(author)?.name ?? author,
  );
  // Authors of a single paper are no news, unless there are no others.
  const frequent = authors.filter(({ count }) => count > 1);
  return {
    topic,
    above: tree.above(id).map(counted),
    below: tree.below(id).map(counted),
    years: countYears(cards),
    authors: (frequent.length > 0 ? frequent : authors).slice(0, MOST_AUTHORS),
    authorCount: authors.length,
    together: rank(
      cards.flatMap(({ topics = [] }) => topics.filter((other) => tree.get(other) && isApart(other))),
      tree.label,
    ).slice(0, MOST_TOGETHER),
    papers: library.list(papers, limit),
  };
}
