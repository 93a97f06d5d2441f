/** What a run of lines looks like, and how unlike a title, an abstract … that is. */

/** Numbers about a run of consecutive lines. */
export type Span = {
  first: string;
  last: string;
  /** Stands at the end of the page, where a copy may be cut off. */
  atEnd: boolean;
  chars: number;
  words: number;
  /** Words of four letters or more, or with a comma or full stop; and those of them with a capital. */
  long: number;
  capitals: number;
  /** Words such as "of", "the", "we". */
  small: number;
  commas: number;
  /** Sentences that end inside. */
  sentences: number;
};

type Sums = { [K in Exclude<keyof Span, "first" | "last" | "atEnd">]: number };

const SMALL = new Set(
  (
    "a an the of for and in on to with by from via as at is are was we our this that these it its be can which " +
    "how not into or using toward towards without through under over between their they has have"
  ).split(" "),
);

function measure(text: string): Sums {
  const sums = { chars: text.length + 1, words: 0, long: 0, capitals: 0, small: 0, commas: 0, sentences: 0 };
  let ended = false;
  for (const word of text.split(" ")) {
    sums.words++;
    const letters = word.replace(/[^\p{L}\p{N}]/gu, "");
    const capital = /^\p{Lu}/u.test(letters);
    if (ended && capital) sums.sentences++;
    ended = /[.?!]["”’)\]]?$/.test(word) && letters.length > 1;
    if (SMALL.has(letters.toLowerCase()) && !/^\p{Lu}\.,?$/u.test(word)) sums.small++;
    else if (letters.length >= 4) {
      sums.long++;
      if (!/^\p{Ll}/u.test(letters)) sums.capitals++;
    }
    if (word.endsWith(",")) sums.commas++;
  }
  return sums;
}

/** Prefix sums over a page's lines, so that any run of them is measured in constant time. */
export class Spans {
  readonly #texts: readonly string[];
  readonly #sums: Sums[];

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    const sums: Sums[] = [{ chars: 0, words: 0, long: 0, capitals: 0, small: 0, commas: 0, sentences: 0 }];
    for (const text of texts) {
      const before = sums.at(-1)!;
      const own = measure(text);
      sums.push({
        chars: before.chars + own.chars,
        words: before.words + own.words,
        long: before.long + own.long,
        capitals: before.capitals + own.capitals,
        small: before.small + own.small,
        commas: before.commas + own.commas,
        sentences: before.sentences + own.sentences,
      });
    }
    this.#sums = sums;
  }

  /** Lines `from` up to but not including `to`. */
  between(from: number, to: number): Span {
    const [a, b] = [this.#sums[from]!, this.#sums[to]!];
    return {
      first: this.#texts[from]!,
      last: this.#texts[to - 1]!,
      atEnd: to === this.#texts.length,
      chars: b.chars - a.chars - 1,
      words: b.words - a.words,
      long: b.long - a.long,
      capitals: b.capitals - a.capitals,
      small: b.small - a.small,
      commas: b.commas - a.commas,
      sentences: b.sentences - a.sentences,
    };
  }
}

export function endsSentence(text: string): boolean {
  return /[.?!…。]["”’')\]$]*$/.test(text.slice(-6));
}

export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Ends in a word or mark that wants more after it. */
function isOpenEnded(text: string): boolean {
  if (/[,;:(–—-]$/.test(text)) return true;
  return SMALL.has(text.slice(text.lastIndexOf(" ") + 1));
}

/** 0 up to `free`, then rising by 1 every `every`. */
const above = (value: number, free: number, every: number) => Math.max(0, value - free) / every;

export function unlikeTitle(span: Span): number {
  let cost = above(span.chars, 180, 12) + (span.chars < 4 ? 5 : 0);
  if (/[.]$/.test(span.last)) cost += 4;
  if (isOpenEnded(span.last) && !span.atEnd) cost += 3;
  if (startsLower(span.first)) cost += 2;
  return cost + span.sentences * 2;
}

export function unlikeAbstract(span: Span): number {
  let cost = Math.min(8, Math.max(0, 240 - span.chars) / 30) + above(span.chars, 4000, 400);
  if (!endsSentence(span.last) && !span.atEnd) cost += 2.5;
  if (startsLower(span.first)) cost += 3;
  if (span.small === 0 && span.words > 6) cost += 6;
  return cost;
}

/** A flat list "Family, Given, Family, Given": short pieces between commas, capitals, no words of a sentence. */
export function unlikeAuthors(span: Span): number {
  const pieces = span.commas + 1;
  let cost = span.commas === 0 ? 8 : above(span.words / pieces, 2.2, 0.4);
  cost += span.small * 4 + (span.long - span.capitals) * 4;
  if (/[?!:]$/.test(span.last)) cost += 4;
  return cost;
}

/** A short line without a sentence. */
export function unlikeVenue(span: Span): number {
  let cost = 1 + above(span.chars, 60, 8) + span.sentences * 3;
  if (endsSentence(span.last)) cost += 4;
  if (startsLower(span.first) && !/^\w+\.\w/.test(span.first)) cost += 2;
  return cost;
}
