/**
 * The query language by looking at one paper after the other: no index, no parser, none of the engine's code. Slow,
 * and simple enough to be trusted by reading.
 */
import type { MadePaper, Word } from "./made-up.ts";
import { TOPICS } from "./made-up.ts";

export type Field = "title" | "abstract";
export type FacetName = "topic" | "year" | "author" | "venue" | "place" | "in" | "has";

export type Asked =
  /** A word in any of its forms. */
  | { kind: "word"; word: Word; field: Field | undefined }
  /** Words as they stand, one after the other; the last one may go on where it is open. */
  | { kind: "row"; words: string[]; open: boolean; field: Field | undefined }
  | { kind: "value"; facet: FacetName; text: string; exact: boolean }
  | { kind: "years"; from: number | undefined; to: number | undefined }
  | { kind: "area"; left: number; right: number; top: number; bottom: number }
  /** A sign, or an empty phrase: it asks for nothing, and so do "not" and "or" of it. */
  | { kind: "nothing" }
  | { kind: "not"; part: Asked }
  | { kind: "all" | "any"; parts: Asked[] };

/** The papers that answer, in their order. */
export function scan(asked: Asked, papers: readonly MadePaper[], weakPlaces = false): MadePaper[] {
  return papers.filter((paper) => holds(asked, paper, papers, weakPlaces) ?? true);
}

function holds(
  asked: Asked,
  paper: MadePaper,
  papers: readonly MadePaper[],
  weakPlaces: boolean,
): boolean | undefined {
  switch (asked.kind) {
    case "nothing":
      return undefined;
    case "not": {
      const held = holds(asked.part, paper, papers, weakPlaces);
      return held === undefined ? undefined : !held;
    }
    case "all":
    case "any": {
      const parts = asked.parts
        .map((part) => holds(part, paper, papers, weakPlaces))
        .filter((held) => held !== undefined);
      if (parts.length === 0) return undefined;
      return asked.kind === "all" ? parts.every((held) => held) : parts.some((held) => held);
    }
    case "word":
      return textsOf(paper, asked.field).some((text) =>
        text.some(({ family }) => family === asked.word.family),
      );
    case "row":
      return textsOf(paper, asked.field).some((text) => hasRow(text, asked.words, asked.open));
    case "years": {
      const year = Number(paper.card.date?.slice(0, 4));
      return year >= (asked.from ?? -Infinity) && year <= (asked.to ?? Infinity);
    }
    case "area": {
      const [x, y] = paper.card.at ?? [-1, -1];
      return x >= asked.left && x <= asked.right && y >= asked.top && y <= asked.bottom;
    }
    case "value":
      break;
  }
  const named = namedValues(asked.facet, asked.text, asked.exact, papers, weakPlaces);
  return valuesOf(asked.facet, paper, weakPlaces).some((value) => named.has(value));
}

function textsOf(paper: MadePaper, field: Field | undefined): Word[][] {
  if (field === "title") return [paper.title];
  if (field === "abstract") return [paper.abstractWords];
  return [paper.title, paper.abstractWords, ...paper.others];
}

function hasRow(text: readonly Word[], words: readonly string[], open: boolean): boolean {
  return text.some((_, from) =>
    words.every((word, i) => {
      const here = text[from + i]?.word;
      return here === word || (open && i === words.length - 1 && here?.startsWith(word));
    }),
  );
}

/** What a paper has of a facet; with a topic or a place it has all that stand above. */
export function valuesOf(facet: FacetName, { card }: MadePaper, weakPlaces: boolean): string[] {
  switch (facet) {
    case "topic":
      return [...new Set((card.topics ?? []).flatMap(withParents))];
    case "year":
      return card.date === undefined ? [] : [card.date.slice(0, 4)];
    case "author":
      return [...new Set((card.authors ?? []).map(({ id }) => id))];
    case "venue":
      return card.venue === undefined ? [] : [card.venue];
    case "place": {
      const sure = (card.places ?? []).filter(({ score = 1 }) => weakPlaces || score >= 0.1);
      const paths = sure.map(({ path }) => path.map((name) => name.replace("/", "\u2215")));
      return [...new Set(paths.flatMap((path) => path.map((_, at) => path.slice(0, at + 1).join("/"))))];
    }
    case "in":
      return card.listings;
    case "has":
      break;
  }
  return card.has;
}

function withParents(id: string): string[] {
  const parent = TOPICS.find((topic) => topic.id === id)?.parent;
  return parent === undefined ? [id] : [id, ...withParents(parent)];
}

/** What a reader sees a value called: each spelling of it. */
function namesOf(facet: FacetName, value: string, papers: readonly MadePaper[]): string[] {
  if (facet === "topic") return [TOPICS.find(({ id }) => id === value)!.label];
  if (facet === "author") {
    const all = papers.flatMap(({ card }) => card.authors ?? []);
    return all.filter(({ id }) => id === value).map(({ name }) => name);
  }
  return [value.split("/").at(-1)!];
}

/**
 * The values that a text means. Exactly: that value. People: by the rules of names. Else those that are called so,
 * word for word; where there is none, those that have the words in a row.
 */
function namedValues(
  facet: FacetName,
  text: string,
  exact: boolean,
  papers: readonly MadePaper[],
  weakPlaces: boolean,
): Set<string> {
  const all = [...new Set(papers.flatMap((paper) => valuesOf(facet, paper, weakPlaces)))];
  if (exact && all.includes(text)) return new Set([text]);
  const called = (value: string): string[][] =>
    [...namesOf(facet, value, papers), ...(facet === "author" ? [] : [value])].map(wordsOf);
  if (facet === "author") {
    if (text.includes("-") && all.includes(text)) return new Set([text]);
    return new Set(all.filter((value) => called(value).some((name) => isName(wordsOf(text), name, false))));
  }
  const asked = wordsOf(text);
  const same = all.filter((value) => called(value).some((name) => name.join(" ") === asked.join(" ")));
  if (same.length > 0) return new Set(same);
  return new Set(
    all.filter((value) =>
      called(value).some((name) => ` ${name.join(" ")} `.includes(` ${asked.join(" ")} `)),
    ),
  );
}

/** Every word asked for stands for another word of the name, as itself or as an initial, one at least as itself. */
function isName(asked: readonly string[], name: readonly string[], inFull: boolean): boolean {
  const [first, ...rest] = asked;
  if (first === undefined) return inFull;
  return name.some((part, at) => {
    const same = first === part;
    const initial = (first.length === 1 || part.length === 1) && first[0] === part[0];
    return (same || initial) && isName(rest, name.toSpliced(at, 1), inFull || same);
  });
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036F']/g, "")
    .toLowerCase();
  return plain.match(/[a-z0-9]+|\p{Script=Han}/gu) ?? [];
}
