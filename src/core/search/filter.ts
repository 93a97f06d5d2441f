/** Which papers a query admits: the part of the language that says yes or no. */
import type { Phrase, Query, Word } from "../query/tree.ts";
import { queryWords, textTerms } from "../text/analyze.ts";
import { createMatcher, rowOf } from "../text/contains.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { tokens } from "../text/tokens.ts";
import type { Columns } from "./columns.ts";
import type { Abstracts } from "./corpus.ts";
import type { FacetIndex } from "./facet-index.ts";
import type { TermIndex } from "./term-index.ts";

/** By paper, in the catalog's order: 1 where it is admitted. */
export type Admitted = Uint8Array;

/** What it answers is not to be written into. */
export type Filter = (query: Query) => Admitted;

/** What is known of a paper and a text that was looked for in it: nothing, that it is not there, or that it is. */
const UNKNOWN = 0;
const ABSENT = 1;
const PRESENT = 2;
/** It is in no other text of the paper, and the abstract is not there yet. */
const OPEN = 3;

/** Texts that were looked for are remembered, for a byte a paper each. */
const REMEMBERED = 8;

export function createFilter(
  columns: Columns,
  abstracts: Abstracts,
  index: TermIndex,
  facets: FacetIndex,
): Filter {
  const { size } = index;
  const remembered = new Map<string, Uint8Array>();
  let all: Admitted | undefined;

  /**
   * `undefined` where nothing is asked: a sign without a word neither admits nor excludes anything ("state -> action").
   * @param within outside of it no answer is needed, and any will do; absent: it is needed of all papers.
   */
  function admit(query: Query, within?: Admitted): Admitted | undefined {
    switch (query.kind) {
      case "all":
        return admitAll(query.parts, within);
      case "any":
        return joined(
          query.parts.map((part) => admit(part, within)),
          unite,
        );
      case "not":
        return admit(query.part, within)?.map((yes) => 1 - yes);
      case "value":
        return facets.having(query.facet, query.text, query.exact);
      case "range":
        return facets.within(query.facet, query.from ?? -Infinity, query.to ?? Infinity);
      case "phrase":
        return admitRow(query, false, within);
      case "word":
        break;
    }
    return admitWord(query, within);
  }

  /** What texts are looked at for comes last: only in the papers that the others admit. */
  function admitAll(parts: readonly Query[], within: Admitted | undefined): Admitted | undefined {
    const [rows, others] = [parts.filter(readsTexts), parts.filter((part) => !readsTexts(part))];
    let admitted = joined(
      others.map((part) => admit(part, within)),
      intersect,
    );
    for (const row of rows) {
      const inside = admitted && within ? intersect(admitted, within) : (admitted ?? within);
      admitted = joined([admitted, admit(row, inside)], intersect);
    }
    return admitted;
  }

  /** One word goes by its stem; several in one ("pre-training") stand in a row, and so does the start of a word. */
  function admitWord(word: Word, within: Admitted | undefined): Admitted | undefined {
    const [only, ...more] = queryWords(word.text);
    if (!only) return undefined;
    if (more.length > 0 || word.prefix || only.glyph || STOP_WORDS.has(only.word))
      return admitRow(word, word.prefix, within);
    const { term } = only;
    const title = index.posting(term, "title").papers;
    if (word.field === "title") return marked(title);
    const anywhere = marked(index.posting(term, "all").papers);
    if (word.field === undefined) return anywhere;
    // What is in no other text of a paper is in its abstract: only the rest has to be looked at.
    const elsewhere = unite(marked(title), marked(index.posting(term, "authors").papers));
    return judge(`abstract ${term}`, within ? intersect(anywhere, within) : anywhere, {
      own: (at) =>
        elsewhere[at] !== 1 && !columns.others(at).some((text) => has(text, term)) ? true : undefined,
      abstract: (text) => has(text, term),
    });
  }

  function admitRow(
    { text, field }: Word | Phrase,
    open: boolean,
    within: Admitted | undefined,
  ): Admitted | undefined {
    const row = rowOf(text, open);
    if (row.words.length === 0) return undefined;
    const holds = createMatcher(row);
    const found = candidates(text, open);
    return judge(
      `${open ? "open" : "whole"} ${field ?? ""} ${text}`,
      within ? intersect(found, within) : found,
      {
        own(at) {
          if (field === "abstract") return undefined;
          if (holds(columns.title(at))) return true;
          if (field === "title") return false;
          return columns.names(at).some(holds) || columns.others(at).some(holds) || undefined;
        },
        abstract: holds,
      },
    );
  }

  /** @param tests the paper's own texts, which may leave it to the abstract; and the abstract. */
  function judge(
    key: string,
    among: Admitted,
    tests: { own: (at: number) => boolean | undefined; abstract: (text: string) => boolean },
  ): Admitted {
    const known = recall(key);
    const admitted = new Uint8Array(size);
    for (let at = 0; at < size; at++) {
      if (among[at] !== 1) continue;
      if (known[at] === UNKNOWN) {
        const own = tests.own(at);
        known[at] = own === undefined ? OPEN : own ? PRESENT : ABSENT;
      }
      if (known[at] === OPEN) {
        const text = abstracts.at(at);
        if (text !== undefined) known[at] = tests.abstract(text) ? PRESENT : ABSENT;
      }
      if (known[at] === PRESENT) admitted[at] = 1;
    }
    return admitted;
  }

  /** The one used last stands last. */
  function recall(key: string): Uint8Array {
    const known = remembered.get(key) ?? new Uint8Array(size);
    remembered.delete(key);
    remembered.set(key, known);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED) remembered.delete(oldest!);
    return known;
  }

  /** Papers that have every word that the index knows; the last one may be cut short. */
  function candidates(text: string, open: boolean): Admitted {
    const found = tokens(text);
    const whole = open ? found.slice(0, -1) : found;
    const terms = whole.filter(({ glyph }) => !glyph).flatMap(({ term }) => textTerms(term));
    if (terms.length === 0) return new Uint8Array(size).fill(1);
    return terms.map((term) => marked(index.posting(term, "all").papers)).reduce(intersect);
  }

  function marked(at: Iterable<number>): Admitted {
    const admitted = new Uint8Array(size);
    for (const paper of at) admitted[paper] = 1;
    return admitted;
  }

  return (query) => admit(query) ?? (all ??= new Uint8Array(size).fill(1));
}

/** Whether it takes more than the index to answer. */
function readsTexts(query: Query): boolean {
  switch (query.kind) {
    case "all":
    case "any":
      return query.parts.some(readsTexts);
    case "not":
      return readsTexts(query.part);
    case "phrase":
    case "word":
      return true;
    case "value":
    case "range":
      break;
  }
  return false;
}

/** Of those that ask for anything. */
function joined(
  parts: readonly (Admitted | undefined)[],
  join: (a: Admitted, b: Admitted) => Admitted,
): Admitted | undefined {
  const asking = parts.filter((part) => part !== undefined);
  return asking.length === 0 ? undefined : asking.reduce((a, b) => join(a, b));
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

/** @returns ascending. */
export function placesOf(admitted: Admitted): Int32Array {
  let count = 0;
  for (let at = 0; at < admitted.length; at++) count += admitted[at]!;
  const found = new Int32Array(count);
  for (let at = 0, next = 0; next < count; at++) if (admitted[at] === 1) found[next++] = at;
  return found;
}
