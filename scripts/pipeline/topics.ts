/** Topics from the words of a title and an abstract, each with the phrases that earned it. */
import type { Paper, TopicTag } from "../../src/core/schema.ts";
import { phraseFinder, rememberingStemmer, spellings, words } from "./phrases.ts";
import type { Match, Words } from "./phrases.ts";
import type { TopicTree } from "./topics-schema.ts";

type Kind = "strong" | "weak" | "against";
type Field = "title" | "abstract";
type Entry = { topic: number; kind: Kind; singleWord: boolean };
type Found = Entry & { field: Field; entry: number; printed: string };

/** What a phrase adds to a topic's weight, by where it stands. */
const WEIGHT = { title: 3, strong: 2, weak: 1 } as const;

/**
 * Tags papers with the topics of a tree.
 *
 * A topic needs a strong phrase in the title, or two different strong phrases, or a strong and a weak one. A phrase
 * that stands inside a longer one of the same topic is not counted beside it. A phrase against a topic hides what
 * stands inside it; and a single word that it hides is taken to mean that other thing in the whole abstract ("Hessian
 * alignment" once, and "alignment" there says nothing of people's preferences).
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
  const entries: Entry[] = [];
  const phrases: string[][][] = [];
  tree.forEach((definition, topic) => {
    for (const kind of ["strong", "weak", "against"] as const) {
      for (const phrase of definition[kind]) {
        const keys = spellings(phrase);
        phrases.push(keys);
        entries.push({ topic, kind, singleWord: keys.every(({ length }) => length === 1) });
      }
    }
  });
  const find = phraseFinder(phrases);
  const stemOf = rememberingStemmer();
  const above = ancestors(tree);

  const inField = (text: string, field: Field): { counted: Found[]; hidden: Set<number> } => {
    const cut = words(text, stemOf);
    return countedMatches(find(cut), entries, (match) => ({
      ...entries[match.phrase]!,
      field,
      entry: match.phrase,
      printed: printed(text, cut, match),
    }));
  };

  return ({ title, abstract }) => {
    const inTitle = inField(title, "title");
    const inAbstract = inField(abstract ?? "", "abstract");
    const hidden = new Set([...inTitle.hidden, ...inAbstract.hidden]);
    const byTopic = new Map<number, Map<number, Found>>();
    for (const found of [...inTitle.counted, ...inAbstract.counted]) {
      if (hidden.has(found.entry) && found.singleWord && found.field === "abstract") continue;
      const phrasesOf = byTopic.get(found.topic) ?? new Map<number, Found>();
      // The title stands first, and a phrase counts once.
      if (!phrasesOf.has(found.entry)) phrasesOf.set(found.entry, found);
      byTopic.set(found.topic, phrasesOf);
    }
    const earned = [...byTopic].filter(([, found]) => isEnough([...found.values()]));
    const implied = new Set(earned.flatMap(([topic]) => above[topic]!));
    return earned
      .filter(([topic]) => !implied.has(topic))
      .map(([topic, found]) => toTag(tree[topic]!.id, [...found.values()]))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}

function isEnough(found: readonly Found[]): boolean {
  const strong = found.filter(({ kind }) => kind === "strong");
  return strong.some(({ field }) => field === "title") || (strong.length > 0 && found.length > 1);
}

function toTag(id: string, found: readonly Found[]): TopicTag {
  const weight = found.reduce((sum, one) => sum + weightOf(one), 0);
  const evidence = [...found]
    .sort((a, b) => weightOf(b) - weightOf(a))
    .map(({ printed: phrase, field }) => ({ phrase, field }));
  return { id, score: Math.round((weight / (weight + WEIGHT.title)) * 100) / 100, evidence };
}

function weightOf({ kind, field }: Found): number {
  if (kind === "weak") return WEIGHT.weak;
  return field === "title" ? WEIGHT.title : WEIGHT.strong;
}

/** Leaves out what stands inside a longer phrase of the same topic, and says what phrases against it hid. */
function countedMatches(
  matches: readonly Match[],
  entries: readonly Entry[],
  toFound: (match: Match) => Found,
): { counted: Found[]; hidden: Set<number> } {
  const hidden = new Set<number>();
  const byTopic = new Map<number, Match[]>();
  for (const match of matches) {
    const { topic } = entries[match.phrase]!;
    const ofTopic = byTopic.get(topic);
    if (ofTopic) ofTopic.push(match);
    else byTopic.set(topic, [match]);
  }
  const counted: Found[] = [];
  for (const ofTopic of byTopic.values()) {
    for (const match of ofTopic) {
      const { kind } = entries[match.phrase]!;
      if (kind === "against") continue;
      const around = ofTopic.filter((other) => covers(other, match));
      if (around.some(({ phrase }) => entries[phrase]!.kind === "against")) hidden.add(match.phrase);
      else if (around.length === 0) counted.push(toFound(match));
    }
  }
  return { counted, hidden };
}

function covers(outer: Match, inner: Match): boolean {
  return (
    outer.first <= inner.first &&
    outer.last >= inner.last &&
    outer.last - outer.first > inner.last - inner.first
  );
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
