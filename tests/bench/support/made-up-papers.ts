/**
 * A large corpus made of a small one: titles, sentences and names of real papers put together anew, so that words, people
 * and venues go on growing as they do in the small one (`npm run bench -- growth` holds them against the law). The same
 * papers, number and seed give the same corpus. A paper at a time, linear in their number.
 */
import { seededRandom } from "../../../scripts/pipeline/random.ts";
import { tokens } from "../../../src/core/text/tokens.ts";
import { coin } from "./coin.ts";
import { type CutPaper, cutPapers, type Piece } from "./cut-papers.ts";
import { countGrowth, fitGrowth, type Growth } from "./growth.ts";
import type { BenchPaper } from "./judged.ts";
import { shuffle } from "./known-items.ts";
import { createAuthors } from "./made-up-authors.ts";
import { Supply } from "./supply.ts";

type Random = () => number;

/** An abstract takes its sentences from its own paper and from so many others that share a word of its title. */
const PARTNERS = 2;
/** A title's word leads to another paper where no more titles have it. */
const MOST_TITLES = 100;
/** A title is joined from two parts so often; where all were taken, from longer ones, at last of any paper. */
const TRIES = 6;
/** The share of papers that a venue unknown to the source may have. */
const ELSEWHERE = 0.02;

export type Grown = { words: Growth; people: Growth; names: Growth; venues: Growth };

/** What is counted of a paper, kind by kind. */
export const THINGS: { readonly [kind in keyof Grown]: (paper: Omit<BenchPaper, "id">) => string[] } = {
  words: ({ title, abstract = "" }) => tokens(`${title}\n${abstract}`).map(({ term }) => term),
  people: ({ authors = [] }) => authors.map(({ name }) => name),
  names: ({ authors = [] }) => authors.flatMap(({ name }) => tokens(name).map(({ term }) => term)),
  venues: ({ venue }) => (venue === undefined ? [] : [venue]),
};

/** How a corpus grows, by its own last octaves. */
export function measureGrowth(papers: readonly BenchPaper[]): Grown {
  const fit = (kind: keyof Grown) => fitGrowth(countGrowth(papers, THINGS[kind]));
  return { words: fit("words"), people: fit("people"), names: fit("names"), venues: fit("venues") };
}

/**
 * @param source real papers with abstracts, a thousand or more.
 * @yields `count` papers: `paper-0`, `paper-1`, …
 */
export function* makeUpPapers(
  source: readonly BenchPaper[],
  count: number,
  seed: number,
): Generator<BenchPaper, void> {
  const random = seededRandom(seed);
  const growth = measureGrowth(source);
  const write = createWriter(source, growth.words, random);
  const gather = createAuthors(source, growth, random);
  const place = createVenues(growth.venues, random);
  const order = [...source.keys()];
  for (let at = 0; at < count; at++) {
    const turn = at % source.length;
    if (turn === 0) shuffle(order, random);
    const base = order[turn]!;
    const { authors = [], date, venue } = source[base]!;
    const people = gather(authors.length, at + 1);
    yield {
      id: `paper-${at}`,
      ...write(base, at + 1),
      ...(people.length > 0 && { authors: people.map((name) => ({ name })) }),
      ...(date !== undefined && { date }),
      ...(venue !== undefined && { venue: place(venue, at + 1) }),
    };
  }
}

type Writer = (base: number, papers: number) => { title: string; abstract: string };

function createWriter(source: readonly BenchPaper[], law: Growth, random: Random): Writer {
  const cut = cutPapers(source);
  const partnerOf = createPartners(source, random);
  const supply = new Supply<string>(law, random);
  const seen = new Uint8Array(cut.common);
  const written = new Set<string>();
  const titles = new Set<string>();

  /** What stands in a paper for a rare word of another. */
  const choose = (own: string, term: string, papers: number): string => {
    if (!supply.wantsNew(papers)) return supply.thing(supply.again());
    const isNew = (word: string) => !written.has(word);
    const word = isNew(term) ? own : coin(own, () => pick(cut.rare, random), isNew, random);
    written.add(word === own ? term : word.toLowerCase());
    return supply.thing(supply.add(word));
  };
  const say = ({ text, rare, common }: Piece, chosen: Map<string, string>, papers: number): string => {
    for (const number of common) {
      if (seen[number] === 0) supply.known++;
      seen[number] = 1;
    }
    let said = "";
    let from = 0;
    for (const { term, start, end } of rare) {
      const own = text.slice(start, end);
      let word = chosen.get(term);
      if (word === undefined) chosen.set(term, (word = choose(own, term, papers)));
      said += text.slice(from, start) + likeCase(word, own);
      from = end;
    }
    return said + text.slice(from);
  };
  const joinTitle = (base: number, first: number): Piece[] => {
    for (let attempt = 0; ; attempt++) {
      const near = attempt === 0 ? first : partnerOf(base);
      const other = attempt < 2 * TRIES ? cut.papers[near]! : pick(cut.papers, random);
      const pieces = joinPieces(cut.papers[base]!, other, attempt, random);
      const title = pieces.map(({ text }) => text).join("");
      if (titles.has(title)) continue;
      titles.add(title);
      return pieces;
    }
  };
  return (base, papers) => {
    const others = Array.from({ length: PARTNERS }, () => partnerOf(base));
    const texts = [base, ...others].map((at) => cut.papers[at]!.sentences);
    const own = texts[0]!;
    const abstract = own.map((piece, at) => {
      const from = pick(texts, random);
      return from[Math.round((at / Math.max(1, own.length - 1)) * (from.length - 1))] ?? piece;
    });
    const chosen = new Map<string, string>();
    const sayAll = (pieces: readonly Piece[], glue: string) =>
      pieces.map((piece) => say(piece, chosen, papers)).join(glue);
    return { title: sayAll(joinTitle(base, others[0]!), ""), abstract: sayAll([...new Set(abstract)], " ") };
  };
}

/** The beginning of one title and the end of another; after some attempts the whole of the one. */
function joinPieces(one: CutPaper, other: CutPaper, attempt: number, random: Random): Piece[] {
  const whole = one.heads.length === 0 || attempt >= TRIES;
  const tail = other.tails.length === 0 ? [COLON, other.title] : [pick(other.tails, random)];
  return [whole ? one.title : pick(one.heads, random), ...tail];
}

const COLON: Piece = { text: ": ", rare: [], common: [] };

/** Of each paper one that shares a word of its title, or else any. */
function createPartners(source: readonly BenchPaper[], random: Random): (paper: number) => number {
  const holding = new Map<string, number[]>();
  const terms = source.map(({ title }) => [...new Set(tokens(title).map(({ term }) => term))]);
  for (const [at, own] of terms.entries()) {
    for (const term of own) {
      const papers = holding.get(term);
      if (papers) papers.push(at);
      else holding.set(term, [at]);
    }
  }
  const lists = terms.map((own) =>
    own.flatMap((term) => {
      const papers = holding.get(term)!;
      return papers.length > 1 && papers.length <= MOST_TITLES ? [papers] : [];
    }),
  );
  return (paper) => {
    const known = lists[paper]!;
    return known.length === 0 ? Math.floor(random() * source.length) : pick(pick(known, random), random);
  };
}

/** A paper keeps its venue, unless it is one of the few that appear somewhere new. */
function createVenues(law: Growth, random: Random): (own: string, papers: number) => string {
  const supply = new Supply<string>(law, random);
  const known = new Set<string>();
  return (own, papers) => {
    if (!known.has(own.toLowerCase())) {
      known.add(own.toLowerCase());
      supply.known++;
    }
    if (random() >= ELSEWHERE) return own;
    if (!supply.wantsNew(papers)) return supply.thing(supply.again());
    const venue = coin(
      own,
      () => own,
      (word) => !known.has(word),
      random,
    );
    known.add(venue.toLowerCase());
    return supply.thing(supply.add(venue));
  };
}

/** A word at the beginning of a sentence has a capital, whichever word it is. */
function likeCase(word: string, own: string): string {
  const first = own.charAt(0);
  const isCapital = first !== first.toLowerCase() && word === word.toLowerCase();
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)]!;
}
