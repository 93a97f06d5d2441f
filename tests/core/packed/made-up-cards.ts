/** Cards of any content: what the schema allows and more, with many things that several of them share. */
import * as fc from "fast-check";
import type { Card } from "../../../src/core/schema.ts";
import { slug } from "../../../src/core/text/fold.ts";
import { nameOfTitle } from "../../../src/core/text/paper-name.ts";

/** Any UTF-16 units, halves of characters and characters of no kind among them. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    "",
    "Learning graphs",
    "深度学习",
    "Poincaré maps",
    "$\\alpha$-divergence",
    "a,b",
    '"',
    "[]",
  ),
);
const count = fc.oneof(fc.nat(), fc.constantFrom(0, 2 ** 40));

const author = fc.oneof(
  fc.record(
    { id: anyText, name: anyText, family: anyText },
    { requiredKeys: ["id", "name"], noNullPrototype: true },
  ),
  fc
    .constantFrom("Umut Şimşekli", "Umut Simsekli", "Vincent van Gogh", "Annie Yang", "Yang Annie", "王小明")
    .map((name) => ({ id: slug(name, "author"), name })),
  fc.constantFrom(
    { id: "umut-simsekli", name: "U. Şimşekli" },
    { id: "vincent-van-gogh", name: "Vincent van Gogh", family: "van Gogh" },
    { id: "annie-yang", name: "Yang Annie", family: "Yang" },
  ),
);

const place = fc.record(
  {
    path: fc.oneof(
      fc.array(anyText, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("Europe", "Europe>Italy", "Asia>Korea/South").map((path) => path.split(">")),
    ),
    score: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.constantFrom(0.04, 0.5),
    ),
  },
  { requiredKeys: ["path"], noNullPrototype: true },
);

const coordinate = fc.nat(10_000).map((n) => n / 10_000);

/** @param point from 0 to 1; as the map has them where it is not given. */
export function cards(point: fc.Arbitrary<number> = coordinate): fc.Arbitrary<Card[]> {
  const made = fc.record(
    {
      title: anyText,
      authors: fc.array(author, { maxLength: 5 }),
      authorCount: count,
      organization: anyText,
      date: fc.oneof(anyText, fc.constantFrom("2024", "2024-06", "2024-06-10", "1999")),
      venue: fc.oneof(anyText, fc.constantFrom("ICML", "NeurIPS")),
      arxiv: anyText,
      doi: anyText,
      comments: count,
      upvotes: count,
      places: fc.array(place, { maxLength: 3 }),
      topics: fc.array(fc.oneof(anyText, fc.constantFrom("optimization", "sgd")), { maxLength: 4 }),
      at: fc.tuple(point, point),
      listings: fc.array(fc.oneof(anyText, fc.constant("a.txt")), { maxLength: 3 }),
      has: fc.array(fc.constantFrom("abstract", "code", "doi"), { maxLength: 3 }),
      named: fc.oneof(fc.constant("title"), fc.constant("number"), anyText),
    },
    { requiredKeys: ["title", "listings", "has", "named"], noNullPrototype: true },
  );
  return fc.array(made, { maxLength: 12 }).map((all) =>
    all.map(({ named, ...card }, at): Card => {
      const own = nameOfTitle(card.title);
      return { ...card, id: named === "title" ? own : named === "number" ? `${own}-${at}` : named };
    }),
  );
}
