/**
 * Made-up corpora, in which every piece of text comes with the words that a reader finds in it. Nothing here knows how
 * the engine cuts, folds or stems: the words stand beside the text, as a person would write them down.
 */
import * as fc from "fast-check";
import type { Card, Topic } from "../../../src/core/schema.ts";
import type { Corpus } from "../../../src/core/search/corpus.ts";

/** A word without case and accents, and the family of the forms that are found for one another. */
export type Word = { word: string; family: string };
type Piece = { text: string; words: Word[] };

/** "training/train": the word, and its family where that is not the word itself. */
function piece(text: string, ...words: string[]): Piece {
  return {
    text,
    words: words.map((said) => {
      const [word = "", family = word] = said.split("/");
      return { word, family };
    }),
  };
}

export const PIECES: readonly Piece[] = [
  piece("network", "network"),
  piece("Networks", "networks/network"),
  piece("train", "train"),
  piece("training", "training/train"),
  piece("Trained", "trained/train"),
  piece("pre-training", "pre", "training/train"),
  piece("pre\u2011trained", "pre", "trained/train"),
  piece("generalization", "generalization/generalize"),
  piece("generalize", "generalize"),
  piece("edge", "edge"),
  piece("stability", "stability"),
  piece("of", "of"),
  piece("The", "the"),
  piece("don\u2019t", "dont"),
  piece("Fisher's", "fisher"),
  piece("Poincar\u00E9", "poincare"),
  piece("Poincare\u0301", "poincare"),
  piece("grok\u200Bking", "grokking"),
  piece("\uFB01ne", "fine"),
  piece("x", "x"),
  piece("2024", "2024"),
  piece("$O(n^2)$", "o", "n", "2"),
  piece("$\\alpha$-divergence", "alpha", "divergence"),
  piece("$\\mathbb{R}^4$", "r", "4"),
  piece("深度学习", "深", "度", "学", "习"),
  piece("学习", "学", "习"),
  piece("GPT模型", "gpt", "模", "型"),
  piece("ニューラル", "ニ", "ュ", "ー", "ラ", "ル"),
  piece("a".repeat(50), "a".repeat(40)),
];

export const AUTHORS: readonly { id: string; piece: Piece }[] = [
  { id: "annie-yang", piece: piece("Annie Yang", "annie", "yang") },
  { id: "x-yang", piece: piece("X. Yang", "x", "yang") },
  { id: "xiao-yang", piece: piece("Xiao Yang", "xiao", "yang") },
  { id: "umut-simsekli", piece: piece("Umut Şimşekli", "umut", "simsekli") },
  { id: "umut-simsekli", piece: piece("Umut S\u0327ims\u0327ekli", "umut", "simsekli") },
  { id: "emmanuel-j-candes", piece: piece("Emmanuel J. Candès", "emmanuel", "j", "candes") },
  { id: "jean-luc-he", piece: piece("Jean-Luc He", "jean", "luc", "he") },
  { id: "pat-oneil", piece: piece("Pat O'Neil", "pat", "oneil") },
  { id: "author-1", piece: piece("李明", "李", "明") },
];

const VENUES = [
  piece("ICML", "icml"),
  piece("ICML Workshop", "icml", "workshop"),
  piece("NeurIPS", "neurips"),
  piece("Annals of Training", "annals", "of", "training/train"),
];

const ORGANIZATIONS = [piece("Yang Networks", "yang", "networks/network"), piece("The Edge", "the", "edge")];

export const TOPICS: readonly Topic[] = [
  { id: "optimization", label: "Optimization" },
  { id: "sgd", label: "Stochastic gradient descent", parent: "optimization" },
  { id: "edge-sgd", label: "SGD at the edge", parent: "sgd" },
  { id: "graphs", label: "Graphs" },
];

const LISTINGS = ["001-first.txt", "003-arxiv.html", "notes/003.txt"];
const FLAGS = ["code", "data", "authors", "abstract"];
const PLACES = [
  ["Europe"],
  ["Europe", "Italy"],
  ["Asia", "Georgia"],
  ["America", "Georgia"],
  ["A/B", "Italy"],
];

export type MadePaper = {
  card: Card;
  abstract: string;
  /** The words of each of its texts. */
  title: Word[];
  abstractWords: Word[];
  /** Names, venue, organization: a row of words each. */
  others: Word[][];
};

const JOINTS = [" ", " ", " ", ", ", ": ", " / ", " (", "\u2014"];

const prose = (most: number, least: number): fc.Arbitrary<Piece> =>
  fc
    .array(fc.record({ piece: fc.constantFrom(...PIECES), joint: fc.constantFrom(...JOINTS) }), {
      minLength: least,
      maxLength: most,
    })
    .map((parts) => ({
      text: parts.map((part, at) => (at === 0 ? "" : part.joint) + part.piece.text).join(""),
      words: parts.flatMap((part) => part.piece.words),
    }));

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const few = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const coordinate = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);

const paper = fc
  .record({
    title: prose(6, 1),
    abstract: maybe(prose(14, 1)),
    authors: maybe(few(AUTHORS)),
    venue: maybe(fc.constantFrom(...VENUES)),
    organization: maybe(fc.constantFrom(...ORGANIZATIONS)),
    date: maybe(fc.constantFrom("2019", "2020-02", "2021-03-04", "2022", "2024-12-31")),
    topics: maybe(few(TOPICS.map(({ id }) => id))),
    places: maybe(
      fc.array(
        fc.record({ path: fc.constantFrom(...PLACES), score: maybe(fc.constantFrom(0.05, 0.1, 0.9)) }),
        {
          maxLength: 3,
        },
      ),
    ),
    listings: fc.subarray(LISTINGS, { minLength: 1 }),
    has: few(FLAGS),
    at: maybe(fc.tuple(coordinate, coordinate)),
  })
  .map((made) => ({
    ...made,
    places: made.places?.map(({ path, score }) => ({ path, ...(score === undefined ? {} : { score }) })),
  }));

export const papers: fc.Arbitrary<MadePaper[]> = fc.array(paper, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map(({ title, abstract, authors, venue, organization, date, topics, places, at, ...rest }, number) => ({
    card: {
      ...rest,
      id: `paper-${number}`,
      title: title.text,
      ...(authors && { authors: authors.map(({ id, piece: { text } }) => ({ id, name: text })) }),
      ...(venue && { venue: venue.text }),
      ...(organization && { organization: organization.text }),
      ...(date && { date }),
      ...(topics && { topics }),
      ...(places && { places }),
      ...(at && { at }),
    },
    abstract: abstract?.text ?? "",
    title: title.words,
    abstractWords: abstract?.words ?? [],
    others: [...(authors ?? []).map((author) => author.piece), venue, organization].flatMap((text) =>
      text ? [text.words] : [],
    ),
  })),
);

export function corpusFrom(made: readonly MadePaper[]): Corpus {
  return {
    catalog: { papers: made.map(({ card }) => card), topics: [...TOPICS], math: {} },
    abstracts: made.map(({ abstract }) => abstract),
    math: {},
  };
}
