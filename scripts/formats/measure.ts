/** What a page's lines are made of: counts that add up over a run of lines, and how each line begins and ends. */

export type Counts = {
  chars: number;
  words: number;
  /** Words of four letters or more, no small ones, without a capital. */
  uncapitalized: number;
  /** Words such as "of", "the", "we". */
  small: number;
  /** Words that sentences have and titles seldom: "we", "is". */
  prose: number;
  commas: number;
  /** Sentences that end inside. */
  sentences: number;
  /** Lines in title case: nearly all of their longer words have a capital. */
  titleLines: number;
  /** Lines that look like a part of a list of names. */
  nameLines: number;
  /** Pieces between commas with more words than a family or given name has. */
  longPieces: number;
};

const SMALL = new Set(
  (
    "a an the of for and in on to with by from via as at is are was we our this that these it its be can which " +
    "how not into or using toward towards without through under over between their they has have"
  ).split(" "),
);

const PROSE = new Set("we our us is are was were has have that which it its they their these can".split(" "));

/** Words in one piece of a flat list of names: "Anton van den" has three. */
const LONGEST_NAME = 4;

function measure(text: string, above: string | undefined): Counts {
  const counts = {
    chars: text.length + 1,
    words: 0,
    uncapitalized: 0,
    small: 0,
    prose: 0,
    commas: 0,
    sentences: 0,
    titleLines: 0,
    nameLines: 0,
    longPieces: 0,
  };
  let capitals = 0;
  let ended = false;
  let piece = above === undefined ? 0 : wordsAfterComma(above);
  for (const word of text.split(" ")) {
    counts.words++;
    const letters = word.replace(/[^\p{L}\p{N}]/gu, "");
    if (ended && /^\p{Lu}/u.test(letters)) counts.sentences++;
    ended = /\.["”’)\]]?$/.test(word) && letters.length > 1;
    if (PROSE.has(letters.toLowerCase())) counts.prose++;
    const initial = /^\p{Lu}\.,?$/u.test(word);
    if (SMALL.has(letters.toLowerCase()) && !initial) counts.small++;
    else if (letters.length >= 4) {
      if (/^\p{Ll}/u.test(letters)) counts.uncapitalized++;
      else capitals++;
    }
    piece++;
    if (piece === LONGEST_NAME + 1) counts.longPieces++;
    if (word.endsWith(",")) {
      counts.commas++;
      piece = 0;
    }
  }
  if (capitals > 2 && capitals >= 4 * counts.uncapitalized) counts.titleLines = 1;
  if (counts.commas > 0 && counts.small === 0 && counts.uncapitalized === 0 && counts.longPieces === 0)
    counts.nameLines = 1;
  return counts;
}

function wordsAfterComma(text: string): number {
  const piece = text.slice(text.lastIndexOf(",") + 1).trim();
  return piece === "" ? 0 : piece.split(" ").length;
}

/** How a line begins and ends. */
export type Edges = {
  startsLower: boolean;
  startsUpper: boolean;
  startsWithAddress: boolean;
  /** "- Europe > Italy": a bullet, and what it names goes from wide to narrow. */
  startsWithBullet: boolean;
  endsSentence: boolean;
  /** In a full stop; "?" and "!" end titles too. */
  endsInStop: boolean;
  /** In a comma or the like, or a small word: more must follow. */
  endsOpen: boolean;
  /** "(0.04)" */
  endsInScore: boolean;
  /** One word of capitals: "NEURIPS". */
  isAcronym: boolean;
};

/** A line as the first of a run, and as it goes on from the line above it. */
export type Measured = { edges: Edges; alone: Counts; joined: Counts };

export function measureLines(texts: readonly string[]): Measured[] {
  return texts.map((text, at) => ({
    edges: findEdges(text),
    alone: measure(text, undefined),
    joined: measure(text, texts[at - 1]),
  }));
}

function findEdges(text: string): Edges {
  const lastWord = text.slice(text.lastIndexOf(" ") + 1);
  const startsWithAddress = ADDRESS.test(text);
  return {
    // "arXiv.org" and "dLLMs" are written so wherever they stand.
    startsLower: startsWithAddress || /^\p{Ll}[\p{Ll}\p{M}'’-]*(?:[,;:.)]? |[,;:.)]?$)/u.test(text),
    startsUpper: /^\p{Lu}/u.test(text),
    startsWithAddress,
    startsWithBullet: /^[-–•*] .*>/.test(text),
    // After an address no full stop is set.
    endsSentence: ADDRESS.test(lastWord) || /[.?!…。]["”’')\]$]*$/.test(lastWord.slice(-6)),
    endsInStop: text.endsWith("."),
    endsOpen: /[,;:(–—-]$/.test(text) || SMALL.has(lastWord),
    endsInScore: /\(\d(?:\.\d+)?\)$/.test(text),
    isAcronym: /^[\p{Lu}\d&-]{3,}$/u.test(text),
  };
}

const ADDRESS = /^https?:/;
