/** What the planner and the score need of an index, whoever keeps it. */

/** `all` holds the words of every field, so that a word weighs the same wherever it stands. */
export const INDEX_FIELDS = ["all", "title", "authors"] as const;
export type IndexField = (typeof INDEX_FIELDS)[number];

/** The papers that hold a term in a field, by their place in the catalog, ascending; each with the term's BM25 score there. */
export type Posting = { papers: Int32Array; scores: Float64Array };

/** What the term gives a paper; 0 where it does not hold it. */
export function scoreIn({ papers, scores }: Posting, paper: number): number {
  let low = 0;
  let high = papers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (papers[middle]! < paper) low = middle + 1;
    else high = middle;
  }
  return papers[low] === paper ? scores[low]! : 0;
}

export type TermIndex = {
  /** Papers in the index. */
  readonly size: number;
  /** Empty where no paper holds the term. */
  posting(term: string, field: IndexField): Posting;
};

/**
 * The weight of a term that `holding` of `size` papers hold: BM25's inverse document frequency, never negative.
 * (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in
 * Information Retrieval 3(4), 2009, with Lucene's 1 + inside the logarithm.)
 */
export function inverseFrequency(holding: number, size: number): number {
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}
