/** What a run of lines looks like, and how unlike a title, an abstract, a list of names … that is. */

/** Numbers about a run of consecutive lines. */
export type Span = {
  first: string;
  last: string;
  /** The first line alone looks like a part of a list of names. */
  beginsWithNames: boolean;
  /** Lines inside that end a sentence, and lines inside that begin with a capital where none ended. */
  fullStops: number;
  freshStarts: number;
  /** Stands at the end of the page, where a copy may be cut off. */
  atEnd: boolean;
} & Counts;

type Counts = {
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

/** What is counted of each line of a page: as the first of a run, and as it goes on from the line above it. */
export type Measured = { text: string; alone: Counts; joined: Counts };

export function measureLines(texts: readonly string[]): Measured[] {
  return texts.map((text, at) => ({
    text,
    alone: measure(text, undefined),
    joined: measure(text, texts[at - 1]),
  }));
}

/** The run of one line. */
export function startSpan({ text, alone }: Measured, atEnd: boolean): Span {
  const beginsWithNames = alone.nameLines > 0 && alone.commas > 1;
  return { ...alone, first: text, last: text, beginsWithNames, fullStops: 0, freshStarts: 0, atEnd };
}

/** Makes the run longer by the next line, in place: the search asks for every run. */
export function extendSpan(span: Span, { text, joined }: Measured, atEnd: boolean): void {
  if (endsSentence(span.last)) span.fullStops++;
  else if (/^\p{Lu}/u.test(text)) span.freshStarts++;
  span.last = text;
  span.atEnd = atEnd;
  span.chars += joined.chars;
  span.words += joined.words;
  span.uncapitalized += joined.uncapitalized;
  span.small += joined.small;
  span.prose += joined.prose;
  span.commas += joined.commas;
  span.sentences += joined.sentences;
  span.titleLines += joined.titleLines;
  span.nameLines += joined.nameLines;
  span.longPieces += joined.longPieces;
}

/** Ends in the mark that ends a sentence, or in an address, after which none is set. */
export function endsSentence(text: string): boolean {
  if (/^https?:\/\//.test(text.slice(text.lastIndexOf(" ") + 1))) return true;
  return /[.?!…。]["”’')\]$]*$/.test(text.slice(-6));
}

/** Begins with a word in small letters; "arXiv.org" and "dLLMs" are written so wherever they stand. */
export function startsLower(text: string): boolean {
  return /^\p{Ll}[\p{Ll}\p{M}'’-]*(?:[,;:.)]? |[,;:.)]?$)/u.test(text) || /^https?:/.test(text);
}

/** Ends in a word or mark that wants more after it. */
function isOpenEnded(text: string): boolean {
  if (/[,;:(–—-]$/.test(text)) return true;
  return SMALL.has(text.slice(text.lastIndexOf(" ") + 1));
}

/** 0 up to `free`, then rising by 1 every `every`. */
const above = (value: number, free: number, every: number) => Math.max(0, value - free) / every;

export function unlikeTitle(span: Span): number {
  let cost = above(span.chars, 150, 15) + (span.chars < 4 ? 5 : 0);
  if (/[.]$/.test(span.last)) cost += 4;
  if (isOpenEnded(span.last) && !span.atEnd) cost += 3;
  if (startsLower(span.first)) cost += /^https?:/.test(span.first) ? 6 : 2;
  return cost + span.sentences * 2 + span.nameLines * 3 + span.prose * 1.2;
}

export function unlikeAbstract(span: Span): number {
  const short = Math.min(5, Math.max(0, 200 - span.chars) / 35);
  let cost = (span.atEnd ? short / 3 : short) + above(span.chars, 2000, 300);
  if (!endsSentence(span.last) && !span.atEnd) cost += 2.5;
  if (startsLower(span.first)) cost += 3;
  if (span.small === 0 && span.words > 6) cost += 6;
  if (span.beginsWithNames) cost += 5;
  return cost + span.titleLines * 1.5 + span.fullStops * 1.5 + span.freshStarts;
}

/** A flat list "Family, Given, Family, Given": short pieces between commas, capitals, no words of a sentence. */
export function unlikeAuthors(span: Span): number {
  if (span.commas === 0) return 8;
  let cost = span.small * 3 + Math.min(span.uncapitalized * 2, 8 + span.uncapitalized) + span.longPieces * 5;
  if (span.commas % 2 === 0) cost += 2;
  if (/[,?!:]$/.test(span.last)) cost += 4;
  if (/^[\p{Lu}\d&-]{3,}$/u.test(span.last)) cost += 2.5;
  return cost;
}

/** A short line without a sentence. */
export function unlikeVenue(span: Span): number {
  let cost = 1 + above(span.chars, 60, 8) + span.sentences * 3 + span.prose * 2;
  if (endsSentence(span.last)) cost += 4;
  if (startsLower(span.first)) cost += 2;
  return cost;
}
