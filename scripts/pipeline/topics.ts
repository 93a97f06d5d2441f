/** Topics from the words of a title and an abstract, each with the phrases that earned it. */
import type { Paper, TopicTag } from "../../src/core/schema.ts";
import { phraseFinder, rememberingStemmer, spellings, words } from "./phrases.ts";
import type { Match, Words } from "./phrases.ts";
import type { TopicTree } from "./topics-schema.ts";

type Kind = "strong" | "weak" | "against";
type Field = "title" | "abstract";
type Entry = { topic: number; kind: Kind };
type Found = Entry & { field: Field; entry: number; singleWord: boolean; printed: string; weight: number };
type Earned = { topic: number; found: Found[]; inTitle: boolean; score: number };
type InField = { counted: Found[]; hidden: Set<number> };

/** What a phrase adds to a topic's weight, by where it stands. */
const WEIGHT = { title: 3, strong: 2, weak: 1, against: 0 } as const;

/** A topic without a title hit that scores less than this share of the paper's best one is only mentioned. */
const MENTIONED = 0.8;

/**
 * Tags papers with the topics of a tree.
 *
 * A topic needs a strong phrase in the title, or two different strong phrases, or a strong and a weak one. Of phrases
 * of one topic that share words the longest alone counts. A phrase against a topic hides what stands inside it; and a
 * single word that it hides is taken to mean that other thing in the whole paper ("Hessian alignment" once, and
 * "alignment" there says nothing of people's preferences). A topic outside the title that scores under 0.8 of the
 * paper's best one is taken for a passing mention.
 *
 * `paper.topics` holds the narrowest topics only, best first: a topic above another tagged one follows from the tree
 * and is left out. The score is w / (w + 3), w the weights of its different phrases (3 in the title, 2 strong, 1
 * weak), so that the least evidence gives 0.5. The evidence is worded as the paper words it.
 *
 * @returns the papers in their order, those without a topic unchanged, and the ids of these.
 */
export function tagTopics(
  papers: readonly Paper[],
  tree: TopicTree,
): { papers: Paper[]; untagged: string[] } {
  const tag = tagger(tree);
  const untagged: string[] = [];
  const tagged = papers.map((paper) => {
    const topics = tag(paper);
    if (topics.length > 0) return { ...paper, topics };
    untagged.push(paper.id);
    return paper;
  });
  return { papers: tagged, untagged };
}

function tagger(tree: TopicTree): (paper: Pick<Paper, "title" | "abstract">) => TopicTag[] {
  const stemOf = rememberingStemmer();
  const entries: Entry[] = [];
  const phrases: string[][][] = [];
  tree.forEach((definition, topic) => {
    for (const kind of ["strong", "weak", "against"] as const) {
      for (const phrase of definition[kind]) {
        phrases.push(spellings(phrase, stemOf));
        entries.push({ topic, kind });
      }
    }
  });
  const find = phraseFinder(phrases);
  const above = ancestors(tree);

  const search = (text: string) => {
    const cut = words(text, stemOf);
    return { text, cut, matches: find(cut) };
  };
  const inField = (
    { text, cut, matches }: ReturnType<typeof search>,
    field: Field,
    topics: Set<number>,
  ): InField => {
    const possible = matches.filter(({ phrase }) => topics.has(entries[phrase]!.topic));
    return countedMatches(possible, entries, (match) => {
      const entry = entries[match.phrase]!;
      const weight = WEIGHT[entry.kind === "strong" && field === "title" ? "title" : entry.kind];
      const singleWord = lengthOf(match) === 1;
      return { ...entry, field, entry: match.phrase, singleWord, printed: printed(text, cut, match), weight };
    });
  };

  /** Without the topics above others: these follow. */
  const narrowest = (earned: readonly Earned[]): Earned[] => {
    const implied = new Set(earned.flatMap(({ topic }) => above[topic]!));
    return earned.filter(({ topic }) => !implied.has(topic));
  };

  return ({ title, abstract }) => {
    const said = search(title);
    const told = search(abstract ?? "");
    // Without a strong phrase no topic is earned: most of them need not be looked at.
    const strong = [...said.matches, ...told.matches].filter(
      ({ phrase }) => entries[phrase]!.kind === "strong",
    );
    const topics = new Set(strong.map(({ phrase }) => entries[phrase]!.topic));
    const earned = gather(inField(said, "title", topics), inField(told, "abstract", topics));
    const best = Math.max(...narrowest(earned).map(({ score }) => score));
    const meant = earned.filter(({ inTitle, score }) => inTitle || score >= MENTIONED * best);
    return narrowest(meant)
      .map(({ topic, score, found }) => ({
        id: tree[topic]!.id,
        score: Math.round(score * 100) / 100,
        evidence: found.map(({ printed: phrase, field }) => ({ phrase, field })),
      }))
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}

/** The topics with evidence enough, each phrase once: where it stands in the title, there. */
function gather(title: InField, abstract: InField): Earned[] {
  const hidden = new Set([...title.hidden, ...abstract.hidden]);
  const seen = new Set<number>();
  const byTopic = new Map<number, Found[]>();
  for (const found of [...title.counted, ...abstract.counted]) {
    if (seen.has(found.entry) || (found.singleWord && hidden.has(found.entry))) continue;
    seen.add(found.entry);
    append(byTopic, found.topic, found);
  }
  return [...byTopic].flatMap(([topic, unsorted]) => {
    const found = unsorted.toSorted((a, b) => b.weight - a.weight);
    const inTitle = found.some(({ kind, field }) => kind === "strong" && field === "title");
    const enough = inTitle || (found.length > 1 && found.some(({ kind }) => kind === "strong"));
    const weight = found.reduce((sum, one) => sum + one.weight, 0);
    return enough ? [{ topic, found, inTitle, score: weight / (weight + WEIGHT.title) }] : [];
  });
}

/**
 * Of phrases of one topic that share words, the longest counts, then the first; and what phrases against it hid.
 */
function countedMatches(
  matches: readonly Match[],
  entries: readonly Entry[],
  toFound: (match: Match) => Found,
): InField {
  const hidden = new Set<number>();
  const counted: Found[] = [];
  const byTopic = new Map<number, Match[]>();
  for (const match of matches) append(byTopic, entries[match.phrase]!.topic, match);
  for (const ofTopic of byTopic.values()) {
    /** Word → the kind of the phrase that has it. */
    const taken = new Map<number, Kind>();
    for (const match of ofTopic.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.first - b.first)) {
      const { kind } = entries[match.phrase]!;
      const places = Array.from({ length: lengthOf(match) }, (_, i) => match.first + i);
      if (places.length === 1 && taken.get(match.first) === "against") hidden.add(match.phrase);
      if (places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.set(place, kind);
      if (kind !== "against") counted.push(toFound(match));
    }
  }
  return { counted, hidden };
}

function lengthOf({ first, last }: Match): number {
  return last - first + 1;
}

function append<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function printed(text: string, cut: Words, { first, last }: Match): string {
  return text.slice(cut.tokens[first]!.start, cut.tokens[last]!.end).replace(/\s+/g, " ");
}

/** For each topic of a tree with parents first: the places of all topics above it. */
function ancestors(tree: TopicTree): number[][] {
  const places = new Map(tree.map(({ id }, place) => [id, place]));
  const above: number[][] = [];
  for (const { parent } of tree) {
    const place = parent === undefined ? undefined : places.get(parent)!;
    above.push(place === undefined ? [] : [place, ...above[place]!]);
  }
  return above;
}
