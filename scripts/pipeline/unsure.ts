/** What the build cannot be sure of: papers that look like one, and papers made one on little. */
import type { Unsure } from "../../src/core/schema.ts";
import { titleKey } from "./letters.ts";
import type { Listed } from "./listed.ts";
import type { Merged } from "./merge.ts";
import { byText, compareRecords, type Decision, isCutShort, mainTitleKey } from "./same-paper.ts";
import { words } from "./wording.ts";

/** A title of so few words is shared by papers that have nothing else in common. */
const FEW_WORDS = 3;
/** Papers of one title, beyond which they are taken for a heading that many papers carry. */
const MOST = 6;

/** In the order of their titles; what a maintainer has settled is left out. */
export function findUnsure(merged: readonly Merged[], decisions: readonly Decision[] = []): Unsure[] {
  const found = [...findTwice(merged), ...merged.flatMap(findOnce)];
  return found
    .filter(({ records }) => !isSettled(records, decisions))
    .map(({ unsure }) => unsure)
    .toSorted(
      (a, b) =>
        byText(a.sides[0].title, b.sides[0].title) ||
        byText(JSON.stringify(a.sides), JSON.stringify(b.sides)),
    );
}

type Found = { unsure: Unsure; records: [readonly Listed[], readonly Listed[]] };

/** Pairs of papers with one title, or of which one has the other's title without its subtitle. */
function findTwice(merged: readonly Merged[]): Found[] {
  const seen = new Set<string>();
  return [titleKey, mainTitleKey].flatMap((keyOf) =>
    blocks(merged, ({ paper }) => keyOf(paper.title)).flatMap((block) =>
      block.flatMap((one, at) =>
        block.slice(at + 1).flatMap((other): Found[] => {
          const isSame = titleKey(one.paper.title) === titleKey(other.paper.title);
          if (!isSame && !isCutShort(one.paper.title, other.paper.title)) return [];
          const pair = [one.paper.id, other.paper.id].toSorted(byText).join(" ");
          if (seen.has(pair)) return [];
          seen.add(pair);
          const why = whyApart(one.records, other.records) ?? (isSame ? "same-title" : "subtitle");
          // Abstracts that differ under titles that differ are two papers, and no doubt about it.
          if (!isSame && why !== "subtitle") return [];
          return [
            {
              unsure: {
                listed: "twice",
                why,
                sides: [sideOf(one, one.records[0]!), sideOf(other, other.records[0]!)],
              },
              records: [one.records, other.records],
            },
          ];
        }),
      ),
    ),
  );
}

function whyApart(a: readonly Listed[], b: readonly Listed[]): string | undefined {
  const [mine, theirs] = [a, b].map((records) => records.find(({ fields }) => fields.arxiv)?.fields.arxiv);
  if (mine && theirs && mine !== theirs) return "arxiv";
  const verdicts = a.flatMap((x) => b.map((y) => compareRecords(x, y)));
  if (verdicts.some(({ wording }) => wording === "different")) return "abstract";
  if (verdicts.some(({ people }) => people === "different")) return "authors";
  return verdicts.some(({ doi }) => doi === "different") ? "doi" : undefined;
}

/** A paper whose records share a short title and nothing that could be compared. */
function findOnce(paper: Merged): Found[] {
  const [first, ...others] = paper.records;
  if (!first || others.length === 0 || words(paper.paper.title).length > FEW_WORDS) return [];
  const open = paper.records.find((record) =>
    paper.records.every((other) => other === record || isOpen(record, other)),
  );
  if (!open) return [];
  const rest = paper.records.filter((record) => record !== open);
  return [
    {
      unsure: { listed: "once", why: "short-title", sides: [sideOf(paper, rest[0]!), sideOf(paper, open)] },
      records: [rest, [open]],
    },
  ];
}

function isOpen(a: Listed, b: Listed): boolean {
  const [x, y] = [a.fields, b.fields];
  if ((x.arxiv && x.arxiv === y.arxiv) || (x.doi && x.doi === y.doi)) return false;
  return Object.values(compareRecords(a, b)).every((verdict) => verdict === "open");
}

function sideOf({ paper }: Merged, { fields, source }: Listed): Unsure["sides"][0] {
  return { id: paper.id, title: fields.title, record: `${source.file}:${source.lines[0]}` };
}

function isSettled([a, b]: Found["records"], decisions: readonly Decision[]): boolean {
  return decisions.some((decision) => {
    const [x, y] = decision.kind === "same" ? [decision.records, decision.records] : decision.sides;
    return (meet(a, x) && meet(b, y)) || (meet(a, y) && meet(b, x));
  });
}

const meet = (records: readonly Listed[], side: readonly Listed[]) =>
  records.some((record) => side.includes(record));

function blocks(merged: readonly Merged[], keyOf: (paper: Merged) => string): Merged[][] {
  const found = new Map<string, Merged[]>();
  for (const paper of merged) {
    const key = keyOf(paper);
    if (key) found.set(key, [...(found.get(key) ?? []), paper]);
  }
  return [...found.values()].filter((block) => block.length > 1 && block.length <= MOST);
}
