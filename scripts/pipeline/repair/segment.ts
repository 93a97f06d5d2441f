/** Letters without spaces, cut into the likeliest words: P. Norvig's dynamic programme, with pairs of words. */
import { entryOf, type Lexicon } from "./lexicon.ts";

/** No longer word is looked for. */
const LONGEST = 24;
/** A longer run is no text. */
const LONGEST_RUN = 400;
/** The logarithm of how likely an abbreviation is that nobody knows, for each letter less; of a single letter. */
const ABBREVIATION = -9;
const PER_CAPITAL = -1;
const SINGLE = -14;
/** Where spaces are lost, what nobody knows is so much less likely a word of its own. */
const UNKNOWN = -3;
/** How much likelier "ImageNet" is a name than an image and a net that lost their space. */
const NAME = 3;

/** Words that begin and end no compound and no name. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "the of and to is we that with for this are from which can our it has have these their its such than was were " +
    "into between using"
  ).split(" "),
);

export type Segmentation = {
  /** In the order of the letters; joined they are the run. */
  words: string[];
  /** How much likelier they are than the run as a word or a name that nobody knows: a logarithm. */
  gain: number;
};

type Way = { score: number; before: number };

/**
 * @param run letters only.
 * @param previous the word before it as the lexicon has it; empty where none is known.
 */
export function segment(run: string, previous: string, lexicon: Lexicon): Segmentation {
  const whole: Segmentation = { words: [run], gain: 0 };
  if (run.length > LONGEST_RUN) return whole;
  // The likeliest way to each place, by where its last word starts.
  const ways: Map<number, Way>[] = [];
  for (let end = 1; end <= run.length; end++) {
    const here = new Map<number, Way>();
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const word = run.slice(start, end);
      if (word === run || !isWritten(word, lexicon)) continue;
      const entry = entryOf(word);
      if (start === 0) {
        here.set(0, { score: scorePiece(entry, previous, lexicon), before: -1 });
        continue;
      }
      let best: Way | undefined;
      for (const [before, way] of ways[start]!) {
        const score = way.score + scorePiece(entry, entryOf(run.slice(before, start)), lexicon);
        if (!best || score > best.score) best = { score, before };
      }
      if (best) here.set(start, best);
    }
    ways[end] = here;
  }
  return ways[run.length]!.size === 0 ? whole : readBack(run, ways, scoreWhole(run, lexicon));
}

/** Whether words are written so: with no capital inside but in abbreviations and known names. */
function isWritten(word: string, lexicon: Lexicon): boolean {
  return /^\P{Lu}+$|^\p{Lu}\P{Lu}*$|^\p{Lu}+s?$/u.test(word) || lexicon.knows(word);
}

function scorePiece(entry: string, previous: string, lexicon: Lexicon): number {
  if (lexicon.knows(entry)) return lexicon.score(entry, previous);
  return entry.length === 1 ? SINGLE : scoreUnknown(entry, lexicon) + UNKNOWN;
}

function scoreUnknown(entry: string, lexicon: Lexicon): number {
  return /^\p{Lu}+s?$/u.test(entry) ? ABBREVIATION + PER_CAPITAL * entry.length : lexicon.scoreUnknown(entry);
}

/** The run as one word, or as a name made of several: "DeltaNet". */
function scoreWhole(run: string, lexicon: Lexicon): number {
  const parts = (run.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\P{Lu}+|\p{Lu}/gu) ?? []).map(entryOf);
  if (parts.length === 1) return scoreUnknown(entryOf(run), lexicon);
  const scores = parts.map((part) =>
    lexicon.knows(part) ? lexicon.score(part, "") : scoreUnknown(part, lexicon),
  );
  return (FUNCTION_WORDS.has(parts[0]!) ? -NAME : NAME) + scores.reduce((a, b) => a + b, 0);
}

function readBack(run: string, ways: readonly Map<number, Way>[], whole: number): Segmentation {
  let end = run.length;
  let [start, way] = [...ways[end]!].reduce((a, b) => (b[1].score > a[1].score ? b : a));
  const gain = way.score - whole;
  const words: string[] = [];
  for (;;) {
    words.unshift(run.slice(start, end));
    if (way.before < 0) return { words, gain };
    end = start;
    start = way.before;
    way = ways[end]!.get(start)!;
  }
}
