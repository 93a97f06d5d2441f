/** Where a text matches a query: marks for the reader's eye. */
import type { Mark } from "../engine.ts";
import type { Query } from "../query/tree.ts";
import { joins } from "../text/analyze.ts";
import { formulaSpans } from "../text/sentences.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { type Token, tokens } from "../text/tokens.ts";
import { createNameMatcher } from "./names.ts";
import type { PlannedWord } from "./plan.ts";
import { type CutText, cutText } from "./texts.ts";

type TextPart = "title" | "abstract" | "authors";

export type Highlighter = {
  marks: (text: CutText, part: TextPart) => Mark[];
  /** A whole name where it is the one asked for; else its words that are. */
  nameMarks: (name: string) => Mark[];
};

/** A row of words to be marked as one: a phrase, or the start of a word. */
type RowRule = { words: string[]; open: boolean; part: TextPart | undefined };

export function createHighlighter(query: Query, words: readonly PlannedWord[]): Highlighter {
  const terms = new Set(words.flatMap(({ variants }) => variants.map(({ term }) => term)));
  const rows = rowRules(query);
  const names = nameTexts(query).map(createNameMatcher);

  function marks({ text, tokens: found, terms: held }: CutText, part: TextPart): Mark[] {
    const rules = rows.filter((rule) => rule.part === undefined || rule.part === part);
    const joined: Mark[] = [];
    for (const rule of rules) {
      for (let at = 0; at + rule.words.length <= found.length; at++) {
        if (!startsRow(found, at, rule)) continue;
        joined.push([found[at]!.start, found[at + rule.words.length - 1]!.end]);
      }
    }
    const single = found.flatMap((token, at): Mark[] =>
      isMarked(found, held, at, terms) ? [[token.start, token.end]] : [],
    );
    return merge([...single, ...joined], text);
  }

  return {
    marks,
    nameMarks: (name) =>
      names.some((isName) => isName(name)) ? [[0, name.length]] : marks(cutText(name), "authors"),
  };
}

/** A word by its stem; characters of unspaced scripts by themselves or with a neighbour. */
function isMarked(
  found: readonly Token[],
  held: readonly string[],
  at: number,
  terms: ReadonlySet<string>,
): boolean {
  const token = found[at]!;
  const next = found[at + 1];
  const previous = found[at - 1];
  return (
    (terms.has(held[at]!) && !STOP_WORDS.has(token.term)) ||
    (next !== undefined && joins(token, next) && terms.has(token.term + next.term)) ||
    (previous !== undefined && joins(previous, token) && terms.has(previous.term + token.term))
  );
}

function startsRow(found: readonly Token[], at: number, { words, open }: RowRule): boolean {
  return words.every((word, i) => {
    const term = found[at + i]!.term;
    return term === word || (open && i === words.length - 1 && term.startsWith(word));
  });
}

/** In order, those that touch made one, none within a formula: mathematics is drawn whole. */
function merge(marks: Mark[], text: string): Mark[] {
  const formulas = formulaSpans(text);
  const found: Mark[] = [];
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (formulas.some((span) => start < span.end && end > span.start)) continue;
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

function rowRules(query: Query): RowRule[] {
  switch (query.kind) {
    case "all":
    case "any":
      return query.parts.flatMap(rowRules);
    case "word":
    case "phrase": {
      const words = tokens(query.text).map((token) => token.term);
      const open = query.kind === "word" && query.prefix;
      if (words.length < 2 && !open && !words.every((word) => STOP_WORDS.has(word))) return [];
      if (words.length === 0 || (query.kind === "word" && query.field === undefined && !open)) return [];
      return [{ words, open, part: query.field }];
    }
    case "not":
    case "value":
    case "range":
      break;
  }
  return [];
}

function nameTexts(query: Query): string[] {
  if (query.kind === "all" || query.kind === "any") return query.parts.flatMap(nameTexts);
  return query.kind === "value" && query.facet === "author" ? [query.text.replaceAll("-", " ")] : [];
}
