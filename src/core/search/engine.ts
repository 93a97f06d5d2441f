/** The engine over MiniSearch. */
import MiniSearch from "minisearch";
import type { Engine, FacetResult, Hit, Mark, Request, Result, Selection, Suggestion } from "../engine.ts";
import { FACETS, type Facet } from "../facets.ts";
import type { Card, MathTable } from "../schema.ts";
import { segments } from "../text/math.ts";
import { tokens } from "../text/tokens.ts";
import type { Corpus } from "./corpus.ts";

type Doc = { id: number; title: string; authors: string; body: string };

/** Indexes a corpus and answers from it. */
export function createEngine(corpus: Corpus): Engine {
  const { papers, topics } = corpus.catalog;
  const index = new MiniSearch<Doc>({
    fields: ["title", "authors", "body"],
    tokenize: (text) => tokens(text).map((token) => token.term),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2, combineWith: "AND" },
  });
  index.addAll(
    papers.map((card, id) => ({
      id,
      title: card.title,
      authors: (card.authors ?? []).map((author) => author.name).join(" "),
      body: [corpus.abstracts[id] ?? "", card.venue ?? ""].join(" "),
    })),
  );
  const labels = new Map<string, string>(topics.map((topic) => [`topic:${topic.id}`, topic.label]));
  for (const card of papers)
    for (const author of card.authors ?? []) labels.set(`author:${author.id}`, author.name);

  return { run, suggest };

  function run(request: Request): Result {
    const asked = request.text.trim() !== "";
    const found: { at: number; score: number; terms: string[] }[] = asked
      ? index.search(request.text).map((hit) => ({ at: Number(hit.id), score: hit.score, terms: hit.terms }))
      : papers.map((_, at) => ({ at, score: 0, terms: [] }));
    const options = { weakPlaces: request.weakPlaces ?? false };
    const kept = found.filter(({ at }) => admits(papers[at]!, request.selection, options));
    sortHits(kept, request, asked);
    const hits = kept.slice(request.offset, request.offset + request.limit).map(toHit);
    return {
      total: kept.length,
      of: papers.length,
      hits,
      facets: FACETS.map((facet) => countFacet(facet, found, request.selection, options)),
      notes: [],
      rescues: [],
      math: formulas(hits),
    };
  }

  function toHit({ at, score, terms }: { at: number; score: number; terms: string[] }): Hit {
    const card = papers[at]!;
    const wanted = new Set(terms);
    const mark = (text: string): Mark[] =>
      tokens(text)
        .filter((token) => wanted.has(token.term))
        .map((token) => [token.start, token.end]);
    const abstract = corpus.abstracts[at] ?? "";
    const marks = {
      title: mark(card.title),
      authors: (card.authors ?? []).map((author) => mark(author.name)),
    };
    if (abstract === "") return { card, score, marks, reasons: [] };
    const end = abstract.indexOf(". ") === -1 ? abstract.length : abstract.indexOf(". ") + 1;
    const text = abstract.slice(0, end);
    return {
      card,
      score,
      marks,
      snippet: { text, marks: mark(text), cut: { before: false, after: end < abstract.length } },
      reasons: [],
    };
  }

  function countFacet(
    facet: Facet,
    found: { at: number }[],
    selection: Selection,
    options: { weakPlaces: boolean },
  ): FacetResult {
    const { [facet.key]: _own, ...others } = selection;
    const counts = new Map<string, number>();
    for (const { at } of found) {
      const card = papers[at]!;
      if (!admits(card, others, options)) continue;
      for (const value of facet.values(card, options)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, count]) => {
      const parent =
        facet.key === "topic" ? topics.find((topic) => topic.id === value)?.parent : facet.parent?.(value);
      return {
        value,
        label: labels.get(`${facet.key}:${value}`) ?? value.slice(value.lastIndexOf("/") + 1),
        count,
        ...(parent === undefined ? {} : { parent }),
      };
    });
    values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { key: facet.key, values };
  }

  function sortHits(found: { at: number; score: number }[], request: Request, asked: boolean): void {
    const sort = request.sort ?? (asked ? "relevance" : "newest");
    const compare = {
      relevance: (a: { at: number; score: number }, b: { at: number; score: number }) => b.score - a.score,
      newest: (a: { at: number }, b: { at: number }) =>
        compareText(papers[b.at]!.date ?? "", papers[a.at]!.date ?? ""),
      oldest: (a: { at: number }, b: { at: number }) =>
        compareText(papers[a.at]!.date ?? "", papers[b.at]!.date ?? ""),
      title: (a: { at: number }, b: { at: number }) =>
        compareText(papers[a.at]!.title.toLowerCase(), papers[b.at]!.title.toLowerCase()),
      discussed: (a: { at: number }, b: { at: number }) =>
        (papers[b.at]!.comments ?? 0) - (papers[a.at]!.comments ?? 0),
    }[sort];
    found.sort((a, b) => compare(a, b) || a.at - b.at);
  }

  function formulas(hits: Hit[]): MathTable {
    const table: MathTable = {};
    for (const hit of hits) {
      for (const text of [hit.card.title, hit.snippet?.text ?? ""]) {
        for (const segment of segments(text)) {
          const node = corpus.math[segment.value] ?? corpus.catalog.math[segment.value];
          if (segment.kind === "math" && node !== undefined) table[segment.value] = node;
        }
      }
    }
    return table;
  }

  function suggest(text: string, limit: number): Suggestion[] {
    return index
      .search(text, { fields: ["title"] })
      .slice(0, limit)
      .map((hit) => papers[Number(hit.id)]!)
      .map((card) => ({ kind: "title", id: card.id, label: card.title }));
  }
}

function admits(card: Card, selection: Selection, options: { weakPlaces: boolean }): boolean {
  return FACETS.every((facet: Facet) => {
    const choice = selection[facet.key];
    if (!choice) return true;
    const values = facet.values(card, options);
    return (
      (choice.include.length === 0 || choice.include.some((value) => values.includes(value))) &&
      !choice.exclude.some((value) => values.includes(value))
    );
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
