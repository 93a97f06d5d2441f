/** Places where a space is missing beside a mark, a number or a formula. */
import type { Lexicon } from "./lexicon.ts";
import { BEGINNINGS, FUNCTION_WORDS } from "./affixes.ts";

export type Joint = {
  at: number;
  /** It says by itself that the text lost its spaces. */
  certain: boolean;
};

/** Letters after a number that are no word by themselves. */
const UNITS = /^(?:th|st|nd|rd|d|x|s|bn|ms|cm|mm|km|kg)$/i;

type Finder = {
  pattern: RegExp;
  read: (match: RegExpExecArray, text: string, lexicon: Lexicon) => Joint | undefined;
};

const at = (place: number, certain = false): Joint => ({ at: place, certain });
const surely = ({ index }: RegExpExecArray): Joint => at(index, true);
const plainly = ({ index }: RegExpExecArray): Joint => at(index);

/** "72Bparameters" */
const LONG = 6;

const FINDERS: readonly Finder[] = [
  {
    // "work,weconsider", "$x$,where"; not "(x,y)" and "10,000".
    pattern: /(?<=[\p{L}\p{N})\]$%}+*°"”’'\uE000][,;:])[\p{L}("“$][\p{L}(]*/gu,
    read({ index, 0: word }, text, lexicon) {
      const before = text.slice(Math.max(0, index - 3), index);
      const known = word.length > 1 && lexicon.knows(word);
      const isLong =
        (/^\p{Ll}{3}/u.test(word) && /\p{L}{2}[,;]$/u.test(before)) ||
        (/^\p{Lu}\p{L}{2}/u.test(word) && /\p{Ll}{2}[,;]$/u.test(before));
      if (isLong || (known && /[\p{L})]{2}[,;]$/u.test(before))) return at(index, true);
      const isText = word.length > 1 && /\p{L}[\p{L})][,;:]$/u.test(before);
      const isName = /\d[,;:]$|-\p{Lu}[,;:]$/u.test(before) && /^\p{L}{3}/u.test(word);
      return known || isText || isName || /^a?$/.test(word) ? at(index) : undefined;
    },
  },
  { pattern: /(?<=\p{Lu}\p{Ll}{2,12})(?=etal\.)|(?<=\p{Lu}\p{Ll}{2,12}et|\bet)(?=al\.)/gu, read: surely },
  { pattern: /(?<=[\p{L}\d]{2}['’]s)(?=\p{Ll}{3})/gu, read: surely },
  { pattern: /(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll}|A )/gu, read: plainly },
  {
    pattern:
      /(?<=(?:\b(?:al|vs|etc|i\.e|e\.g|a\.k\.a|w\.r\.t|resp|cf)|etal)\.)(?=\p{Ll}{2})|(?<=\.[:;])(?=\p{L}{2})/gu,
    read: plainly,
  },
  {
    pattern:
      /(?<=\p{L}{2},)(?=\p{Lu}-\p{Lu}{2})|(?<=\p{L}{2},|\.,)(?=\d)|(?<=\.,)(?=\p{L})|(?<=\p{L}{2}[,;:])(?=(?:e\.g|i\.e)\.|\(?\d\))/gu,
    read: plainly,
  },
  {
    // "for e.g.", "an i.i.d. sample"
    pattern: /(?<=[\p{L}\d)]{2}[,;]?)(?=\uE002[.,])|(?<=\uE002[.,]+)(?=[\p{L}\d$(])/gu,
    read: surely,
  },
  {
    pattern:
      /(?<=\p{L}{2}|\ba)(?=\((?:[\p{L}\p{N}]{2}|\uE002|i\.e|e\.g|a\.k|["“‘`]))|(?<=\p{Ll}{2})(?=\([a-e1-9ivx]\))/gu,
    read: plainly,
  },
  {
    pattern: /(?<=%)(?=\p{L}{2}|\(\p{L}|a )|(?<=\b[Aa])(?=\dD?\b)|(?<=(?<!\d)[123]D)(?=\p{Lu}{3})/gu,
    read: plainly,
  },
  {
    // "(OOD)detection"; not "(in)dependence"
    pattern: /(?<=[\p{L}\d\uE000$"”.%\]]\))(?:\p{L}{2,}|\(|a )/gu,
    read({ index, 0: word }, text, lexicon) {
      const [, inside = ""] = /\((\p{Ll}+)\)$/u.exec(text.slice(Math.max(0, index - 8), index)) ?? [];
      if (inside !== "" && (BEGINNINGS.has(inside) || lexicon.knows(inside + word))) return undefined;
      const isAbbreviation = /\p{Lu}s?\)$/u.test(text.slice(Math.max(0, index - 3), index));
      return at(index, isAbbreviation && /^\p{Ll}{2}/u.test(word) && lexicon.knows(word));
    },
  },
  {
    // "2DGaussian"
    pattern: /(?<=(?<!\d)[123]D)\p{Lu}\p{Ll}{2,}/gu,
    read: ({ index, 0: word }, _, lexicon) => (lexicon.knows(word.toLowerCase()) ? at(index) : undefined),
  },
  { pattern: /(?<=\d,)(?=\d(?!\d\d))/gu, read: plainly },
  {
    // "with3", "of$x$"; not the mark of a footnote, "data1.", and no name, "sim2real"
    pattern: /(?<![\p{L}\p{M}-])(\p{Ll}{2,})(?=\d(?!\.$)(\p{L})?|\$)/gu,
    read({ index, 0: word, 2: letter }, _, lexicon) {
      const isPlain = FUNCTION_WORDS.has(word);
      return isPlain || (letter === undefined && lexicon.knows(word))
        ? at(index + word.length, isPlain)
        : undefined;
    },
  },
  {
    // "athttps://", "ourM^3"
    pattern: /(?<=\p{Ll}{2}[,;:]?)(?=\uE001)/gu,
    read: plainly,
  },
  { pattern: /(?<=(?<![\p{L}\p{M}-])(?:of|in|on|to|with|for|from|and|the))(?=\p{Lu}\d)/gu, read: surely },
  {
    // "3layers", "3Dpoints", "$x$is"; not "sim2real"
    pattern: /(?<=(?<!\p{L})\d|\$)[DKMBk]?\p{Ll}{2,}/gu,
    read({ index, 0: word }, _, lexicon) {
      const isCapital = /^[DKMB]/.test(word);
      const unit = isCapital || (word.startsWith("k") && !lexicon.knows(word)) ? 1 : 0;
      const rest = word.slice(unit);
      const known = !UNITS.test(word) && lexicon.knows(rest);
      return known
        ? at(index + unit, isCapital && (rest.length >= LONG || FUNCTION_WORDS.has(rest)))
        : undefined;
    },
  },
];

export function findJoints(text: string, lexicon: Lexicon): Joint[] {
  return FINDERS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => read(match, text, lexicon) ?? []),
  );
}
