/** Words that a line's end divided: "opti- mization" → "optimization", "self- supervised" → "self-supervised". */
import { formulaSpans } from "../../../src/core/text/sentences.ts";
import type { Edit } from "../repairs.ts";
import type { Lexicon } from "./lexicon.ts";
import type { TextRule } from "./rule.ts";

const DIVIDED = /(?<![\p{L}\p{N}-])((?:\p{L}+-)*)(\p{L}+)- (\p{Ll}{2,})(?![\p{L}\p{M}])/gu;
/** Between two words with one end: "pre- and post-training". */
const BETWEEN = new Set("and or to versus vs nor and/or as but und oder et ou".split(" "));

export const hyphenation: TextRule = {
  id: "hyphenation",
  find(text, lexicon) {
    if (!/\p{L}- \p{Ll}/u.test(text)) return [];
    const formulas = formulaSpans(text);
    return [...text.matchAll(DIVIDED)].flatMap((match): Edit[] => {
      const [whole, before = "", left = "", right = ""] = match;
      const hyphen = match.index + before.length + left.length;
      if (BETWEEN.has(right) || formulas.some(({ start, end }) => start < hyphen && hyphen < end)) return [];
      const joined = join(before, left, right, lexicon());
      if (joined === undefined) return [];
      const end = match.index + whole.length - right.length;
      return [{ start: hyphen, end, text: joined, rule: hyphenation.id }];
    });
  },
};

/** What stands between the halves: nothing, a hyphen; undefined where neither makes a word that is known. */
function join(before: string, left: string, right: string, lexicon: Lexicon): string | undefined {
  const isCompound = lexicon.knowsCompound(`${before}${left}-${right}`.toLowerCase());
  if (isCompound && lexicon.knows(left.toLowerCase()) && lexicon.knows(right)) return "-";
  if (lexicon.knows(`${left}${right}`.toLowerCase())) return "";
  return isCompound ? "-" : undefined;
}
