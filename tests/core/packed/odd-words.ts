/** Words at the borders of what a dictionary may hold. */
import * as fc from "fast-check";
import type { Corpus } from "../../../src/core/search/corpus.ts";

const ODD = [
  "a",
  "__proto__",
  "constructor",
  "toString",
  "\u{1D400}\u{20BB7}",
  "\u{20BB7}\u{91CE}\u{5BB6}",
  "\uFB01ne",
  "\uFA0E",
  "\u6DF1\u5EA6\u5B66\u4E60",
  "Poincar\u00E9",
  "\u03B1\u03B2",
  "x".repeat(300),
  `${"y".repeat(39)}\u{1F100}z`,
  "0",
  "stability",
  "stabilty",
  "stabiltiy",
  "network",
  "networks",
  "networked",
];

/** Letters of one, two and three bytes and beyond: few, so that words resemble one another. */
const letter = fc.constantFrom(
  "a",
  "b",
  "c",
  "\u00F8",
  "\u044F",
  "\u0E01",
  "\uFA0E",
  "\u{1D4D0}",
  "\u{10400}",
);
const word = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: letter, minLength: 1, maxLength: 6 }));
const text = (least: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: least, maxLength: 12 }).map((words) => words.join(" "));

/** Papers of such words. */
export const oddCorpora: fc.Arbitrary<Corpus> = fc
  .array(
    fc.record({
      title: text(0),
      names: fc.array(text(1), { maxLength: 2 }),
      abstract: fc.option(text(0)),
      /** Said so often that two bits do not hold it. */
      often: fc.option(fc.record({ word, times: fc.integer({ min: 2, max: 400 }) })),
    }),
    { maxLength: 20 },
  )
  .map((papers) => ({
    catalog: {
      papers: papers.map(({ title, names }, at) => ({
        id: `paper-${at}`,
        title,
        authors: names.map((name) => ({ id: name, name })),
        listings: [],
        has: [],
      })),
      topics: [],
      math: {},
    },
    abstracts: papers.map(({ abstract, often }) =>
      [abstract ?? "", ...(often ? Array.from({ length: often.times }, () => often.word) : [])].join(" "),
    ),
    math: {},
  }));

/** Words to ask for, held or not. */
export const askedWords = fc.array(word, { minLength: 1, maxLength: 10 });
