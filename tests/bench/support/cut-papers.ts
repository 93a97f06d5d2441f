/** Real papers cut into pieces that can be put together anew. */
import { sentences } from "../../../src/core/text/sentences.ts";
import { tokens } from "../../../src/core/text/tokens.ts";
import type { BenchPaper } from "./judged.ts";

/** Words of no more papers than this are rare. */
const RARE = 4;
/** Where titles are cut. */
const JOINT = /: | (?:for|with|via|of|in|from|by|using|through|on|and|under|against|as|towards?) /gi;

/** A text with the places of its rare words and the numbers of its common ones. */
export type Piece = {
  text: string;
  rare: { term: string; start: number; end: number }[];
  common: number[];
};

export type CutPaper = {
  title: Piece;
  /** What stands before each joint of the title, and each joint with all behind it. */
  heads: Piece[];
  tails: Piece[];
  sentences: Piece[];
};

export type CutPapers = {
  papers: CutPaper[];
  /** How many words are common. */
  common: number;
  /** The rare words as they are printed, each once. */
  rare: string[];
};

export function cutPapers(papers: readonly BenchPaper[]): CutPapers {
  const holding = new Map<string, number>();
  for (const { title, abstract = "" } of papers) {
    const terms = new Set(tokens(`${title}\n${abstract}`).map(({ term }) => term));
    for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1);
  }
  const common = new Map<string, number>();
  for (const [term, times] of holding) if (times > RARE) common.set(term, common.size);
  const rare = new Map<string, string>();
  const cut = (text: string): Piece => {
    const piece: Piece = { text, rare: [], common: [] };
    for (const { term, start, end } of tokens(text)) {
      const number = common.get(term);
      if (number !== undefined) piece.common.push(number);
      else {
        piece.rare.push({ term, start, end });
        if (!rare.has(term)) rare.set(term, text.slice(start, end));
      }
    }
    return piece;
  };
  return {
    papers: papers.map(({ title, abstract = "" }) => {
      const joints = [...title.matchAll(JOINT)].map(({ index }) => index);
      return {
        title: cut(title),
        heads: joints.map((at) => cut(title.slice(0, at))),
        tails: joints.map((at) => cut(title.slice(at))),
        sentences: sentences(abstract).map(({ start, end }) => cut(abstract.slice(start, end))),
      };
    }),
    common: common.size,
    rare: [...rare.values()],
  };
}
