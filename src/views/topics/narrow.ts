import type { TopicBranch } from "../../core/pages/topics.ts";
import { fold } from "../../core/text/fold.ts";

/** The branches in which each word of the text begins a word of a topic's name; all below such a topic stays. */
export function narrow(branches: readonly TopicBranch[], text: string): TopicBranch[] {
  const asked = wordsOf(text);
  const isNamed = ({ label }: TopicBranch): boolean => {
    const own = wordsOf(label);
    return asked.every((word) => own.some((part) => part.startsWith(word)));
  };
  const keep = (branch: TopicBranch): TopicBranch[] => {
    if (isNamed(branch)) return [branch];
    const below = branch.below.flatMap(keep);
    return below.length > 0 ? [{ ...branch, below }] : [];
  };
  return branches.flatMap(keep);
}

/** Topics at every level. */
export function countBranches(branches: readonly TopicBranch[]): number {
  return branches.reduce((sum, { below }) => sum + 1 + countBranches(below), 0);
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
