/**
 * The objects of a JSON file, one by one: of an array, of JSON Lines, or of an answer that wraps an array. Written so
 * that a broken object costs itself alone, wherever the file is cut or damaged, in one pass whatever its length.
 */
import { cut, type Gap, type Piece } from "./entries.ts";

export type JsonEntry = Piece & {
  /** `undefined` where the text is no JSON. */
  value: unknown;
};
/** Outer gaps are the answer that wraps the entries; others are what is left of something broken. */
export type JsonGap = Piece & { outer: boolean };
export type JsonFile = { entries: JsonEntry[]; gaps: JsonGap[] };

/** Keys under which answers keep their records. */
const ENVELOPES = new Set([
  "results", // OpenAlex
  "data", // Semantic Scholar
  "papers",
  "items", // Crossref, Zotero
  "works",
  "entries",
  "dailyPapers", // Hugging Face's pages
  "searchResults",
  "references",
  "recommendedPapers", // Semantic Scholar
  "message", // Crossref, around its items
]);

/** An object or array in the text. Of one that was not closed, `end` is where another surely began. */
type Node = {
  opener: "{" | "[";
  start: number;
  end: number;
  key: string | undefined;
  children: Node[];
  /** Among what is open, how deep the innermost object and array are, itself included; -1 where there is none. */
  innermost: Readonly<Record<"{" | "[", number>>;
};

const cache = new WeakMap<readonly string[], JsonFile | undefined>();

/** @returns `undefined` for what does not look like JSON at all. The same lines are read once. */
export function readJson(lines: readonly string[]): JsonFile | undefined {
  if (!cache.has(lines)) cache.set(lines, looksLikeJson(lines) ? split(lines.join("\n")) : undefined);
  return cache.get(lines);
}

/** Characters at the head that tell whether a file is JSON. */
const HEAD = 4_000;

/** It begins with an object or an array; or, cut off at its head, has a key and a value within it. */
function looksLikeJson(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => /\S/.test(line));
  const head = lines
    .slice(first, first + 40)
    .join("\n")
    .slice(0, HEAD);
  if (/^\s*(?:\{\s*["}]|\[\s*[\]{])/.test(head)) return true;
  return !/^\s*[@%<#]/.test(head) && /"[\w-]{1,40}" ?: ?["{[\d]/.test(head);
}

function split(text: string): JsonFile {
  const { entries, gaps } = cut(text, findNodes(text).flatMap(entriesOf), isPunctuation);
  const isOuter: Record<Gap["place"], (gap: string) => boolean> = {
    before: (gap) => /^[[{]/.test(gap),
    between: () => false,
    after: (gap) => /^[\s,]*[\]}]/.test(gap),
  };
  return {
    entries: entries.map((entry) => ({
      ...entry,
      value: entry.text.length < SHORTEST ? undefined : parseJson(entry.text),
    })),
    gaps: gaps.map(({ place, ...gap }) => ({ ...gap, outer: isOuter[place](gap.text) })),
  };
}

/** Brackets and commas, between which JSON's values stand. */
export const isPunctuation = (text: string) => /^[\s,[\]{}]*$/.test(text);

/** `{"a":1}` */
const SHORTEST = 7;

/** @returns `undefined` where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The entries within a root: itself, unless it is an array or wraps one. */
function entriesOf(root: Node): Node[] {
  if (root.opener === "[") return root.children.filter(({ opener }) => opener === "{");
  const wrapped = root.children.flatMap((child) => {
    if (child.key === undefined || !ENVELOPES.has(child.key)) return [];
    const array = child.opener === "[" ? child : child.children.find(isEnvelope);
    return array === undefined ? [] : [array];
  });
  const entries = wrapped.flatMap(({ children }) => children.filter(({ opener }) => opener === "{"));
  return entries.length > 0 ? entries : [root];
}

const isEnvelope = ({ opener, key }: Node) => opener === "[" && key !== undefined && ENVELOPES.has(key);

/** Only the outermost objects and arrays are kept: what an entry can be, and what can wrap it. */
const DEEPEST = 4;

/** No key that is looked for is longer. */
const LONGEST_KEY = 60;

/**
 * Finds objects and arrays. In good JSON a string ends at a quotation mark before ",", ":", "}", "]" or the end, an
 * object within an object has a key, and no string holds a line's end; where that is not so something is broken:
 *  - a mark before anything else was never closed, or stands in the text: the string goes on;
 *  - an object without a key, within an object, is the next of a list: the one before has lost its brace;
 *  - a closing brace that fits nothing open but the array of all records, or the object around that, is one too many.
 */
function findNodes(text: string): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  /** Of the string that was read last, while nothing but a colon has followed it. */
  let key: string | undefined;
  let afterColon = false;

  const close = (end: number) => {
    const node = open.pop()!;
    node.end = end;
    if (open.length >= DEEPEST) node.children = [];
  };
  const begin = (opener: "{" | "[", start: number) => {
    if (opener === "{" && open.at(-1)?.opener === "{" && !afterColon) close(start);
    const parent = open.at(-1);
    const node: Node = {
      opener,
      start,
      end: text.length,
      key: afterColon ? key : undefined,
      children: [],
      innermost: { ...(parent?.innermost ?? { "{": -1, "[": -1 }), [opener]: open.length },
    };
    if (parent === undefined) roots.push(node);
    else if (open.length < DEEPEST) parent.children.push(node);
    open.push(node);
  };

  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    if (character === '"') {
      const end = endOfString(text, at + 1);
      key = end - at < LONGEST_KEY ? text.slice(at + 1, end - 1) : undefined;
      afterColon = false;
      at = end;
      continue;
    }
    if (character === ":") afterColon = true;
    else if (character === "{" || character === "[") {
      begin(character, at);
      afterColon = false;
    } else if (character === "}" || character === "]") {
      closeUpTo(
        character === "}" ? "{" : "[",
        open,
        () => close(at + 1),
        () => close(at),
      );
      afterColon = false;
    } else if (character === ",") afterColon = false;
    at++;
  }
  return roots;
}

/** Closes what a brace or bracket closes; what was left open within it is closed before it. */
function closeUpTo(opener: "{" | "[", open: readonly Node[], close: () => void, closeOpen: () => void): void {
  const depth = open.at(-1)?.innermost[opener] ?? -1;
  if (depth < 0 || (opener === "{" && holdsRecords(open, depth + 1))) return;
  while (open.length - 1 > depth) closeOpen();
  close();
}

/** Whether the array of all records is open at this depth or deeper: the root, or at most two levels below it. */
const holdsRecords = (open: readonly Node[], from: number) =>
  open.slice(from, 3).some((node, at) => node.opener === "[" && (from + at === 0 || isEnvelope(node)));

/** @returns just after the closing mark; at the line's end, or the text's, where there is none. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x0a) return at;
    else if (code === 0x22 && endsString(text, at + 1)) return at + 1;
  }
  return text.length;
}

/** White space that is looked past; more stands in no JSON that a program wrote. */
const MOST_SPACE = 400;

function endsString(text: string, from: number): boolean {
  for (let at = from; at < text.length && at < from + MOST_SPACE; at++) {
    const character = text[at]!;
    if (character !== " " && character !== "\n" && character !== "\t" && character !== "\r")
      return character === "," || character === ":" || character === "}" || character === "]";
  }
  return true;
}
