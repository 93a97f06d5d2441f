/** Made-up queries over a made-up corpus: what is typed, and what it asks for. */
import * as fc from "fast-check";
import { AUTHORS, type MadePaper, PIECES, TOPICS, type Word } from "./made-up.ts";
import { type Asked, type FacetName, type Field, valuesOf } from "./scan.ts";

/** A query before it meets a corpus: numbers say which of the corpus's words it takes. */
export type Plan =
  | {
      kind: "word" | "start" | "phrase" | "compound";
      spot: number;
      length: number;
      field?: Field;
      dress: number;
    }
  | { kind: "value"; facet: FacetName; spot: number; dress: number }
  | { kind: "years"; from?: number; to?: number }
  | { kind: "area"; across: [number, number]; down: [number, number] }
  | { kind: "nothing"; text: string }
  | { kind: "not"; part: Plan }
  | { kind: "all" | "any"; parts: Plan[] };

export type Typed = { text: string; asked: Asked };

export const FACET_NAMES: readonly FacetName[] = ["topic", "year", "author", "venue", "place", "in", "has"];

const spot = fc.nat({ max: 10_000 });
const dress = fc.nat({ max: 4 });
const year = fc.constantFrom(2018, 2019, 2020, 2021, 2022, 2024, 2025);
const tenths = fc
  .tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 }))
  .map(([a, b]): [number, number] => [Math.min(a, b) / 10, Math.max(a, b) / 10]);

const text = fc
  .record({
    kind: fc.constantFrom("word" as const, "start" as const, "phrase" as const, "compound" as const),
    spot,
    length: fc.integer({ min: 1, max: 4 }),
    field: fc.constantFrom<(Field | undefined)[]>(undefined, "title", "abstract"),
    dress,
  })
  .map(({ field, ...rest }): Plan => ({ ...rest, ...(field && { field }) }));

const facet = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("value" as const),
      facet: fc.constantFrom(...FACET_NAMES.filter((name) => name !== "year")),
      spot,
      dress,
    }),
  },
  fc
    .oneof(fc.record({ from: year, to: year }), fc.record({ from: year }), fc.record({ to: year }))
    .map((years): Plan => ({ kind: "years", ...years })),
  fc.record({ kind: fc.constant("area" as const), across: tenths, down: tenths }),
);

const nothing = fc
  .constantFrom("&", '"\u2026"', "->", "title:+")
  .map((sign): Plan => ({ kind: "nothing", text: sign }));

export const plans: fc.Arbitrary<Plan> = fc.letrec<{ tree: Plan }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 6, arbitrary: text },
    { weight: 4, arbitrary: facet },
    { weight: 1, arbitrary: nothing },
    // Twice "not" is a word again, which ranks.
    {
      weight: 2,
      arbitrary: tie("tree").map((part): Plan => (part.kind === "not" ? part : { kind: "not", part })),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(tie("tree"), { minLength: 2, maxLength: 3 })
        .map((parts): Plan => ({ kind: "all", parts })),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(tie("tree"), { minLength: 2, maxLength: 3 })
        .map((parts): Plan => ({ kind: "any", parts })),
    },
  ),
})).tree;

/** What a plan says of a corpus. */
export function typed(plan: Plan, papers: readonly MadePaper[]): Typed {
  switch (plan.kind) {
    case "word":
    case "start":
    case "phrase":
    case "compound":
      return typedText(plan, papers);
    case "value":
      return typedValue(plan, papers);
    case "years": {
      const { from, to } = plan;
      const span = from !== undefined && from === to ? String(from) : `${from ?? ""}..${to ?? ""}`;
      return { text: `year:${span}`, asked: { kind: "years", from, to } };
    }
    case "area": {
      const [left, right] = plan.across;
      const [top, bottom] = plan.down;
      return {
        text: `map:${left}..${right};${top}..${bottom}`,
        asked: { kind: "area", left, right, top, bottom },
      };
    }
    case "nothing":
      return { text: plan.text, asked: { kind: "nothing" } };
    case "not": {
      const part = typed(plan.part, papers);
      return { text: `-(${part.text})`, asked: { kind: "not", part: part.asked } };
    }
    case "all": {
      const parts = plan.parts.map((part) => typed(part, papers));
      return {
        text: parts.map(strict).join(" "),
        asked: { kind: "all", parts: parts.map((part) => part.asked) },
      };
    }
    case "any":
      break;
  }
  const parts = plan.parts.map((part) => typed(part, papers));
  return {
    text: `(${parts.map((part) => `(${part.text})`).join(" OR ")})`,
    asked: { kind: "any", parts: parts.map((part) => part.asked) },
  };
}

/** A word by itself ranks papers, and some of several are enough; on both sides of an OR it says yes or no. */
export function strict({ text: said, asked }: Typed): string {
  const ranks = (asked.kind === "word" || asked.kind === "row") && /^[^:"*]+$/.test(said);
  return ranks ? `(${said} OR ${said})` : said;
}

type TextPlan = Extract<Plan, { spot: number; length: number }>;

function typedText(
  { kind, spot: at, length, field, dress: how }: TextPlan,
  papers: readonly MadePaper[],
): Typed {
  const rows = papers
    .flatMap((paper) => [paper.title, paper.abstractWords, ...paper.others])
    .concat(PIECES.map(({ words }) => words))
    .filter((row) => row.length > 0);
  const row = rows[at % rows.length]!;
  const from = Math.floor(at / rows.length) % row.length;
  const own = row.slice(from, from + (kind === "word" || kind === "start" ? 1 : length));
  const bound = field ? `${field}:` : "";
  const words = own.map(({ word }) => word);
  const [first] = own as [Word];
  switch (kind) {
    case "word":
      return { text: bound + dressed(first.word, how), asked: wordOrRow(first, field) };
    case "start": {
      if (first.word.length < 3) return { text: bound + first.word, asked: wordOrRow(first, field) };
      const start = first.word.slice(0, 2 + (length % (first.word.length - 2)));
      return { text: `${bound}${start}*`, asked: { kind: "row", words: [start], open: true, field } };
    }
    case "phrase": {
      const [open, close] = [
        ['"', '"'],
        ["\u201C", "\u201D"],
        ["\u201E", "\u201C"],
      ][how % 3] as [string, string];
      const said = words.map((word) => dressed(word, how)).join(how === 4 ? ", " : " ");
      return { text: bound + open + said + close, asked: { kind: "row", words, open: false, field } };
    }
    case "compound":
      break;
  }
  if (words.length === 1) return { text: bound + words[0]!, asked: wordOrRow(first, field) };
  return { text: bound + words.join("-"), asked: { kind: "row", words, open: false, field } };
}

/** Characters of scripts without spaces have no other forms. */
function wordOrRow(word: Word, field: Field | undefined): Asked {
  return { kind: "word", word, field };
}

/** The same word as another keyboard or another file may have it. */
function dressed(word: string, how: number): string {
  if (!/^[a-z]+$/.test(word)) return word;
  return [
    word,
    word.toUpperCase(),
    word.replace(/[aeiou]/, "$&\u0301"),
    word.replace(/[aeiou]/, (letter) => `${letter}\u0301`.normalize("NFC")),
    `${word.slice(0, 1)}\u200B${word.slice(1)}\u200F`,
  ][how]!;
}

type ValuePlan = Extract<Plan, { kind: "value" }>;

function typedValue({ facet: key, spot: at, dress: how }: ValuePlan, papers: readonly MadePaper[]): Typed {
  const values = [...new Set(papers.flatMap((paper) => valuesOf(key, paper, true)))].concat("elsewhere");
  const value = values[at % values.length]!;
  const label =
    key === "topic"
      ? (TOPICS.find(({ id }) => id === value)?.label ?? value)
      : (AUTHORS.find(({ id }) => id === value)?.piece.text ?? value.split("/").at(-1)!);
  const word = label.split(/[\s.]+/).filter(Boolean);
  const said = [value, value, label, word[0]!, word.toReversed().join(" ").toUpperCase()][how]!;
  return {
    text: `${key}:${how === 0 ? "=" : ""}${quoted(said)}`,
    asked: { kind: "value", facet: key, text: said, exact: how === 0 },
  };
}

export function quoted(said: string): string {
  return `"${said}"`;
}
