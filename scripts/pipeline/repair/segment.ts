/**
 * A sentence cut into its likeliest words: P. Norvig's dynamic programme ("Natural Language Corpus Data", in "Beautiful
 * Data", 2009), with each word after the one before it, through the whole sentence. That a space was lost has its price,
 * and so has one that was kept: how many a copy loses is what the sentence itself says.
 */
import { BEGINNINGS, FUNCTION_WORDS } from "./affixes.ts";
import { entryOf } from "./count-words.ts";
import type { Lexicon } from "./lexicon.ts";

/** Letters without a space. */
export type Run = {
  at: number;
  letters: string;
  /** The mark before it, "" for any other sign and "." for the beginning; undefined where the run before is its neighbour. */
  after: string | undefined;
  /** Whether a hyphen follows. */
  hyphen: boolean;
  /** Whether a hyphen alone stands between it and the run before. */
  joined: boolean;
  /** Whether it stands right behind a number. */
  digit: boolean;
  /** Whether it may be cut. */
  open: boolean;
};

/** No longer word is looked for. */
const LONGEST = 24;
const LONGEST_UNKNOWN = 18;
/** A longer run is no text. */
const LONGEST_RUN = 600;
/** So many ways to each place are followed. */
const FOLLOWED = 5;
/** The logarithm of how likely an abbreviation is that nobody knows, and of each letter of it. */
const ABBREVIATION = -5;
const PER_CAPITAL = -2;
/** The same of a name with capitals inside: "DeltaNet"; of what it is made of, it is no more likely than its parts. */
const NAME = -14;
const PER_LETTER_OF_NAME = -1.6;
const LONGEST_NAME = 12;
/** A letter in front of a name may be the last of the word before: "theBelouzov". */
const LONE_LETTER = -9;
/** "MaskR". */
const LAST_CAPITAL = -3;
/** Names are made of short parts more often than not. */
const SHORT_PART = 5;
const SHORT_PARTS = 1;
const LONG_PARTS = -7;
const GLUED = -10;
/** Two words that nobody was seen to write side by side: "GraphChain". */
const NEW_PAIR = 2;
const LONGEST_PAIR = 14;
/** Of a known name: "ReLUs". */
const PLURAL = -2;
/** How much likelier what nobody knows is where it begins with a capital. */
const CAPITAL = 4;
/** What stands before a hyphen alone: "co-". */
const BEFORE_HYPHEN = -7;
/** Of a single letter, a symbol. */
const SINGLE = -15;
const SYMBOL = -10;
/** Where spaces are lost, what nobody knows is so much less likely a word of its own. */
const UNKNOWN = -4;
/** A capital after another word with one, and after one without; "A" in the midst of a sentence is a name's. */
const NEXT_CAPITAL = -0.5;
const FIRST_CAPITAL = -3;
const ARTICLE = -3;
/** Two long words that stand as one name among others: "NeuralKernel"; for each but the first. */
const NEW_NAME = -9;
/** The end of a name with a number inside, or of "3D": "MLP4Rec". */
const TAIL = -9;
const TAILS = /^(?:D|\p{Lu}\p{Ll}{2})$/u;
/** What stands right after a number, and how likely it is. */
const UNIT = -4;
const UNITS = new Set(
  "Hz kHz MHz GHz GB MB KB TB kB dB fps FPS ms ns cm mm km kg mg mW kW Mbps Gbps TFLOPS GFLOPs FLOPs MP px pp ppm".split(
    " ",
  ),
);

/** Of these, symbols are made. */
const LETTER = /[A-Za-z\p{Script=Greek}]/u;
/** "ZMPinSSP", "whenPAis", "GPSorbuild", "LabandYIQ" */
const NO_NAME =
  /\p{Lu}{2}s?(?:and|or|in|on|for|of|with|to|is|are|has|have|by|as|at|via|from|can|using)(?:\p{Lu}{2}|\p{Lu}?$)|\p{Lu}{2}s?(?:and|or|with|for|from|using)\p{Ll}{3,}$|\p{L}{2}(?:and|with|from)\p{Lu}{2}/u;

type Way = { score: number; entry: string; capital: boolean; start: number; before: Way | undefined };

/** A stretch of a run that may be a word. */
type Piece = {
  start: number;
  entry: string;
  capital: boolean;
  /** 0 where it is a known word, whose likelihood its neighbour tells. */
  alone: number;
};

type Cut = {
  score: number;
  /** Where each run that is cut is cut. */
  cuts: { run: Run; places: number[] }[];
};

/** The sentence as it stands. */
export function scoreAsWritten(runs: readonly Run[], lexicon: Lexicon): number {
  let score = 0;
  let previous = "";
  for (const run of runs) {
    const entry = entryOf(run.letters);
    score += scoreWhole(run, entry, contextOf(run, previous), lexicon);
    previous = entry;
  }
  return score;
}

/** The likeliest words of a text, for each likelihood with which a space is lost: more than 0 and less than 1. */
export type Cutter = (lost: number) => Cut;

/** @param onlyKnown whether no words are made but known ones, which takes less time. */
export function makeCutter(runs: readonly Run[], lexicon: Lexicon, onlyKnown = false): Cutter {
  const pieces = runs.map((run) => piecesOf(run, lexicon, onlyKnown));
  return (lost) => {
    const price = Math.log(lost);
    const kept = Math.log(1 - lost);
    let ways: Way[] = [];
    for (const [at, run] of runs.entries()) {
      const before: (Way | undefined)[] = ways.length > 0 ? ways : [undefined];
      const from = run.after === undefined ? before : [best(before)];
      ways = waysThrough(run, pieces[at]!, from, price, kept, lexicon);
    }
    const last = best(ways);
    const starts = new Set<number>();
    for (let way = last; way; way = way.before) starts.add(way.start);
    const cuts = runs.flatMap((run) => {
      const places: number[] = [];
      for (let at = 1; at < run.letters.length; at++) if (starts.has(run.at + at)) places.push(run.at + at);
      return places.length > 0 ? [{ run, places }] : [];
    });
    return { score: last?.score ?? 0, cuts };
  };
}

function best(ways: readonly (Way | undefined)[]): Way | undefined {
  return ways.reduce((a, b) => (a && b && b.score > a.score ? b : (a ?? b)), undefined);
}

/** By where they end. */
function piecesOf(run: Run, lexicon: Lexicon, onlyKnown: boolean): Piece[][] {
  const { letters, open } = run;
  const length = letters.length;
  if (!open || length > LONGEST_RUN) return [];
  const isLower = !/\p{Lu}/u.test(letters);
  const ends: Piece[][] = [];
  for (let end = 1; end <= length; end++) {
    const here: Piece[] = [];
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      if (end - start === length) continue;
      const word = letters.slice(start, end);
      const entry = isLower ? word : entryOf(word);
      const isLast = end === length;
      const alone =
        run.hyphen && isLast && BEGINNINGS.has(entry)
          ? 0
          : run.digit && start === 0 && (UNITS.has(word) || TAILS.test(word))
            ? scoreAfterDigit(word)
            : scoreAlone(word, entry, lexicon, onlyKnown);
      if (alone > -Infinity) here.push({ start, entry, alone, capital: word !== entry && !isLower });
    }
    ends[end] = here;
  }
  return ends;
}

/** The likeliest ways to the end of a run, by where the last word starts. */
function waysThrough(
  run: Run,
  pieces: readonly (readonly Piece[])[],
  from: readonly (Way | undefined)[],
  price: number,
  kept: number,
  lexicon: Lexicon,
): Way[] {
  const { at, letters, open } = run;
  const length = letters.length;
  const whole = entryOf(letters);
  const isCapital = /^\p{Lu}/u.test(letters);
  const through = extend(from, at, kept, whole, isCapital, (previous) =>
    scoreWhole(run, whole, contextOf(run, previous?.entry ?? ""), lexicon),
  );
  if (!open || length > LONGEST_RUN) return [through];
  const ends: Way[][] = [];
  for (let end = 1; end <= length; end++) {
    const here: Way[] = [];
    const hyphen = run.hyphen && end === length;
    for (const { start, entry, capital, alone } of pieces[end]!) {
      const before = start === 0 ? from : ends[start]!;
      if (before.length === 0) continue;
      here.push(
        extend(before, at + start, start === 0 ? kept : price, entry, capital, (previous) => {
          const context = previous?.entry ?? "";
          const score =
            alone === 0
              ? known(entry, start === 0 ? contextOf(run, context) : context, hyphen, lexicon)
              : alone;
          return start === 0 ? score : score + scoreCapital(capital, previous?.capital ?? false, entry);
        }),
      );
    }
    ends[end] = here.length > FOLLOWED ? here.toSorted((a, b) => b.score - a.score).slice(0, FOLLOWED) : here;
  }
  return [...ends[length]!, through];
}

function extend(
  before: readonly (Way | undefined)[],
  start: number,
  price: number,
  entry: string,
  capital: boolean,
  score: (previous: Way | undefined) => number,
): Way {
  let found: Way | undefined;
  for (const way of before) {
    const sum = (way?.score ?? 0) + price + score(way);
    if (!found || sum > found.score) found = { score: sum, entry, capital, start, before: way };
  }
  return found!;
}

/** Within a run a capital begins a word or a name: the next of a name more often than the first. */
function scoreCapital(capital: boolean, before: boolean, entry: string): number {
  if (!capital) return 0;
  return (before ? NEXT_CAPITAL : FIRST_CAPITAL) + (entry === "a" ? ARTICLE : 0);
}

const scoreAfterDigit = (word: string) => (UNITS.has(word) ? UNIT : TAIL);

/** A piece of a run that is no known word; 0 where it is one, minus infinity where it cannot be a word. */
function scoreAlone(word: string, entry: string, lexicon: Lexicon, onlyKnown: boolean): number {
  if (word.length === 1 && entry !== "a") {
    if (!LETTER.test(word)) return -Infinity;
    return word === entry ? SINGLE : SYMBOL;
  }
  if (lexicon.knows(entry)) return 0;
  if (onlyKnown || entry.length > LONGEST_UNKNOWN) return -Infinity;
  if (/[^A-Za-z]/.test(word) && !/^\p{Lu}\p{Ll}{2,}$/u.test(word)) return -Infinity;
  return entry === entry.toLowerCase()
    ? lexicon.scorePiece(entry) + UNKNOWN
    : scoreCapitals(entry, lexicon, false);
}

/** @param alone whether it stands between spaces or marks, as a name made of two words does. */
function scoreCapitals(entry: string, lexicon: Lexicon, alone: boolean): number {
  if (/\p{Lu}s$/u.test(entry) && lexicon.knows(entry.slice(0, -1)))
    return lexicon.score(entry.slice(0, -1), "") + PLURAL;
  if (/^\p{Lu}+s?$/u.test(entry)) return ABBREVIATION + PER_CAPITAL * entry.length;
  const parts = entry.match(/\p{Lu}+s?(?!\p{Ll})|\p{Lu}?\P{Lu}+|\p{Lu}/gu) ?? [];
  const scores = parts.map((part) => {
    const lower = entryOf(part);
    if (lexicon.knows(lower)) return lexicon.score(lower, "");
    return /^\p{Lu}+s?$/u.test(part) ? ABBREVIATION + PER_CAPITAL * part.length : lexicon.scoreUnknown(lower);
  });
  const last = /\p{Ll}\p{Lu}$/u.test(entry) ? LAST_CAPITAL : 0;
  const lead = !alone && /^\p{Ll}\p{Lu}\p{Ll}/u.test(entry) ? LONE_LETTER : 0;
  const sum = last + lead + scores.reduce((a, b) => a + b, 0);
  const words = parts.filter((part) => /^\p{Lu}\p{Ll}{3}/u.test(part) && lexicon.knows(part.toLowerCase()));
  if (words.length === parts.length && (!alone || words.length > 2))
    return (
      Math.max(sum + SHORT_PARTS, NAME + PER_LETTER_OF_NAME * entry.length) + NEW_NAME * (words.length - 1)
    );
  const [first = ""] = parts;
  if (/^\p{Ll}/u.test(first) && (first.length > 2 || lexicon.knows(first))) return sum + GLUED;
  const rest = entry.slice(first.length);
  const isText = FUNCTION_WORDS.has(first.toLowerCase()) && /^\p{Lu}\p{Ll}{2}/u.test(first);
  if (NO_NAME.test(entry) || (isText && (/^\p{Lu}{2,}s?$/u.test(rest) || lexicon.knows(rest.toLowerCase()))))
    return sum + LONG_PARTS;
  if (
    alone &&
    parts.length === 2 &&
    entry.length <= LONGEST_PAIR &&
    parts.every((part) => /^\p{Lu}\p{Ll}+$/u.test(part))
  ) {
    const [left = "", right = ""] = parts.map((part) => part.toLowerCase());
    if (lexicon.knows(left) && lexicon.knows(right) && !lexicon.knowsPair(left, right)) return sum + NEW_PAIR;
  }
  if (entry.length > LONGEST_NAME || !parts.some((part) => part.length < SHORT_PART)) return sum + LONG_PARTS;
  return Math.max(sum + SHORT_PARTS, NAME + lead + PER_LETTER_OF_NAME * entry.length);
}

/** What stands before a run: a mark, or the last word of the run before it. */
const contextOf = ({ after, joined }: Run, previous: string) =>
  joined ? `${previous}-` : (after ?? previous);

/** A run as one word, or as a name made of several: "DeltaNet". */
function scoreWhole(
  { letters, after, hyphen }: Run,
  entry: string,
  previous: string,
  lexicon: Lexicon,
): number {
  if (lexicon.knows(entry) || (hyphen && BEGINNINGS.has(entry)))
    return known(entry, previous, hyphen, lexicon);
  if (letters.length === 1) return SYMBOL;
  if (entry !== letters.toLowerCase()) return scoreCapitals(entry, lexicon, true);
  return lexicon.scoreUnknown(entry) + (letters === entry || after === "." ? 0 : CAPITAL);
}

function known(entry: string, previous: string, hyphen: boolean, lexicon: Lexicon): number {
  const score = lexicon.score(entry, previous);
  if (!hyphen) return score;
  return (BEGINNINGS.has(entry) ? Math.max(score, BEFORE_HYPHEN) : score) + lexicon.score("-", entry);
}
