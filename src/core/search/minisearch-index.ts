/** A {@link TermIndex} kept by MiniSearch, asked for one term of one field at a time. */
import MiniSearch, { type Options, type SearchResult } from "minisearch";
import { SEARCH_CONFIG } from "../search-config.ts";
import { rememberPostings } from "./postings-memory.ts";
import { INDEX_FIELDS, type IndexField, type Posting, type TermIndex } from "./term-index.ts";

/** What the index holds of a paper: terms, as the analysis made them. */
export type IndexedPaper = Record<IndexField, string[]>;

type Row = { id: number } & Record<IndexField, string>;

/** Terms hold no spaces, so a field's terms travel as one string. */
const OPTIONS: Options<Row> = {
  fields: [...INDEX_FIELDS],
  tokenize: (text) => (text === "" ? [] : text.split(" ")),
  processTerm: (term) => term,
  searchOptions: { bm25: SEARCH_CONFIG.bm25, prefix: false, fuzzy: false },
};

export type PaperIndex = MiniSearch<Row>;

/** @param papers in the catalog's order. */
export function buildIndex(papers: Iterable<IndexedPaper>): PaperIndex {
  const index = new MiniSearch<Row>(OPTIONS);
  let id = 0;
  for (const paper of papers) {
    index.add({
      id: id++,
      all: paper.all.join(" "),
      title: paper.title.join(" "),
      authors: paper.authors.join(" "),
    });
  }
  return index;
}

/**
 * @param json what `JSON.stringify` made of an index.
 * @throws where it is no index. One with other fields loads all the same and finds nothing: see to that before.
 */
export function loadIndex(json: string): PaperIndex {
  return MiniSearch.loadJSON(json, OPTIONS);
}

/** Asks MiniSearch, and remembers. */
export function createTermIndex(index: PaperIndex): TermIndex {
  function ask(term: string, field: IndexField): Posting {
    const papers: number[] = [];
    const scores: number[] = [];
    // Each hit is taken as it passes by and let go, so that MiniSearch has nothing to sort.
    const take = (hit: SearchResult): boolean => {
      papers.push(Number(hit.id));
      scores.push(hit.score);
      return false;
    };
    index.search(term, { fields: [field], filter: take });
    return { papers: Int32Array.from(papers), scores: Float64Array.from(scores) };
  }

  return { size: index.documentCount, posting: rememberPostings(ask) };
}
