/** Topics for a corpus that nobody wrote a tree for: what its own papers keep saying. */
import type { Paper } from "../../src/core/schema.ts";
import { slug } from "../../src/core/text/fold.ts";
import { rememberingStemmer } from "./phrases.ts";
import { spread } from "./spread.ts";
import { termsOf } from "./term-vectors.ts";
import { tagTopics } from "./topics.ts";
import type { TopicTree } from "./topics-schema.ts";

/** A phrase is worth a topic when this many papers, or this share of them, use it … */
const FEWEST = 3;
const SMALLEST_SHARE = 0.004;
/** … and no more than this share: what everybody says tells nobody apart. Words, and phrases of two. */
const LARGEST_SHARE = [0.2, 0.4] as const;
/** A subject stands in titles: in those of this many papers, and of this share of the papers that speak of it. */
const FEWEST_TITLES = 2;
const TITLES = [0.25, 0.1] as const;
/** Two neighbouring words are one phrase where this share of the rarer one's papers have them together. */
const TOGETHER = 0.3;
/** A word by itself is a subject where papers that say it once say it again: this often on average. */
const REPEATED = 1.7;
/** Most topics; a small corpus gets fewer, √N of them and a half more. */
const MOST = 80;
/** Terms are one topic where this share of the one's papers have the other: with a word in common, and without … */
const AKIN = 0.3;
const SAME = 0.5;
/** … and then this many times the share that has it of all papers, or almost all of the one's. */
const CHANCE = 4;
const ALMOST_ALL = 0.9;
const PHRASES_A_TOPIC = 8;
/** What so many papers, spread evenly, keep saying is what all of them say. */
const ASKED = 20_000;

type Term = {
  term: string;
  papers: Set<number>;
  titles: number;
  times: number;
  printed: Map<string, number>;
};
type Group = { lead: Term; others: Term[] };

/**
 * Finds topics in the text itself: phrases of two words that meet far more often than by chance, and single words that
 * the papers which use them repeat (K. Church and W. Gale, "Poisson mixtures", Natural Language Engineering 1(2),
 * 1995), where at least a few papers share them and titles name them; those that the same papers use are grouped.
 * @returns a flat tree for {@link tagTopics}, the weightiest first, of topics that at least a few papers earn; empty
 * where nothing is shared.
 */
export function findTopics(all: readonly Paper[]): TopicTree {
  const papers = spread(all, ASKED);
  const fewest = Math.max(FEWEST, papers.length * SMALLEST_SHARE);
  const terms = countTerms(papers, fewest);
  const worth = [...terms.values()]
    .filter((term) => isNotEverywhere(term, papers.length) && isInTitles(term))
    .map((term) => ({ term, weight: weigh(term, terms) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.term.term < b.term.term ? -1 : 1))
    .map(({ term }) => term);
  const most = Math.min(MOST, Math.ceil(1.5 * Math.sqrt(papers.length)));
  const tree = describe(group(worth, most, papers.length));
  const earned = tagTopics(papers, tree).papers.flatMap(({ topics = [] }) => topics.map(({ id }) => id));
  return tree.filter(({ id }) => earned.filter((other) => other === id).length >= fewest);
}

function isNotEverywhere({ term, papers: { size } }: Term, total: number): boolean {
  const [largestWord, largestPair] = LARGEST_SHARE;
  return size <= Math.max(FEWEST, total * (term.includes(" ") ? largestPair : largestWord));
}

function isInTitles({ term, papers, titles }: Term): boolean {
  return titles >= Math.max(FEWEST_TITLES, TITLES[term.includes(" ") ? 1 : 0] * papers.size);
}

/** The terms of at least so many papers; the others, most of all there are, are counted and forgotten. */
function countTerms(papers: readonly Paper[], fewest: number): Map<string, Term> {
  const stemOf = rememberingStemmer();
  const sizes = new Map<string, number>();
  for (const paper of papers) {
    for (const name of termsOf(paper, stemOf).keys()) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  const terms = new Map<string, Term>();
  papers.forEach((paper, at) => {
    const inTitle = termsOf({ title: paper.title }, stemOf);
    for (const [name, { printed, count }] of termsOf(paper, stemOf)) {
      if (sizes.get(name)! < fewest) continue;
      const term = terms.get(name) ?? emptyTerm(name);
      terms.set(name, term);
      term.papers.add(at);
      term.times += count;
      if (inTitle.has(name)) term.titles++;
      term.printed.set(printed, (term.printed.get(printed) ?? 0) + 1);
    }
  });
  return terms;
}

function emptyTerm(term: string): Term {
  return { term, papers: new Set(), titles: 0, times: 0, printed: new Map() };
}

/** How good a topic a term makes; 0 where it makes none. */
function weigh({ term, papers, times }: Term, terms: ReadonlyMap<string, Term>): number {
  const mean = times / papers.size;
  const parts = term.split(" ");
  if (parts.length === 1) return mean >= REPEATED ? Math.sqrt(papers.size) * Math.log(mean) : 0;
  const rarer = Math.min(...parts.map((part) => terms.get(part)!.papers.size));
  const together = papers.size / rarer;
  return together >= TOGETHER ? 2 * Math.sqrt(papers.size) * together * mean : 0;
}

/** Gathers terms under the weightiest term of theirs. */
function group(worth: readonly Term[], most: number, total: number): Group[] {
  const groups: Group[] = [];
  for (const term of worth) {
    const home = groups.find(({ lead }) => belongs(term, lead, total));
    if (!home && groups.length < most) groups.push({ lead: term, others: [] });
    else if (home && home.others.length + 1 < PHRASES_A_TOPIC) home.others.push(term);
  }
  return groups;
}

/** Terms with a word in common are one topic sooner than others, which must also meet more often than by chance. */
function belongs(term: Term, lead: Term, total: number): boolean {
  const shared = [...term.papers].filter((paper) => lead.papers.has(paper)).length / term.papers.size;
  const akin = term.term.split(" ").some((part) => lead.term.split(" ").includes(part));
  const chance = lead.papers.size / total;
  return shared >= (akin ? AKIN : Math.max(SAME, Math.min(ALMOST_ALL, CHANCE * chance)));
}

function describe(groups: readonly Group[]): TopicTree {
  const ids = new Set<string>();
  return groups.flatMap(({ lead, others }) => {
    const label = mostPrinted(lead);
    const id = slug(label, "topic");
    if (ids.has(id)) return [];
    ids.add(id);
    const phrases = [lead, ...others].map(mostPrinted);
    return [
      {
        id,
        label: label.charAt(0).toUpperCase() + label.slice(1),
        strong: phrases,
        weak: [],
        against: [],
        arxiv: [],
      },
    ];
  });
}

function mostPrinted({ printed }: Term): string {
  return [...printed].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}
