/** A query taken apart: the words that rank, and the rest that says yes or no. */
import type { Note } from "../engine.ts";
import { FIELDS } from "../query/fields.ts";
import { keptOf, parse } from "../query/parse.ts";
import { allOf, EVERYTHING, notOf, type Query, type Word } from "../query/tree.ts";
import { queryWords } from "../text/analyze.ts";
import { fold } from "../text/fold.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { LONGEST_WORD } from "../text/tokens.ts";
import type { AskedWord } from "./plan.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Asked = {
  /** The whole query, its last word opened while it is being typed. */
  query: Query;
  /** In the order of the query: those that a paper is found for, and those of the filters, which only rank. */
  words: AskedWord[];
  /** What a paper must be, whatever words it has. */
  filters: Query;
  notes: Note[];
};

/** @param typing the last word is still open. */
export function readAsked(text: string, typing: boolean, vocabulary: Vocabulary): Asked {
  const kept = keptOf(text);
  const parsed = parse(text);
  const read = partsOf(parsed.query).length > LONGEST_FORMULATED ? asProse(parsed.query) : parsed.query;
  const query = typing ? openLast(read, kept) : read;
  const parts = partsOf(query);
  const all = parts.flatMap((part) => partWords(part, part === parts.at(-1) ? kept : undefined));
  const words = all.map((word) => ({
    ...word,
    open: word.open && (typing || !word.free || !isKnown(word.word, vocabulary)),
  }));
  const free = words.filter((word) => word.free);
  const content = free.filter(({ word }) => !STOP_WORDS.has(word));
  // A lone letter is an initial or the name of a variable: too little to be found for, beside other words.
  const telling = content.filter(({ word }) => !/^[a-z]$/.test(word));
  const wanted = new Set([telling, content, free.filter(({ open }) => open)].find((some) => some.length > 0));
  // "on title:grokking" asks no more than "on grokking" does.
  const alone = words.every(({ word }) => STOP_WORDS.has(word));
  const { few, notes } = keepRarest(words, vocabulary);
  return {
    query,
    words: few.map((word) => ({ ...word, wanted: wanted.has(word) })),
    filters: allOf(wanted.size === 0 && alone ? parts.map(inTitle) : parts.filter((part) => !isFree(part))),
    notes: [
      ...parsed.notes,
      ...(read === parsed.query ? [] : [{ code: "prose" } as const]),
      ...notes,
      ...longWordNotes(kept),
    ],
  };
}

function partsOf(query: Query): readonly Query[] {
  return query.kind === "all" ? query.parts : [query];
}

/** What has more parts than this is a passage from somewhere, not a query that someone put together. */
const LONGEST_FORMULATED = 30;

/** In prose quotes quote, dashes and capitals mean nothing: it is all words, but for the fields. */
function asProse(query: Query): Query {
  return allOf(
    partsOf(query).flatMap((part): Query[] => {
      if (part.kind === "value" || part.kind === "range") return [part];
      return textsWithin(part).map((text) => ({ kind: "word", text, prefix: false }));
    }),
  );
}

/** @param end the text, for the last part: a word at the very end of it is open. */
function partWords(part: Query, end: string | undefined): AskedWord[] {
  const free = isFree(part);
  const found = queryTexts(part).flatMap(queryWords);
  const last = found.at(-1);
  const open = free ? end?.endsWith(last?.text ?? " ") : part.kind === "word" && part.prefix;
  return found.map((word) => ({
    ...word,
    free,
    wanted: free,
    open: open === true && word === last && !word.glyph,
  }));
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.has(word) || STOP_WORDS.has(word);
}

/** More words than these tell nothing new; the rarest tell most. */
const MOST_WORDS = 64;

function keepRarest(words: AskedWord[], vocabulary: Vocabulary): { few: AskedWord[]; notes: Note[] } {
  const content = words.filter(({ word }) => !STOP_WORDS.has(word));
  const papers = new Map(content.map(({ term, word }) => [term, vocabulary.papers(word) || Infinity]));
  if (papers.size <= MOST_WORDS) return { few: words, notes: [] };
  const rarest = [...papers].toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).slice(0, MOST_WORDS);
  const kept = new Set(rarest.map(([term]) => term));
  return {
    few: words.filter(({ term }) => kept.has(term)),
    notes: [{ code: "too-many-words", kept: MOST_WORDS }],
  };
}

/** Stop words alone are looked for in titles, as they stand: in the rest of a paper they are everywhere. */
function inTitle(part: Query): Query {
  return isFree(part) ? { ...part, field: "title" } : part;
}

type FreeWord = Word & { prefix: false };

/** A word anywhere in a paper, not the start of words: having some of these may be enough. */
function isFree(part: Query): part is FreeWord {
  return part.kind === "word" && part.field === undefined && !part.prefix;
}

/** The texts whose words rank a paper: all that is not excluded. */
function queryTexts(query: Query): string[] {
  if (query.kind === "not") return [];
  if (query.kind === "all" || query.kind === "any") return query.parts.flatMap(queryTexts);
  return textsWithin(query);
}

/** The texts of words and phrases, excluded or not. */
function textsWithin(query: Query): string[] {
  switch (query.kind) {
    case "all":
    case "any":
      return query.parts.flatMap(textsWithin);
    case "word":
    case "phrase":
      return [query.text];
    case "not":
      return textsWithin(query.part);
    case "value":
    case "range":
      break;
  }
  return [];
}

/** The last part, where it stands at the very end of the text, as the start of a longer word. */
function openLast(query: Query, text: string): Query {
  switch (query.kind) {
    case "all": {
      const last = query.parts.at(-1);
      return last ? allOf([...query.parts.slice(0, -1), openLast(last, text)]) : query;
    }
    case "not":
      return notOf(openLast(query.part, text));
    case "word":
      if (text.endsWith(query.text) && isBareField(query.text)) return EVERYTHING;
      if (query.field === undefined || query.text.length < 2 || !text.endsWith(query.text)) return query;
      return { ...query, prefix: true };
    case "value":
      return query.exact || !text.endsWith(query.text) ? query : { ...query, text: `${query.text}*` };
    case "any":
    case "phrase":
    case "range":
      break;
  }
  return query;
}

/** "venue:" waits for its value. */
function isBareField(text: string): boolean {
  return text.endsWith(":") && FIELDS.some(({ key }) => `${key}:` === fold(text));
}

const LONG_WORD = new RegExp(`[\\p{L}\\p{N}]{${LONGEST_WORD + 1},}`, "u");

function longWordNotes(text: string): Note[] {
  return LONG_WORD.test(text) ? [{ code: "too-long", kept: LONGEST_WORD }] : [];
}
