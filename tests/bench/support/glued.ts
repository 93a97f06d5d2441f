/** Sentences, and what becomes of them when a copy loses its spaces. */
import { segments } from "../../../src/core/text/math.ts";
import { sentences } from "../../../src/core/text/sentences.ts";

/** Words of a run whose spaces are all lost. */
const RUN = { least: 3, most: 10 };

/** Sentences of 8 to 60 words that show no damage of their own. */
export function healthySentences(abstract: string): string[] {
  return sentences(abstract)
    .map(({ start, end }) => abstract.slice(start, end).trim())
    .filter((sentence) => {
      const words = sentence.split(" ").length;
      return words >= 8 && words <= 60 && !DAMAGED.test(sentence);
    });
}

/** A comma without its space, a word broken at the end of a line, a joined letter, a full stop between words. */
const DAMAGED =
  /\p{Ll}{2}[,;!?]\p{L}|\p{Ll}- \p{Ll}|[\uFB00-\uFB06]|\p{Ll}{2}\.\p{Lu}\p{Ll}|\s\s|&\w+;|\s[,.;]|cid:/u;

/** All spaces of a run of words are lost. */
export function glueRun(sentence: string, random: () => number): string {
  const gaps = gapsOf(sentence);
  const length = RUN.least - 1 + Math.floor(random() * (RUN.most - RUN.least + 1));
  const first = Math.floor(random() * Math.max(1, gaps.length - length));
  return without(sentence, gaps.slice(first, first + length));
}

/** Each space is lost with that likelihood; two at least. */
export function glueSome(likelihood: number) {
  return (sentence: string, random: () => number): string => {
    const gaps = gapsOf(sentence);
    const lost = gaps.filter(() => random() < likelihood);
    return without(sentence, lost.length >= 2 ? lost : gaps.slice(0, 2));
  };
}

/** All spaces are lost. */
export function glueAll(sentence: string): string {
  return without(sentence, gapsOf(sentence));
}

/** Each sentence of a text glued by itself. */
export function glueText(
  text: string,
  glue: (sentence: string, random: () => number) => string,
  random: () => number,
): string {
  let built = "";
  let from = 0;
  for (const { start, end } of sentences(text)) {
    built += text.slice(from, start) + glue(text.slice(start, end), random);
    from = end;
  }
  return built + text.slice(from);
}

/** What became of a piece of a text that changed by spaces alone; `before` is what stood before the piece. */
export function stretch(text: string, before: string, piece: string): string {
  const count = (of: string) => of.length - of.split(" ").length + 1;
  let left = count(before);
  let start = 0;
  for (; left > 0 || text[start] === " "; start++) if (text[start] !== " ") left--;
  let end = start;
  for (left = count(piece); left > 0; end++) if (text[end] !== " ") left--;
  return text.slice(start, end);
}

/** The places of the spaces before words, outside formulas. */
function gapsOf(sentence: string): number[] {
  return segments(sentence).flatMap(({ kind, value, start }) =>
    kind === "math"
      ? []
      : [...value.matchAll(/(?<=[\p{L}.,;:)]) (?=\p{L})/gu)].map(({ index }) => start + index),
  );
}

function without(text: string, places: readonly number[]): string {
  let built = "";
  let from = 0;
  for (const at of places) {
    built += text.slice(from, at);
    from = at + 1;
  }
  return built + text.slice(from);
}
