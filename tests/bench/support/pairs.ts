/** Groups of records against what is known of them, pair by pair. */
export type Pairs<T> = {
  /** Of the pairs in one group, the share that is of one paper; of the pairs of one paper, the share in one group. */
  precision: number;
  recall: number;
  wrong: [T, T][];
  missed: [T, T][];
};

/** @param paperOf every record of the groups. */
export function scorePairs<T>(groups: readonly (readonly T[])[], paperOf: ReadonlyMap<T, number>): Pairs<T> {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((record): [T, number] => [record, at])));
  const papers = new Map<number, T[]>();
  for (const [record, paper] of paperOf) papers.set(paper, [...(papers.get(paper) ?? []), record]);
  const merged = groups.flatMap(pairsOf);
  const actual = [...papers.values()].flatMap(pairsOf);
  const wrong = merged.filter(([a, b]) => paperOf.get(a) !== paperOf.get(b));
  const missed = actual.filter(([a, b]) => groupOf.get(a) !== groupOf.get(b));
  return {
    precision: merged.length === 0 ? 1 : 1 - wrong.length / merged.length,
    recall: actual.length === 0 ? 1 : 1 - missed.length / actual.length,
    wrong,
    missed,
  };
}

function pairsOf<T>(values: readonly T[]): [T, T][] {
  return values.flatMap((a, at) => values.slice(at + 1).map((b): [T, T] => [a, b]));
}
