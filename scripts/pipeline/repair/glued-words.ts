/**
 * Words that a copy from a page ran together: "Inthiswork,weconsider thescenario". A sentence is touched only where it
 * shows beyond doubt that it lost spaces; then all of it is read as a text that loses as many.
 */
import { segments } from "../../../src/core/text/math.ts";
import { sentences } from "../../../src/core/text/sentences.ts";
import { BEGINNINGS, FUNCTION_WORDS } from "./affixes.ts";
import { entryOf } from "./count-words.ts";
import { findJoints } from "./joints.ts";
import type { Lexicon } from "./lexicon.ts";
import { withOwnWords } from "./own-words.ts";
import type { TextRule } from "./rule.ts";
import { makeCutter, type Run, scoreAsWritten } from "./segment.ts";

/** How likely each space is lost: what is tried. */
const LOST = [0.03, 0.2, 0.8] as const;
/** How much likelier the runs of a sentence must be as several words, taken together, than as they are written: a logarithm. */
const BEYOND_DOUBT = 3.5;
/** A place that says by itself that a space was lost speaks as loud. */
const CERTAIN = 5;
/** All runs of two words that may be compounds together. */
const COMPOUNDS = 3;
/** The most that a long run of two words says, or of two that stand side by side elsewhere: one may be a compound. */
const PAIRED = 3;
/** What is asked of a run beside a short word more. */
const BESIDE_SHORT = 4;
/** Of what is asked of a run after a hyphen, which may be part of a compound; and three words. */
const BESIDE_HYPHEN = 14;
/** Where a sentence is not known to have lost any. */
const FEW = 0.15;

/** What is never looked into: addresses, paths and code, but not what TeX quotes, `so'. */
const OPAQUE =
  /(?:https?:\/\/|www\.)[^\s)]*|`[^`'\s][^`']*`|[^\s,;:()]*\.(?:com|org|net|io|edu|ai)\b\S*|\\cite[a-z]*\{[^{}]*\}|\\(?:emph|text(?:bf|it|sc|tt))\{|\\(?:[A-Za-z]+|.)|[^\s,;:()\\]*[@_{^=<>][^\s,;:()]*/giu;
/** A longer stretch with such a sign is text that was run into it: but its neighbours it is looked into. */
const LONGEST_OPAQUE = 24;
/** In place of a formula, and of all else that is not looked into. */
const FORMULA = "$";
const BLANK = "\uE000";
/** At the beginning of an address, and of a formula that a word was run into. */
const BROKEN_OFF = "\uE001";
/** "for e.g." that lost a space: no words, and no ends of words. */
const SHORTHAND = /(?<=[\p{L}\d)]{2}[,;(]?)(?:e\.g|i\.e|i\.i\.d|a\.k\.a|w\.r\.t)[.,]/gu;
const LETTER_OF_SHORTHAND = "\uE002";
/** Words run into what is not looked into: "ourM^3L". */
const AHEAD =
  /(?:the|of|and|to|is|we|that|with|for|this|are|from|our|an|in|on|by|at|as|or|has|have|between|using)$/;

/** So many plain words are in no name. */
const PLAIN_ENOUGH = 2;
/** No name begins with a longer word in small letters. */
const LONG_WORD = 5;
/** So many letters of known words ahead of the first capital are text that was run into a name. */
const LEAST_AHEAD = 6;
/** So many letters of known words, and so many times those of others. */
const LEAST_SURE = 8;
const SURE_SHARE = 1.2;
/** In a shorter run, words that nobody knows are no evidence. */
const LONG = 14;
/** With such words among its own, each letter beyond so many says that a run is no word. */
const LONGEST_WORD = 18;
/** Words that begin others as well: "asymmetry". */
const SHORT_WORDS = new Set("a an in on by as at or be not no if so it".split(" "));

/** A run so long, or a mark without its space: without either, a text that lost spaces cannot be told from others. */
const HINT = /\p{L}{5}|\p{L}[,;]\p{L}/u;

export const gluedWords: TextRule = {
  id: "glued-words",
  find(text, lexicon, beside) {
    if (!HINT.test(text)) return [];
    const found = findSentences(text);
    if (!found.some((sentence) => looksGlued(sentence, lexicon()))) return [];
    const own = ownWords([text, ...beside], lexicon());
    const places = found.flatMap((sentence) =>
      looksGlued(sentence, own) ? findSpaces(sentence, own).map((at) => sentence.start + at) : [],
    );
    return places.map((at) => ({ start: at, end: at, text: " ", rule: gluedWords.id }));
  },
};

/** With the words of those of the paper's sentences that kept their spaces. */
function ownWords(texts: readonly string[], lexicon: Lexicon): Lexicon {
  const healthy = texts.flatMap((text) =>
    findSentences(text).filter((sentence) => !looksGlued(sentence, lexicon)),
  );
  return withOwnWords(
    lexicon,
    healthy.map(({ masked }) => masked),
  );
}

type Sentence = { start: number; masked: string; runs: readonly Found[] };

function findSentences(text: string): Sentence[] {
  const masked = mask(text);
  return sentences(masked).map(({ start, end }) => {
    const sentence = masked.slice(start, end);
    return { start, masked: sentence, runs: findRuns(sentence) };
  });
}

/** Whether something says beyond doubt that a sentence lost spaces. */
function looksGlued({ masked, runs }: Sentence, lexicon: Lexicon): boolean {
  const certain = findJoints(masked, lexicon).filter((joint) => joint.certain).length;
  return measureEvidence(runs, lexicon) >= BEYOND_DOUBT - CERTAIN * certain;
}

/** The places of the spaces that such a sentence lost. */
function findSpaces({ masked, runs }: Sentence, lexicon: Lexicon): number[] {
  const tried = LOST.map(makeCutter(runs, lexicon));
  const { cuts } = tried.reduce((a, b) => (b.score > a.score ? b : a));
  return withJoints(
    masked,
    cuts.flatMap(({ places }) => places),
    lexicon,
  );
}

/** How much likelier the unknown runs are as several words than as they are written; each counts once. */
function measureEvidence(runs: readonly Found[], lexicon: Lexicon): number {
  let evidence = 0;
  const compounds: number[] = [];
  const seen = new Set<string>();
  for (const [at, run] of runs.entries()) {
    const entry = entryOf(run.letters);
    if (!run.open || seen.has(entry) || lexicon.knows(entry)) continue;
    seen.add(entry);
    const before = runs[at - 1];
    const after = run.after ?? (before ? entryOf(before.letters) : "");
    const { gain, words, isPlain, isPaired = false } = gainOf({ ...run, after }, lexicon);
    if (run.beside) {
      if (isPlain && gain > BESIDE_HYPHEN && words > 2) evidence += gain;
    } else if (isPlain) evidence += gain;
    else if (isPaired || run.letters.length >= LONG) evidence += Math.min(gain, PAIRED);
    else if (gain > 0) compounds.push(gain);
  }
  const most = compounds.length > 2 ? compounds.length : COMPOUNDS;
  return (
    evidence +
    Math.min(
      compounds.reduce((a, b) => a + b, 0),
      most,
    )
  );
}

/** What the likeliest cut of a run says, and how many words it has. */
type Gain = { gain: number; words: number; isPlain: boolean; isPaired?: boolean };

function gainOf(run: Run, lexicon: Lexicon): Gain {
  const onlyKnown = run.letters.length < LONG && !/.[A-Z]/.test(run.letters);
  const { cuts, score } = makeCutter([run], lexicon, onlyKnown)(FEW);
  const words = wordsOf(run, cuts[0]?.places ?? []);
  const known = run.hyphen && BEGINNINGS.has(words.at(-1)!) ? words.slice(0, -1) : words;
  const unsure = known.filter((word) => !isSure(word, lexicon));
  if (
    words.length < 2 ||
    isName(run.letters, words, lexicon) ||
    (unsure.length > 0 && words.length < 4 * unsure.length && !isMostlySure(words, lexicon))
  )
    return { gain: 0, words: words.length, isPlain: false };
  const lower = words.map((word) => word.toLowerCase());
  const isText = lower.some((word) => FUNCTION_WORDS.has(word));
  const excess = isText ? Math.max(0, run.letters.length - LONGEST_WORD) : 0;
  const gain = score - scoreAsWritten([run], lexicon) + excess;
  const isAbout = /^\p{Lu}/u.test(run.letters) && run.after !== ".";
  if (isAbout && words.length === 2 && !FUNCTION_WORDS.has(lower[0]!))
    return { gain: 0, words: words.length, isPlain: false };
  const pairs = lower.slice(1).filter((word, nth) => lexicon.knowsPair(lower[nth]!, word)).length;
  // "Donaudampfschifffahrt": words of another language that nobody writes side by side.
  if (unsure.some((word) => !/\p{L}\p{Lu}/u.test(word)) && !isText && pairs === 0)
    return { gain: 0, words: words.length, isPlain: false };
  if (words.length > 2 || isText) return { gain, words: words.length, isPlain: true };
  return lower.some((word) => SHORT_WORDS.has(word))
    ? { gain: gain - BESIDE_SHORT, words: words.length, isPlain: gain > BESIDE_SHORT }
    : {
        gain,
        words: words.length,
        isPlain: false,
        isPaired: gain > 0 && pairs > 0,
      };
}

/** "DocVLMachievesimproved": what is not known is a name, or stands beside a word that is in no compound. */
function isMostlySure(words: readonly string[], lexicon: Lexicon): boolean {
  const unsure = words.filter((word) => !isSure(word, lexicon));
  const length = unsure.join("").length;
  const sure = words.join("").length - length;
  const isPlain = words.some((word) => FUNCTION_WORDS.has(word));
  const isNamed = unsure.every(
    (word) => /\p{L}\p{Lu}/u.test(word) || (word !== words[0] && /^\p{Lu}/u.test(word)),
  );
  return words.length > 2 && (isPlain || isNamed) && sure >= LEAST_SURE && sure >= SURE_SHARE * length;
}

const isSure = (word: string, lexicon: Lexicon) =>
  (word.length > 1 && lexicon.knows(entryOf(word))) ||
  word === "a" ||
  /^\p{Lu}{2,}s?$/u.test(word) ||
  (/^(?:\p{Lu}\p{Ll}{2,}){2,}$/u.test(word) &&
    word.match(/\p{Lu}\p{Ll}+/gu)!.every((part) => lexicon.knows(part.toLowerCase())));

function wordsOf({ at, letters }: Run, places: readonly number[]): string[] {
  const ends = [...places.map((place) => place - at), letters.length];
  return ends.map((end, nth) => letters.slice(nth === 0 ? 0 : ends[nth - 1], end));
}

/** Cut only before capitals, or within few letters of them: "DeltaNet", "NeRFs", "protoMAML". */
function isName(run: string, words: readonly string[], lexicon: Lexicon): boolean {
  const [, start] = /^(\p{Ll}*)\p{L}*\p{Lu}/u.exec(run.slice(0, 1).toLowerCase() + run.slice(1)) ?? [];
  if (start === undefined) return false;
  const isBeginning = BEGINNINGS.has(start);
  const isWord = !FUNCTION_WORDS.has(start) && lexicon.knows(start);
  const plain = words.filter(
    (word, nth) => /^[a-z]{3,}$/.test(word) && lexicon.knows(word) && (nth > 0 || word.length >= LONG_WORD),
  );
  const capital = words.findIndex((word, nth) => nth > 0 && /^\p{Lu}/u.test(word));
  const ahead = words.slice(0, Math.max(0, capital));
  if (
    ahead.length > 1 &&
    ahead.every((word) => isSure(word, lexicon)) &&
    ahead.join("").length >= LEAST_AHEAD
  )
    return false;
  const later = plain.filter((word) => word !== words[0]);
  if (isBeginning && later.length < PLAIN_ENOUGH) return true;
  if (isWord && later.length === 0 && !/\p{Lu}\p{Ll}{2}/u.test(run.slice(start.length))) return true;
  if (words[0]!.length >= LONG_WORD && lexicon.knows(words[0]!) && SHORT_WORDS.has(words[1]!)) return false;
  return (
    plain.length < PLAIN_ENOUGH &&
    !words.some((word, nth) => FUNCTION_WORDS.has(nth === 0 ? word.toLowerCase() : word))
  );
}

/** Beside numbers and marks words are known once they are set apart. */
function withJoints(sentence: string, cuts: readonly number[], lexicon: Lexicon): number[] {
  let spaced = "";
  let from = 0;
  for (const at of cuts) {
    spaced += `${sentence.slice(from, at)} `;
    from = at;
  }
  spaced += sentence.slice(from);
  const places = new Set(cuts);
  for (const { at } of findJoints(spaced, lexicon)) {
    let inserted = 0;
    while (inserted < cuts.length && cuts[inserted]! + inserted < at) inserted++;
    places.add(at - inserted);
  }
  return [...places].toSorted((a, b) => a - b);
}

/** "model'soutput" */
const OWNED = /^['’]s[a-z]{3}/;

/** A run, and whether it is the end of a compound, of which little can be said: "state-of-theart". */
type Found = Run & { beside: boolean };

function findRuns(sentence: string): Found[] {
  const runs: Found[] = [];
  let end = 0;
  for (const match of sentence.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const owned = OWNED.test(sentence.slice(match.index - 1, match.index + 4)) ? 1 : 0;
    const between = sentence.slice(end, match.index);
    const mark = /([,;:.()])?\s*$/u.exec(between)![1] ?? "";
    const joined = between === "-" && runs.length > 0;
    const after = runs.length === 0 ? "." : between === " " || joined ? undefined : mark;
    end = match.index + match[0].length;
    const open = /\p{Ll}/u.test(match[0]) && match[0].length > 2 && !/\p{M}/u.test(match[0]);
    const hyphen = sentence[end] === "-";
    const beside = between.endsWith("-") && match[0].length < LONG;
    runs.push({
      beside,
      at: match.index + owned,
      letters: match[0].slice(owned),
      after,
      joined,
      hyphen,
      digit: /\d$/.test(between),
      open,
    });
  }
  return runs;
}

/** The text with one sign in place of each that is not to be looked into; all places stay. */
function mask(text: string): string {
  let masked = "";
  for (const { kind, value, start } of segments(text)) {
    masked = masked.padEnd(start, FORMULA);
    if (kind === "text")
      masked += value
        .replace(OPAQUE, hide)
        .replace(SHORTHAND, (found) => found.replace(/\p{L}/gu, LETTER_OF_SHORTHAND));
  }
  return masked.padEnd(text.length, FORMULA);
}

function hide(found: string): string {
  const address = found.search(/https?:\/\/|www\./i);
  if (address > 0) {
    const before = found.slice(0, address);
    return (/[@_{}^=<>`\\]/.test(before) ? hide(before) : before) + hide(found.slice(address));
  }
  if (address === 0) return BROKEN_OFF + BLANK.repeat(found.length - 1);
  const [ahead = ""] = /^\p{Ll}{2,}(?=[\p{Lu}\d])/u.exec(found) ?? [];
  if (AHEAD.test(ahead)) return ahead + BROKEN_OFF + hide(found.slice(ahead.length)).slice(1);
  if (found.length <= LONGEST_OPAQUE || /^(?:http|www|\/\/|`)/i.test(found))
    return BLANK.repeat(found.length);
  return found.replace(/.?[@_{}^=<>]+.?/gu, (sign) => BLANK.repeat(sign.length));
}
