/** A {@link TermIndex} over packed postings: a term's are read and scored when they are asked for. */
import { SEARCH_CONFIG } from "../search-config.ts";
import { rememberPostings } from "../search/postings-memory.ts";
import { inverseFrequency, type IndexField, type Posting, type TermIndex } from "../search/term-index.ts";
import { type Field, joinFields } from "./fields.ts";
import type { Terms } from "./read.ts";

/** @param all the field of that name; until it is there, titles and authors stand for it. */
export function createPackedIndex(terms: Terms, all?: Field): TermIndex {
  const { dictionary, title, authors, size } = terms;
  const postings: Record<IndexField, (entry: number) => Posting> = {
    all: scored(all ?? joinFields(title, authors)),
    title: scored(title),
    authors: scored(authors),
  };
  /** A term is asked for in one field after the other. */
  let last = { term: "", entry: dictionary.find("") };
  const posting = rememberPostings((term, field) => {
    if (last.term !== term) last = { term, entry: dictionary.find(term) };
    const { entry } = last;
    return entry === -1 ? NOTHING : postings[field](entry);
  });
  return { size, posting };
}

const NOTHING: Posting = { papers: new Int32Array(0), scores: new Float64Array(0) };

const { k, b } = SEARCH_CONFIG.bm25;

/** So many times in a paper are worked out beforehand for each length. */
const TIMES = 3;

function damped(times: number, norm: number): number {
  return (times * (k + 1)) / (times + norm);
}

/** A field's postings with their scores, to the last bit as MiniSearch works them out (`calcBM25Score`, d being 0). */
function scored(field: Field): (entry: number) => Posting {
  const { lengths } = field;
  const size = lengths.length;
  let average = 0;
  let longest = 0;
  for (let paper = 0; paper < size; paper++) {
    // The same sum in the same order, and not one division at the end.
    average = (average * paper + lengths[paper]!) / (paper + 1);
    longest = Math.max(longest, lengths[paper]!);
  }
  /** By length: what the number of times is damped by. */
  const norms = Float64Array.from(
    { length: longest + 1 },
    (_, length) => k * (1 - b + (b * length) / average),
  );
  const few = Array.from({ length: TIMES }, (_, at) => norms.map((norm) => damped(at + 1, norm)));

  return (entry) => {
    const { papers, times } = field.read(entry);
    const idf = inverseFrequency(papers.length, size);
    const scores = new Float64Array(papers.length);
    for (let i = 0; i < papers.length; i++) {
      const length = lengths[papers[i]!]!;
      const often = times[i]!;
      scores[i] = idf * (often <= TIMES ? few[often - 1]![length]! : damped(often, norms[length]!));
    }
    return { papers, scores };
  };
}
