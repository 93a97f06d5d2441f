/** The index of topics: the whole tree with its counts. */
import type { Library } from "./library.ts";
import type { Counted } from "./parts.ts";

/** A topic and those below it. */
export type TopicBranch = Counted & { description?: string; found?: boolean; below: TopicBranch[] };

export type TopicsPage = {
  heads: TopicBranch[];
  /** Topics there are, at every level. */
  total: number;
  papers: number;
  /** Papers that have no topic. */
  untagged: number;
};

export function makeTopicsPage({ tree, papers, filed }: Library): TopicsPage {
  const branches = (id: string | undefined): TopicBranch[] =>
    tree.below(id).map(({ id: own, label, description, found }) => ({
      id: own,
      label,
      count: tree.papersOf(own).length,
      ...(description !== undefined && { description }),
      ...(found !== undefined && { found }),
      below: branches(own),
    }));
  return {
    heads: branches(undefined),
    total: tree.topics.length,
    papers: papers.length,
    untagged: Array.from(filed(), (card) => tree.all(card).size).filter((tagged) => tagged === 0).length,
  };
}
