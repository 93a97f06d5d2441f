import { type SharedTerm, sharedTerms, tellingTerms } from "../../core/compare.ts";
import type { PaperPage, Source } from "../../core/source.ts";
import { MOST_COMPARED } from "../shared/compare-path.ts";

export type Side = PaperPage & {
  /** "A", "B": what the paper is called in what they have in common. */
  letter: string;
};

export type Comparison = {
  sides: Side[];
  terms: SharedTerm[];
  /** Ids of the address that no paper has. */
  missing: number;
  /** Whether the address names more papers than fit. */
  more: boolean;
};

/** Words that are looked up, and terms that are told. */
const MOST_WORDS = 200;
const MOST_TERMS = 30;

/** The papers side by side, and what they say in the same words. */
export async function loadComparison(source: Source, ids: readonly string[]): Promise<Comparison> {
  const asked = ids.slice(0, MOST_COMPARED);
  const pages = await Promise.all(asked.map((id) => source.paper(id)));
  const found = pages.filter((page) => page !== undefined);
  return {
    sides: found.map((page, at) => ({ ...page, letter: "ABCD"[at]! })),
    terms: found.length > 1 ? await termsOf(source, found) : [],
    missing: asked.length - found.length,
    more: ids.length > MOST_COMPARED,
  };
}

async function termsOf(source: Source, pages: readonly PaperPage[]): Promise<SharedTerm[]> {
  const terms = sharedTerms(pages.map(({ paper: { title, abstract } }) => ({ title, abstract })));
  const words = [...new Set(terms.flatMap((term) => term.words))].slice(0, MOST_WORDS);
  const counted = await Promise.all(
    words.map(async (text) => {
      const { total, of } = await source.run({ text, selection: {}, offset: 0, limit: 0, plain: true });
      return { text, total, of };
    }),
  );
  const totals = new Map(counted.map(({ text, total }) => [text, total]));
  return tellingTerms(terms, (word) => totals.get(word), counted[0]?.of ?? 0).slice(0, MOST_TERMS);
}
