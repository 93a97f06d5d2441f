/** Which papers a query admits: the part of the language that says yes or no. */
import type { Phrase, Query, TextField, Word } from "../query/tree.ts";
import { queryWords, textTerms } from "../text/analyze.ts";
import { createMatcher, rowOf } from "../text/contains.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { tokens } from "../text/tokens.ts";
import type { Corpus } from "./corpus.ts";
import type { FacetIndex } from "./facet-index.ts";
import { authorNames, otherTexts } from "./card-texts.ts";
import type { TermIndex } from "./term-index.ts";

/** By paper, in the catalog's order: 1 where it is admitted. */
export type Admitted = Uint8Array;

export type Filter = (query: Query) => Admitted;

export function createFilter(corpus: Corpus, index: TermIndex, facets: FacetIndex): Filter {
  const { papers } = corpus.catalog;
  const size = papers.length;

  /** `undefined` where nothing is asked: a sign without a word neither admits nor excludes anything ("state -> action"). */
  function admit(query: Query): Admitted | undefined {
    switch (query.kind) {
      case "all":
        return admitEach(query.parts, intersect);
      case "any":
        return admitEach(query.parts, unite);
      case "not":
        return admit(query.part)?.map((yes) => 1 - yes);
      case "value":
        return facets.having(query.facet, query.text, query.exact);
      case "range":
        return facets.within(query.facet, query.from ?? -Infinity, query.to ?? Infinity);
      case "phrase":
        return admitRow(query, false);
      case "word":
        break;
    }
    return admitWord(query);
  }

  function admitEach(
    parts: readonly Query[],
    join: (a: Admitted, b: Admitted) => Admitted,
  ): Admitted | undefined {
    const asking = parts.flatMap((part) => admit(part) ?? []);
    return asking.length === 0 ? undefined : asking.reduce((a, b) => join(a, b));
  }

  /** One word goes by its stem; several in one ("pre-training") stand in a row, and so does the start of a word. */
  function admitWord(word: Word): Admitted | undefined {
    const [only, ...more] = queryWords(word.text);
    if (!only) return undefined;
    if (more.length > 0 || word.prefix || only.glyph || STOP_WORDS.has(only.word))
      return admitRow(word, word.prefix);
    const title = index.posting(only.term, "title").papers;
    if (word.field === "title") return marked(title);
    const anywhere = index.posting(only.term, "all").papers;
    if (word.field === undefined) return marked(anywhere);
    // What is in no other text of a paper is in its abstract: only the rest has to be looked at.
    const elsewhere = unite(marked(title), marked(index.posting(only.term, "authors").papers));
    return marked(
      anywhere.filter((at) => {
        const inOthers =
          elsewhere[at] === 1 || otherTexts(papers.at(at)!).some((text) => has(text, only.term));
        return !inOthers || has(corpus.abstracts.at(at) ?? "", only.term);
      }),
    );
  }

  function admitRow({ text, field }: Word | Phrase, open: boolean): Admitted | undefined {
    const row = rowOf(text, open);
    if (row.words.length === 0) return undefined;
    const holds = createMatcher(row);
    const admitted = new Uint8Array(size);
    for (const at of candidates(text, open)) if (textsOf(at, field).some(holds)) admitted[at] = 1;
    return admitted;
  }

  /** Papers that have every word that the index knows; the last one may be cut short. */
  function candidates(text: string, open: boolean): Iterable<number> {
    const found = tokens(text);
    const whole = open ? found.slice(0, -1) : found;
    const terms = whole.filter(({ glyph }) => !glyph).flatMap(({ term }) => textTerms(term));
    if (terms.length === 0) return new Uint8Array(size).keys();
    const sets = terms.map((term) => marked(index.posting(term, "all").papers));
    return placesOf(sets.reduce(intersect));
  }

  function textsOf(at: number, field: TextField | undefined): string[] {
    const card = papers.at(at)!;
    const abstract = corpus.abstracts.at(at) ?? "";
    if (field) return [field === "title" ? card.title : abstract];
    return [card.title, ...authorNames(card), abstract, ...otherTexts(card)];
  }

  function marked(at: Iterable<number>): Admitted {
    const admitted = new Uint8Array(size);
    for (const paper of at) admitted[paper] = 1;
    return admitted;
  }

  return (query) => admit(query) ?? new Uint8Array(size).fill(1);
}

function has(text: string, term: string): boolean {
  return textTerms(text).includes(term);
}

// Loops, not callbacks: these run over the whole corpus several times a key press.

export function intersect(a: Admitted, b: Admitted): Admitted {
  const both = new Uint8Array(a.length);
  for (let at = 0; at < a.length; at++) both[at] = a[at]! & b[at]!;
  return both;
}

function unite(a: Admitted, b: Admitted): Admitted {
  const either = new Uint8Array(a.length);
  for (let at = 0; at < a.length; at++) either[at] = a[at]! | b[at]!;
  return either;
}

export function placesOf(admitted: Admitted): number[] {
  const found: number[] = [];
  for (let at = 0; at < admitted.length; at++) if (admitted[at] === 1) found.push(at);
  return found;
}
