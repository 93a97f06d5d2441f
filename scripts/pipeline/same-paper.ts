/**
 * Which records are of one paper. In this order:
 *
 * 1. The same arXiv identifier: one paper.
 * 2. The same DOI: one paper, unless records of it carry different arXiv identifiers.
 * 3. The same title, with case, accents, spaces and punctuation set aside, and abstracts or authors that agree.
 * 4. The same title, and nothing that contradicts — where that leaves no choice. A record without abstract and authors
 *    whose title two different papers have stays by itself: a false union is worse than a paper listed twice.
 * 5. A title and the same with its subtitle, and abstracts or authors that agree; not a part or a comment.
 *
 * Different arXiv identifiers, abstracts of different wording, or two ids in one corpus of our own, are never one paper.
 * What a maintainer says of two records goes before all of this. No step depends on the order of files or records:
 * whatever is tried one after the other is sorted by content first.
 */
import type { Listed } from "./listed.ts";
import { containment, mayBeSame, runs, titleKey } from "./letters.ts";

/**
 * Abstracts that share fewer runs of letters are different texts. Measured over all pairs of 224 abstracts: different
 * papers reach 0.14 at most, copies of one abstract 1.00.
 */
const SAME_WORDING = 0.3;
/** Lists of authors that share fewer of the shorter list's people are of different papers. */
const SAME_PEOPLE = 0.5;

/** What a maintainer says: that all of these records are of one paper, or that none of the first is of one with the others. */
export type Decision =
  | { kind: "same"; records: readonly Listed[] }
  | { kind: "different"; sides: readonly [readonly Listed[], readonly Listed[]] };

type Verdict = "same" | "different" | "open";

/** A record with what comparing it needs. */
type Node = {
  listed: Listed;
  title: string;
  /** Decides order where order could matter. */
  content: string;
  /** Made when first compared: most records never are. */
  wording?: ReadonlySet<string>;
};

/**
 * Groups records by paper.
 * @returns the groups, each in the order of file and line; their own order is that of their first records.
 */
export function groupByPaper(records: readonly Listed[], decisions: readonly Decision[] = []): Listed[][] {
  const nodes = records
    .map(toNode)
    .toSorted((a, b) => byText(a.content, b.content) || bySource(a.listed, b.listed));
  const groups = new Groups(nodes);
  decide(groups, nodes, decisions);

  for (const same of blocks(nodes, (node) => node.listed.fields.arxiv)) groups.uniteAll(same);
  for (const same of blocks(nodes, (node) => node.listed.fields.doi)) {
    if (new Set(groups.of(same).map(arxivOf).filter(Boolean)).size <= 1) groups.uniteAll(same);
  }
  for (const same of blocks(nodes, (node) => node.title)) {
    uniteAgreeing(groups, same, () => true);
    uniteOpen(groups, same);
  }
  for (const alike of blocks(nodes, (node) => mainTitleKey(node.listed.fields.title))) {
    uniteAgreeing(groups, alike, isCutShort);
  }
  return groups
    .of(nodes)
    .map((group) => group.map((node) => node.listed).toSorted(bySource))
    .toSorted((a, b) => bySource(a[0]!, b[0]!));
}

function toNode(listed: Listed): Node {
  return {
    listed,
    title: titleKey(listed.fields.title),
    content: JSON.stringify([listed.fields, listed.id]),
  };
}

function decide(groups: Groups, nodes: readonly Node[], decisions: readonly Decision[]): void {
  if (decisions.length === 0) return;
  const nodeOf = new Map(nodes.map((node) => [node.listed, node]));
  const find = (records: readonly Listed[]) => records.map((listed) => nodeOf.get(listed)!);
  for (const decision of decisions) {
    if (decision.kind === "different") groups.keepApart(find(decision.sides[0]), find(decision.sides[1]));
  }
  for (const decision of decisions) {
    if (decision.kind === "same") groups.uniteAll(find(decision.records));
  }
}

/** What a listing, short of room, leaves of a title: what stands before its subtitle. */
const SUBTITLE = /(?::|\s[-–—]|\?)\s/;
/** So many letters at least, or anything would be the beginning of everything. */
const LEAST_LETTERS = 12;

/** Nothing where the title before its subtitle is too short to tell papers by. */
export function mainTitleKey(title: string): string {
  const [main = ""] = title.split(SUBTITLE, 1);
  const key = titleKey(main);
  return key.length >= LEAST_LETTERS ? key : "";
}

/** A subtitle that makes another paper of it: a part, an answer, a correction. */
const OTHER_PAPER =
  /^[("']?(?:an? |the )?(?:part|volume|chapter|comments?|commentary|repl(?:y|ies)|response|rejoinder|discussion|errat(?:um|a)|corrigend(?:um|a)|correction|retraction|addendum|supplement(?:ary)?|follow-up|revisited|[ivx]+\b|\d+\b)/i;

/** Whether one title is the other without its subtitle. */
export function isCutShort(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const subtitle = subtitleOf(long);
  return (
    subtitle !== "" &&
    subtitleOf(short) === "" &&
    !OTHER_PAPER.test(subtitle) &&
    titleKey(short) !== titleKey(long)
  );
}

function subtitleOf(title: string): string {
  const at = title.search(SUBTITLE);
  return at === -1 ? "" : title.slice(at).replace(SUBTITLE, "").trim();
}

/** Nodes that share a key, for every key that more than one has, in the order of the keys. */
function blocks(nodes: readonly Node[], keyOf: (node: Node) => string | undefined): Node[][] {
  const found = new Map<string, Node[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    if (!key) continue;
    const block = found.get(key);
    if (block) block.push(node);
    else found.set(key, [node]);
  }
  return [...found]
    .filter(([, block]) => block.length > 1)
    .toSorted(([a], [b]) => byText(a, b))
    .map(([, block]) => block);
}

function uniteAgreeing(
  groups: Groups,
  block: readonly Node[],
  mayBe: (title: string, other: string) => boolean,
): void {
  for (const [at, node] of block.entries()) {
    for (const other of block.slice(at + 1)) {
      const [a, b] = [groups.find(node), groups.find(other)];
      if (a === b || !mayBe(node.listed.fields.title, other.listed.fields.title)) continue;
      if (compareGroups(a, b) === "same") groups.unite(a, b);
    }
  }
}

/**
 * Unites groups that nothing keeps apart, where each of them goes with all that it could go with: then all of them name
 * the same set.
 */
function uniteOpen(groups: Groups, block: readonly Node[]): void {
  const all = groups.of(block);
  const sets = new Map<string, (readonly Node[])[]>();
  for (const group of all) {
    const fitting = all.flatMap((other, at) =>
      other === group || compareGroups(group, other) !== "different" ? [at] : [],
    );
    const key = fitting.join(" ");
    sets.set(key, [...(sets.get(key) ?? []), group]);
  }
  for (const [key, named] of sets) {
    if (key.split(" ").length === named.length) groups.uniteAll(named.map((group) => group[0]!));
  }
}

function compareGroups(a: readonly Node[], b: readonly Node[]): Verdict {
  const [mine, theirs] = [arxivOf(a), arxivOf(b)];
  if (mine && theirs && mine !== theirs) return "different";
  if (a.some((x) => b.some((y) => toldApart(x.listed, y.listed)))) return "different";
  const verdicts = a.flatMap((x) => b.map((y) => compare(x, y)));
  if (verdicts.some(({ wording }) => wording === "same")) return "same";
  if (verdicts.some(({ wording, people, doi }) => [wording, people, doi].includes("different")))
    return "different";
  return verdicts.some(({ people }) => people === "same") ? "same" : "open";
}

/** A corpus that gives two of its papers ids of their own says that they are two. */
function toldApart(a: Listed, b: Listed): boolean {
  return a.id !== undefined && b.id !== undefined && a.id !== b.id && a.source.file === b.source.file;
}

/** What each of three tells of two records by itself. */
export function compareRecords(a: Listed, b: Listed): ReturnType<typeof compare> {
  return compare(toNode(a), toNode(b));
}

function compare(a: Node, b: Node): { wording: Verdict; people: Verdict; doi: Verdict } {
  return { wording: compareWording(a, b), people: comparePeople(a, b), doi: compareDois(a, b) };
}

function compareWording(a: Node, b: Node): Verdict {
  if (!a.listed.fields.abstract || !b.listed.fields.abstract) return "open";
  const [mine, theirs] = [wordingOf(a), wordingOf(b)];
  if (mine.size === 0 || theirs.size === 0) return "open";
  return containment(mine, theirs) >= SAME_WORDING ? "same" : "different";
}

function comparePeople(a: Node, b: Node): Verdict {
  const [mine, theirs] = [a.listed.fields.authors, b.listed.fields.authors];
  if (!mine || !theirs) return "open";
  const shared = mine.filter((author) => theirs.some((other) => mayBeSame(author, other))).length;
  return shared / Math.min(mine.length, theirs.length) >= SAME_PEOPLE ? "same" : "different";
}

function compareDois(a: Node, b: Node): Verdict {
  const [mine, theirs] = [a.listed.fields.doi, b.listed.fields.doi];
  if (!mine || !theirs || mine === theirs) return "open";
  // A preprint's DOI and its journal's are of one paper.
  return isPreprint(mine) === isPreprint(theirs) ? "different" : "open";
}

const isPreprint = (doi: string) => doi.startsWith("10.48550/");

function wordingOf(node: Node): ReadonlySet<string> {
  node.wording ??= runs(node.listed.fields.abstract ?? "");
  return node.wording;
}

const arxivOf = (group: readonly Node[]) =>
  group.find((node) => node.listed.fields.arxiv)?.listed.fields.arxiv;

/** Sets of nodes that only grow; the smaller joins the larger, so that n unions take n log n steps. */
class Groups {
  readonly #group = new Map<Node, Node[]>();
  readonly #apart: [Node, Node][] = [];

  constructor(nodes: readonly Node[]) {
    for (const node of nodes) this.#group.set(node, [node]);
  }

  find(node: Node): readonly Node[] {
    return this.#group.get(node)!;
  }

  /** The groups of these nodes, each once. */
  of(nodes: readonly Node[]): (readonly Node[])[] {
    return [...new Set(nodes.map((node) => this.find(node)))];
  }

  /** From now on no group holds nodes of both sides. */
  keepApart(side: readonly Node[], other: readonly Node[]): void {
    for (const node of side) for (const one of other) this.#apart.push([node, one]);
  }

  unite(a: readonly Node[], b: readonly Node[]): void {
    if (this.#apart.some(([x, y]) => (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x))))
      return;
    const [small, large] = a.length < b.length ? [a, b] : [b, a];
    const whole = this.#group.get(large[0]!)!;
    for (const node of small) {
      whole.push(node);
      this.#group.set(node, whole);
    }
  }

  /** What is kept apart from the first may still go with another. */
  uniteAll(nodes: readonly Node[]): void {
    const left = nodes.slice(1).filter((node) => {
      const [a, b] = [this.find(nodes[0]!), this.find(node)];
      if (a !== b) this.unite(a, b);
      return this.find(nodes[0]!) !== this.find(node);
    });
    if (left.length > 1 && left.length < nodes.length) this.uniteAll(left);
  }
}

export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The order of listings: by file, then by line. */
function bySource(a: Listed, b: Listed): number {
  const [x, y] = [a.source, b.source];
  return byText(x.file, y.file) || x.lines[0] - y.lines[0] || x.lines[1] - y.lines[1];
}
