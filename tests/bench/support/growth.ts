/** How the number of different things grows with the number of papers that say them. */

/** Heaps's law: of `papers` papers, different(papers) = known · (papers / of) ^ beta. */
export type Growth = { of: number; known: number; beta: number };

/** Octaves, counted from the end, over which the law is fitted: what comes before grows otherwise. */
const OCTAVES = 3;

/**
 * Fits Heaps's law, V = K · n^β (H. S. Heaps, "Information Retrieval: Computational and Theoretical Aspects", 1978, 7.5),
 * to the last octaves of a corpus: the line of least squares through the logarithms at each doubling, put through the
 * last point.
 * @param counts how many different things the first 1, 2, 3, … papers say.
 */
export function fitGrowth(counts: readonly number[]): Growth {
  const points = Array.from({ length: OCTAVES + 1 }, (_, octave) => {
    const papers = Math.max(1, Math.floor(counts.length / 2 ** octave));
    return [Math.log(papers), Math.log(Math.max(1, counts[papers - 1]!))] as const;
  });
  const mean = (side: 0 | 1) => points.reduce((sum, point) => sum + point[side], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const variance = points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return {
    of: counts.length,
    known: counts.at(-1) ?? 0,
    beta: variance === 0 ? 0 : covariance / variance,
  };
}

/** How many different things so many papers say by the law. */
export function grown({ of, known, beta }: Growth, papers: number): number {
  return known * (papers / of) ** beta;
}

/** Counts different things paper by paper: `counts[n - 1]` are those of the first n papers. */
export function countGrowth<T>(papers: Iterable<T>, thingsOf: (paper: T) => Iterable<string>): number[] {
  const seen = new Set<string>();
  const counts: number[] = [];
  for (const paper of papers) {
    for (const thing of thingsOf(paper)) seen.add(thing);
    counts.push(seen.size);
  }
  return counts;
}
