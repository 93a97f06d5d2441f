/** Ways out when nothing, or little, is found: each a search one press away, with what it would give. */
import type { Rescue, Selection } from "../engine.ts";
import { parse } from "../query/parse.ts";
import { print } from "../query/print.ts";
import { allOf, anyOf, type Query } from "../query/tree.ts";
import { fold } from "../text/fold.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { tokens } from "../text/tokens.ts";
import type { Found } from "./find.ts";
import type { PlannedWord } from "./plan.ts";

/** What a rescue asks of the engine: how many papers another request would give. */
type CountPapers = (text: string, selection: Selection) => number;

export type Rescued = {
  text: string;
  selection: Selection;
  found: Found;
  total: number;
  count: CountPapers;
  label: (facet: string, value: string) => string;
};

/** Below this a list counts as short. */
const FEW = 5;
/** Of each kind the best. */
const MOST = 3;

export function findRescues(asked: Rescued): Rescue[] {
  if (asked.total >= FEW) return [];
  // As it was typed: the search itself may have opened the last word.
  const { query } = parse(asked.text);
  const ways = [
    ...spellings(query, asked),
    ...withoutQuotes(query, asked),
    ...withoutFacets(asked),
    ...withoutWords(query, asked),
  ];
  return ways.filter((way) => way.total > asked.total);
}

/** The query with each word that the corpus does not hold as the corpus would spell it, in quotes and fields too. */
function spellings(query: Query, { found, selection, count }: Rescued): Rescue[] {
  const completed = new Set(found.words.filter(isCompleted).map((word) => fold(word.query)));
  const respell = (word: string): string | undefined =>
    completed.has(word) ? undefined : found.respell(word);
  let changed = false;
  const corrected = rewrite(query, (leaf) => {
    if (leaf.kind === "value" && leaf.exact) return leaf;
    const text = replaceWords(leaf.text, respell);
    if (text === leaf.text) return leaf;
    changed = true;
    return leaf.kind === "word" ? { ...leaf, text, prefix: false } : { ...leaf, text };
  });
  return changed ? [counted("spelling", corrected, selection, count)] : [];
}

function isCompleted({ variants }: PlannedWord): boolean {
  return variants.some(({ how }) => how === "completed");
}

function replaceWords(text: string, respell: (word: string) => string | undefined): string {
  let replaced = "";
  let done = 0;
  for (const { term, start, end, glyph } of tokens(text)) {
    const other = glyph || start < done ? undefined : respell(term);
    if (other === undefined) continue;
    replaced += text.slice(done, start) + other;
    done = end;
  }
  return replaced + text.slice(done);
}

/** The query with the words of its phrases by themselves. */
function withoutQuotes(query: Query, { selection, count }: Rescued): Rescue[] {
  let quoted = false;
  const loose = rewrite(query, (leaf) => {
    if (leaf.kind !== "phrase") return leaf;
    quoted = true;
    const { text, field } = leaf;
    return allOf(
      looseWords(text).map((word) => ({ kind: "word", text: word, prefix: false, ...(field && { field }) })),
    );
  });
  return quoted ? [counted("drop-quotes", loose, selection, count)] : [];
}

const PLAIN_WORD = /^[\p{L}\p{N}\p{M}'\u2019-]+$/u;

/** The words of a text as they may stand in a query: none of them is an operator, a bracket or a field. */
function looseWords(text: string): string[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const found = tokens(chunk);
    const whole = chunk.slice(found[0]?.start, found.at(-1)?.end);
    const words = PLAIN_WORD.test(whole) ? [whole] : found.map(({ start, end }) => chunk.slice(start, end));
    return words.map((word) => (word === "OR" ? "or" : word));
  });
}

type Leaf = Extract<Query, { text: string }>;

/** The query with its words, phrases and values changed, but for those that are excluded. */
function rewrite(query: Query, change: (leaf: Leaf) => Query): Query {
  switch (query.kind) {
    case "all":
      return allOf(query.parts.map((part) => rewrite(part, change)));
    case "any":
      return anyOf(query.parts.map((part) => rewrite(part, change)));
    case "word":
    case "phrase":
    case "value":
      return change(query);
    case "not":
    case "range":
      break;
  }
  return query;
}

function counted(
  kind: "spelling" | "drop-quotes" | "drop-words",
  query: Query,
  selection: Selection,
  count: CountPapers,
): Rescue {
  const text = print(query);
  return { kind, text, total: count(text, selection) };
}

function withoutFacets({ text, selection, count, label }: Rescued): Rescue[] {
  const ways = Object.entries(selection).flatMap(([key, choice]) =>
    [
      // Of the values to have any is enough: only all of them together keep papers away.
      ...(choice.include.length > 0 ? [{ values: choice.include, exclude: false }] : []),
      ...choice.exclude.map((value) => ({ values: [value], exclude: true })),
    ].map(({ values, exclude }): Rescue => {
      const rest = exclude
        ? { ...choice, exclude: choice.exclude.filter((value) => !values.includes(value)) }
        : { ...choice, include: [] };
      const total = count(text, { ...selection, [key]: rest });
      const labels = values.map((value) => label(key, value));
      return { kind: "drop-facet", key, values, exclude, labels, total };
    }),
  );
  return ways.toSorted((a, b) => b.total - a.total);
}

/** The query with one of its parts dropped; stop words hold nothing back, and go first. */
function withoutWords(query: Query, { selection, count }: Rescued): Rescue[] {
  const parts = query.kind === "all" ? query.parts.filter((part) => !isStopWord(part)) : [];
  if (parts.length < 2 || parts.length > LONGEST) return [];
  const ways = parts.map((_, at) => {
    const rest = allOf(parts.filter((_part, other) => other !== at));
    return counted("drop-words", rest, selection, count);
  });
  return ways.toSorted((a, b) => b.total - a.total).slice(0, MOST);
}

function isStopWord(part: Query): boolean {
  return part.kind === "word" && !part.prefix && STOP_WORDS.has(fold(part.text));
}

/** Dropping one of many words changes little, and costs a search each. */
const LONGEST = 8;
