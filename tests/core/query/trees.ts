/** Any tree that the parser could give. */
import * as fc from "fast-check";
import { FACETS } from "../../../src/core/facets.ts";
import { allOf, anyOf, isEmpty, notOf, type Query, TEXT_FIELDS } from "../../../src/core/query/tree.ts";

const letters = fc.stringMatching(/^[a-zé量\d][a-zé量\d'$-]{0,7}$/).filter((text) => text !== "OR");
const anything = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      "a",
      "b",
      " ",
      '"',
      "\\",
      "\u201C",
      "\u201D",
      "\u201E",
      "\u201F",
      "\uFF02",
      "(",
      ")",
      "-",
      "=",
      "*",
    ),
    minLength: 1,
    maxLength: 8,
  }),
);
const bound = fc.option(fc.constantFrom(...TEXT_FIELDS), { nil: undefined });
const year = fc.integer({ min: 1000, max: 9999 });

const word = fc
  .record({ text: letters, prefix: fc.boolean(), field: bound })
  .map(({ text, prefix, field }): Query => ({
    kind: "word",
    text,
    prefix: prefix && text.length >= 2,
    ...(field ? { field } : {}),
  }));
const phrase = fc.record({ text: anything, field: bound }).map(({ text, field }): Query => ({
  kind: "phrase",
  text: text.trim() || "x",
  ...(field ? { field } : {}),
}));
const value = fc
  .record({
    facet: fc.constantFrom(
      ...FACETS.filter(({ kind }) => kind !== "years" && kind !== "area").map(({ key }) => key),
    ),
    text: anything,
    exact: fc.boolean(),
  })
  .map(({ text, ...rest }): Query => ({ kind: "value", ...rest, text: text.trim() || "x" }));
const range = fc
  .oneof(fc.record({ from: year, to: year }), fc.record({ from: year }), fc.record({ to: year }))
  .map((years): Query => ({ kind: "range", facet: "year", ...years }));
const side = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
  .map(([a, b]) => `${Math.min(a, b) / 1000}..${Math.max(a, b) / 1000}`);
const area = fc
  .tuple(side, side)
  .map(([across, down]): Query => ({ kind: "value", facet: "map", text: `${across};${down}`, exact: false }));

const leaves = fc.oneof({ weight: 3, arbitrary: word }, phrase, value, range, area);

export const trees: fc.Arbitrary<Query> = fc.letrec<{ tree: Query }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaves,
    fc.array(tie("tree"), { maxLength: 4 }).map(allOf),
    fc.array(tie("tree"), { minLength: 1, maxLength: 4 }).map(anyOf),
    tie("tree").map((part) => (isEmpty(part) ? part : notOf(part))),
  ),
})).tree;
