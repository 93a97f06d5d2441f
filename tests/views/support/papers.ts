/** A few made-up papers, and results made of them. */
import type { Hit, Result } from "../../../src/core/engine.ts";
import type { Card } from "../../../src/core/schema.ts";

export function cardOf(id: string, more: Partial<Card> = {}): Card {
  return { id, title: `On ${id}`, listings: ["a.txt"], has: [], ...more };
}

export function hitOf(card: Card, more: Partial<Hit> = {}): Hit {
  return { card, score: 1, marks: { title: [], authors: [] }, reasons: [], ...more };
}

export function resultOf(ids: string[], more: Partial<Result> = {}): Result {
  return {
    total: ids.length,
    of: 10,
    hits: ids.map((id) => hitOf(cardOf(id))),
    facets: [],
    notes: [],
    rescues: [],
    math: {},
    ...more,
  };
}
