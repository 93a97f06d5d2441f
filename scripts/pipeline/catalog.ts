/** What the browser loads: cards in the catalog's order, and the rest in shards beside them. */
import type { AbstractShard, Author, Card, Catalog, Detail, Paper, Topic } from "../../src/core/schema.ts";
import { formulasOf } from "../../src/core/text/formulas.ts";
import { lastWord } from "../../src/core/text/names.ts";
import type { Point } from "./map.ts";
import { drawFormulas } from "./mathml.ts";
import type { Merged } from "./merge.ts";
import { byText } from "./same-paper.ts";

/** Papers a shard: about 11 kB of abstracts, little enough to fetch for one paper. */
export const SHARD = 32;

/** Newest first, of one day by title and id; papers without a date last. A month stands after its days. */
export function byNewest({ paper: a }: Merged, { paper: b }: Merged): number {
  return byText(b.date ?? "", a.date ?? "") || byText(a.title, b.title) || byText(a.id, b.id);
}

export type BrowserData = {
  catalog: Catalog;
  abstracts: AbstractShard[];
  details: { details: Detail[] }[];
};

/**
 * @param merged in the catalog's order.
 * @param points their places on the map, where there is one.
 */
export function makeBrowserData(
  merged: readonly Merged[],
  topics: readonly Topic[],
  points: readonly Point[] = [],
): BrowserData {
  const papers = merged.map(({ paper }) => paper);
  const drawn = drawFormulas(papers.flatMap((paper) => [paper.title, paper.abstract ?? ""]));
  const formulas = (texts: readonly string[]) => formulasOf(texts, [drawn]);
  return {
    catalog: {
      papers: papers.map((paper, place) => makeCard(paper, points[place])),
      topics: [...topics],
      math: formulas(papers.map(({ title }) => title)),
    },
    abstracts: chunks(papers).map((shard) => {
      const abstracts = shard.map(({ abstract }) => abstract ?? "");
      return { abstracts, math: formulas(abstracts) };
    }),
    details: chunks(merged).map((shard) => ({
      details: shard.map(({ paper, records, origins }) => ({
        paper,
        math: formulas([paper.title, paper.abstract ?? ""]),
        raw: records.map(({ raw }) => raw),
        origins,
      })),
    })),
  };
}

function chunks<T>(values: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < values.length; at += SHARD) found.push(values.slice(at, at + SHARD));
  return found;
}

/** What a paper may have, for the facet and for `has:`. */
const HAS: readonly (readonly [flag: string, test: (paper: Paper) => boolean])[] = [
  ["abstract", ({ abstract }) => abstract !== undefined],
  ["arxiv", ({ arxiv }) => arxiv !== undefined],
  ["authors", ({ authors }) => authors !== undefined],
  ["code", ({ links = [] }) => links.some(({ kind }) => kind === "code")],
  ["data", ({ links = [] }) => links.some(({ kind }) => kind === "data")],
  ["date", ({ date }) => date !== undefined],
  ["doi", ({ doi }) => doi !== undefined],
  ["project", ({ links = [] }) => links.some(({ kind }) => kind === "project")],
  ["venue", ({ venue }) => venue !== undefined],
];

/** A group has no family name: it stands under its whole name. */
function makeCardAuthor({ id, name, family = name }: Author): NonNullable<Card["authors"]>[number] {
  return family === lastWord(name) ? { id, name } : { id, name, family };
}

/** @param at its place on the map. */
function makeCard(paper: Paper, at?: Card["at"]): Card {
  const { id, title, authors, authorCount, organization, date, venue, arxiv, doi } = paper;
  const { comments, upvotes, places, topics } = paper;
  return {
    id,
    title,
    ...(authors && { authors: authors.map(makeCardAuthor) }),
    ...(authorCount !== undefined && { authorCount }),
    ...(organization && { organization }),
    ...(date && { date }),
    ...(venue && { venue }),
    ...(arxiv && { arxiv }),
    ...(doi && { doi }),
    ...(comments !== undefined && { comments }),
    ...(upvotes !== undefined && { upvotes }),
    ...(places && { places }),
    ...(topics && { topics: topics.map((topic) => topic.id) }),
    ...(at && { at }),
    listings: [...new Set(paper.sources.map(({ file }) => file))],
    has: HAS.flatMap(([flag, test]) => (test(paper) ? [flag] : [])),
  };
}
