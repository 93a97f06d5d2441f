/** Searches by a person who knows the paper: titles in full, in part, misspelled, cut short, and a name with a word. */
import { seededRandom } from "../../../scripts/pipeline/random.ts";
import { STOP_WORDS } from "../../../src/core/text/stop-words.ts";
import type { BenchPaper } from "./judged.ts";

export type KnownItems = { kind: string; queries: { text: string; id: string }[] };

/** The neighbours of each letter on a QWERTY keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = Object.fromEntries(
  "q:wa w:qeas e:wrsd r:etdf t:ryfg y:tugh u:yihj i:uojk o:ipkl p:ol a:qwsz s:awedxz d:serfcx f:drtgvc g:ftyhbv h:gyujnb j:huikmn k:jiolm l:kop z:asx x:zsdc c:xdfv v:cfgb b:vghn n:bhjm m:njk"
    .split(" ")
    .map((entry) => entry.split(":") as [string, string]),
);

/**
 * One typing error: a letter left out, doubled or slipped in, hit beside, or swapped with the next, each as likely as
 * the others (F. J. Damerau, CACM 7(3), 1964, found four in five misspellings to be one of these); never the first
 * letter, which people rarely get wrong (E. J. Yannakoudakis and D. Fawthrop, Information Processing & Management
 * 19(2), 1983).
 */
export function misspell(word: string, random: () => number): string {
  for (let attempt = 0; attempt < 20; attempt++) {
    const at = 1 + Math.floor(random() * (word.length - 1));
    const letter = word[at]!;
    const beside = NEIGHBOURS[letter.toLowerCase()] ?? "e";
    const other = beside[Math.floor(random() * beside.length)]!;
    const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
    const wrong = [
      head + tail,
      head + letter + (random() < 0.5 ? letter : other) + tail,
      head + other + tail,
      tail === "" ? word : head + tail[0]! + letter + tail.slice(1),
    ][Math.floor(random() * 4)]!;
    if (wrong !== word) return wrong;
  }
  return word;
}

/** @param sample how many papers are looked for; their titles are unique and have three words of four letters or more. */
export function knownItems(papers: readonly BenchPaper[], sample: number, seed: number): KnownItems[] {
  const random = seededRandom(seed);
  const times = new Map<string, number>();
  for (const { title } of papers) times.set(title.toLowerCase(), (times.get(title.toLowerCase()) ?? 0) + 1);
  const pool = papers.filter(
    ({ title }) => times.get(title.toLowerCase()) === 1 && title.split(/\s+/).filter(isPlain).length >= 3,
  );
  const chosen = shuffle([...pool], random).slice(0, sample);
  const kinds: [string, (paper: BenchPaper) => string | undefined][] = [
    ["the exact title", ({ title }) => title],
    ["half of its words", ({ title }) => halfOf(title, random)],
    ["two typing errors in the full title", ({ title }) => withErrors(title.split(/\s+/), 2, random)],
    ["three of its words, errors in two", ({ title }) => threeOf(title, random)],
    ["the first words, the last cut short", ({ title }) => cutShort(title)],
    ["a surname and a word of the title", (paper) => nameAndWord(paper, random)],
  ];
  return kinds.map(([kind, make]) => ({
    kind,
    queries: chosen.flatMap((paper) => {
      const text = make(paper);
      return text === undefined ? [] : [{ text, id: paper.id }];
    }),
  }));
}

function halfOf(title: string, random: () => number): string {
  const words = title.split(/\s+/);
  const kept = new Set(shuffle([...words.keys()], random).slice(0, Math.ceil(words.length / 2)));
  return words.filter((_, at) => kept.has(at)).join(" ");
}

function withErrors(words: string[], errors: number, random: () => number): string {
  const places = shuffle(
    [...words.keys()].filter((at) => isPlain(words[at]!)),
    random,
  ).slice(0, errors);
  return words.map((word, at) => (places.includes(at) ? misspell(word, random) : word)).join(" ");
}

function threeOf(title: string, random: () => number): string | undefined {
  const words = shuffle(contentOf(title), random).slice(0, 3);
  return words.length < 3 ? undefined : withErrors(words, 2, random);
}

/** The first four words, half of the last one. */
function cutShort(title: string): string {
  const words = title.split(/\s+/).slice(0, 4);
  const last = words.pop()!;
  return [...words, last.slice(0, Math.max(2, Math.ceil(last.length / 2)))].join(" ");
}

function nameAndWord({ title, authors = [] }: BenchPaper, random: () => number): string | undefined {
  const words = contentOf(title);
  if (authors.length === 0 || words.length === 0) return undefined;
  const name = authors[Math.floor(random() * authors.length)]!.name.trim();
  return `${name.split(/\s+/).at(-1)!} ${words[Math.floor(random() * words.length)]!}`;
}

export function contentOf(title: string): string[] {
  return title
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => isPlain(word) && !STOP_WORDS.has(word.toLowerCase()));
}

function isPlain(word: string): boolean {
  return /^[a-z]{4,}$/i.test(word);
}

/** Fisher and Yates's shuffle, in place. */
export function shuffle<T>(values: T[], random: () => number): T[] {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [values[at], values[other]] = [values[other]!, values[at]!];
  }
  return values;
}
