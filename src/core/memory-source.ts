/** A {@link Source} over a corpus at hand: in the worker, in a command, at the rendering of pages. */
import type { Engine } from "./engine.ts";
import type { Corpus } from "./search/corpus.ts";
import type { Card, Detail, MathTable } from "./schema.ts";
import type { Overview, Source } from "./source.ts";
import { segments } from "./text/math.ts";

export type SourceParts = {
  corpus: Corpus;
  engine: Engine;
  /** The details of the paper at this place of the catalog. */
  detail: (at: number) => Promise<Detail>;
  overview: () => Promise<Overview>;
};

export function createSource({ corpus, engine, detail, overview }: SourceParts): Source {
  const { papers, math } = corpus.catalog;
  const places = new Map(papers.map((card, at) => [card.id, at]));

  function pick(ids: readonly string[]): { cards: Card[]; math: MathTable } {
    const cards = ids.flatMap((id) => papers[places.get(id) ?? -1] ?? []);
    return {
      cards,
      math: formulasOf(
        cards.map((card) => card.title),
        [math],
      ),
    };
  }

  return {
    run: async (request) => engine.run(request),
    suggest: async (text, limit) => engine.suggest(text, limit),
    cards: async (ids) => pick(ids),
    ids: async () => ({ papers: papers.map(({ id }) => id) }),
    overview,
    async paper(id) {
      const at = places.get(id);
      if (at === undefined) return undefined;
      const found = await detail(at);
      const related = pick((found.paper.related ?? []).map((other) => other.id));
      return {
        ...found,
        cards: Object.fromEntries(related.cards.map((card) => [card.id, card])),
        cardsMath: related.math,
      };
    },
  };
}

/** The formulas of these texts, from the first table that has each. */
export function formulasOf(texts: readonly string[], tables: readonly MathTable[]): MathTable {
  const found: MathTable = {};
  for (const text of texts) {
    for (const { kind, value } of segments(text)) {
      if (kind !== "math") continue;
      const node = tables.find((table) => Object.hasOwn(table, value))?.[value];
      if (node !== undefined) found[value] = node;
    }
  }
  return found;
}
