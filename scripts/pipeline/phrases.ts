/** Many phrases found in a text in one pass, on the words that the search matches by. */
import { stem } from "../../src/core/text/stem.ts";
import { tokens } from "../../src/core/text/tokens.ts";
import type { Token } from "../../src/core/text/tokens.ts";

/** A word pinned to its spelling stands under this sign before the folded word, apart from every stem. */
const PIN = "=";

/**
 * A phrase as keys to look up, word by word: stems, or pinned words.
 * @param phrase "pre-training | =quantization".
 * @param stemOf a stemmer; one that remembers saves most of the work over a tree.
 * @returns a list of keys for each spelling.
 */
export function spellings(phrase: string, stemOf: (word: string) => string = stem): string[][] {
  return phrase
    .split("|")
    .map((spelling) =>
      tokens(spelling).map(({ term, start }) => (spelling[start - 1] === PIN ? PIN + term : stemOf(term))),
    );
}

/** A phrase found: its number, and its first and last word in the text, both included. */
export type Match = { phrase: number; first: number; last: number };

/** What may follow: words by their stems, and pinned words by themselves. */
type Node = { stems: Map<string, Node>; pinned: Map<string, Node>; phrases: number[] };

/** Words of a text with their stems, and whether each follows the word before it without a stop between them. */
export type Words = { tokens: Token[]; stems: string[]; follows: boolean[] };

const STOP = /[.,;:!?]/;

/** @param stemOf a stemmer; one that remembers saves most of the work over a corpus. */
export function words(text: string, stemOf: (word: string) => string = stem): Words {
  const found = tokens(text);
  return {
    tokens: found,
    stems: found.map(({ term }) => stemOf(term)),
    follows: found.map(({ start }, i) => i > 0 && !STOP.test(text.slice(found[i - 1]!.end, start))),
  };
}

/** A stemmer that remembers its answers: a corpus says the same words over and over. */
export function rememberingStemmer(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) known.set(word, (found = stem(word)));
    return found;
  };
}

/**
 * Builds a trie of phrases (Fredkin, "Trie memory", CACM 3(9), 1960).
 * @param phrases each with its spellings, as {@link spellings} gives them; a phrase's number is its place here.
 * @returns a search for all of them: every occurrence, by the place of its first word, shorter ones first. The work is
 * bounded by the words of the text times those of the longest phrase.
 */
export function phraseFinder(phrases: readonly string[][][]): (words: Words) => Match[] {
  const root = emptyNode();
  phrases.forEach((list, phrase) => {
    for (const keys of list) insert(root, keys, phrase);
  });
  return (text) => {
    const found: Match[] = [];
    for (let first = 0; first < text.tokens.length; first++) walk(root, text, first, first, found);
    return found;
  };
}

function emptyNode(): Node {
  return { stems: new Map(), pinned: new Map(), phrases: [] };
}

function insert(root: Node, keys: readonly string[], phrase: number): void {
  let node = root;
  for (const key of keys) {
    const isPinned = key.startsWith(PIN);
    const branches = isPinned ? node.pinned : node.stems;
    const word = isPinned ? key.slice(PIN.length) : key;
    let next = branches.get(word);
    if (next === undefined) branches.set(word, (next = emptyNode()));
    node = next;
  }
  node.phrases.push(phrase);
}

function walk(node: Node, text: Words, first: number, at: number, found: Match[]): void {
  const token = text.tokens[at];
  if (token === undefined || (at > first && !text.follows[at])) return;
  step(node.stems.get(text.stems[at]!), text, first, at, found);
  step(node.pinned.get(token.term), text, first, at, found);
}

function step(next: Node | undefined, text: Words, first: number, at: number, found: Match[]): void {
  if (next === undefined) return;
  for (const phrase of next.phrases) found.push({ phrase, first, last: at });
  walk(next, text, first, at + 1, found);
}
