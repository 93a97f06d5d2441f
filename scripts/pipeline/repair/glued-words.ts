/**
 * Words that a copy from a page ran together: "Inthiswork,weconsider thescenario". A text is touched only where it shows
 * beyond doubt that it lost spaces; then what else in it is likelier two words than one is cut as well, the more readily
 * the more it has lost.
 */
import { segments } from "../../../src/core/text/math.ts";
import { sentences } from "../../../src/core/text/sentences.ts";
import type { Edit } from "../repairs.ts";
import { findJoints, type Joint } from "./joints.ts";
import { entryOf, type Lexicon } from "./lexicon.ts";
import type { TextRule } from "./rule.ts";
import { FUNCTION_WORDS, segment } from "./segment.ts";

/** Gains from which a run is beyond doubt: of three words or more, of two with a word that begins no compound. */
const SURE = 2.5;
const SURE_OF_TWO = 2;
/** Short words are beginnings of others as well: "as semble". */
const SURE_OF_SHORT = 5;
const SHORT_WORDS = new Set("as at be by or via".split(" "));
/** Runs of two words of any kind add up. */
const LIKELY = 3;
const LIKELY_TOGETHER = 8;
/** What another run must gain, where one place is beyond doubt, where two are, and where more are. */
const LEAST = [Infinity, 1, 0, -2] as const;
/** Shorter runs are symbols and beginnings. */
const SHORTEST = 3;
const SHORTEST_BEFORE_HYPHEN = 5;

/** What is never looked into: addresses, paths and code. */
const OPAQUE = /(?:https?:\/\/|www\.)\S*|\S*[@\\_{}^=<>]\S*|\S*\.(?:com|org|net|io|edu|ai)\b\S*|`[^`]*`/giu;
/** In place of a formula, and of all else that is not looked into. */
const FORMULA = "$";
const BLANK = "\uE000";

type Run = { at: number; run: string; gain: number; words: string[] };

/** A run so long, or a mark without its space: without either, a text that lost spaces cannot be told from others. */
const HINT = /\p{L}{7}|\p{L}[,;]\p{L}/u;

export const gluedWords: TextRule = {
  id: "glued-words",
  find(text, lexicon) {
    if (!HINT.test(text)) return [];
    const masked = mask(text);
    const runs = findRuns(masked, lexicon());
    const joints = findJoints(masked, lexicon());
    if (runs.length + joints.length === 0) return [];
    const spaces = sentences(masked).flatMap(({ start, end }) => {
      const isHere = ({ at }: { at: number }) => start <= at && at < end;
      return findSpaces(runs.filter(isHere), joints.filter(isHere), masked, lexicon());
    });
    return [...new Set(spaces)].toSorted((a, b) => a - b).map(insertSpace);
  },
};

/** The places of the spaces that a sentence lost; none where nothing says beyond doubt that it did. */
function findSpaces(
  runs: readonly Run[],
  joints: readonly Joint[],
  text: string,
  lexicon: Lexicon,
): number[] {
  const certain = joints.filter((joint) => joint.certain).map(({ at }) => at);
  const { count, places } = findEvidence(runs, lexicon);
  const least = LEAST[Math.min(count + certain.length, LEAST.length - 1)]!;
  if (least === Infinity) return [];
  const evident = [...places, ...certain];
  const cut = runs.filter((one) =>
    isBeside(one.at, evident, text)
      ? one.gain >= LEAST.at(-1)!
      : one.gain >= least && !(isName(one) && /^\p{Lu}/u.test(one.run)),
  );
  return [...joints.map(({ at }) => at), ...cut.flatMap((one) => endsOfWords(one, text, lexicon))];
}

/** The last word is followed by a space of its own, unless a formula is. */
function endsOfWords({ at, words }: Run, text: string, lexicon: Lexicon): number[] {
  let end = at;
  const ends = words.map((word) => (end += word.length));
  return text[end] === FORMULA && lexicon.knows(entryOf(words.at(-1)!)) ? ends : ends.slice(0, -1);
}

const insertSpace = (at: number): Edit => ({ start: at, end: at, text: " ", rule: gluedWords.id });

/** Places beyond doubt, and how many runs speak for it. */
function findEvidence(runs: readonly Run[], lexicon: Lexicon): { count: number; places: number[] } {
  const places: number[] = [];
  const likely = new Map<string, number>();
  for (const one of runs) {
    if (isName(one)) continue;
    if (isSure(one, lexicon)) places.push(one.at);
    if (one.gain >= LIKELY && areWords(one.words, lexicon)) likely.set(one.run, one.gain);
  }
  if (places.length > 0) return { count: Math.max(places.length, likely.size), places };
  const together = [...likely.values()].reduce((a, b) => a + b, 0);
  return { count: likely.size > 1 && together >= LIKELY_TOGETHER ? likely.size : 0, places };
}

const areWords = (words: readonly string[], lexicon: Lexicon) =>
  words.every((word) => word.length > SHORTEST && lexicon.knows(entryOf(word)));

function isSure({ words, gain }: Run, lexicon: Lexicon): boolean {
  if (words.length > 2) return gain >= SURE;
  const entries = words.map(entryOf);
  if (!entries.every((entry) => lexicon.knows(entry))) return false;
  return (
    (gain >= SURE_OF_TWO && entries.some((entry) => FUNCTION_WORDS.has(entry))) ||
    (gain >= SURE_OF_SHORT && entries.some((entry) => SHORT_WORDS.has(entry)))
  );
}

/** Cut only where capitals are: "ConvCNPs", "AfriBERTa"; not so where a word begins it that begins no name. */
function isName({ run, words }: Run): boolean {
  if (!/\p{L}\p{Lu}/u.test(run) || FUNCTION_WORDS.has(words[0]!.toLowerCase())) return false;
  return !words.some((word, at) => at > 0 && /^\p{Ll}/u.test(word) && /\p{Ll}$/u.test(words[at - 1]!));
}

/** Whether no space stands between. */
function isBeside(start: number, evident: readonly number[], text: string): boolean {
  return evident.some((at) => !/\s/.test(text.slice(Math.min(at, start), Math.max(at, start))));
}

/** Runs of letters that are no known word and could be several. */
function findRuns(text: string, lexicon: Lexicon): Run[] {
  const runs: Run[] = [];
  const times = new Map<string, number>();
  let previous = "";
  let end = 0;
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const before = text.slice(end, match.index) === " " ? previous : "";
    end = match.index + match[0].length;
    previous = entryOf(match[0]);
    const least = text[end] === "-" ? SHORTEST_BEFORE_HYPHEN : SHORTEST;
    if (match[0].length < least || lexicon.knows(previous) || !/\p{Ll}{2}|\p{Ll}a/u.test(match[0])) continue;
    const owned = /['’]$/.test(text.slice(0, match.index)) ? readOwned(match[0], lexicon) : undefined;
    const { words, gain } = owned ?? segment(match[0], before, lexicon);
    if (words.length < 2) continue;
    previous = entryOf(words.at(-1)!);
    const key = match[0].toLowerCase();
    times.set(key, (times.get(key) ?? 0) + 1);
    runs.push({ at: match.index, run: match[0], gain, words });
  }
  // What a text says again and again is a word of its author.
  return runs.filter(({ run }) => times.get(run.toLowerCase()) === 1);
}

/** "soutput" of "model'soutput". */
function readOwned(run: string, lexicon: Lexicon): Pick<Run, "words" | "gain"> | undefined {
  const rest = run.slice(1);
  return run.startsWith("s") && lexicon.knows(entryOf(rest))
    ? { words: ["s", rest], gain: SURE_OF_TWO }
    : undefined;
}

/** The text with one sign in place of each that is not to be looked into; all places stay. */
function mask(text: string): string {
  let masked = "";
  for (const { kind, value, start } of segments(text)) {
    masked = masked.padEnd(start, FORMULA);
    if (kind === "text") masked += value.replace(OPAQUE, (found) => BLANK.repeat(found.length));
  }
  return masked.padEnd(text.length, FORMULA);
}
