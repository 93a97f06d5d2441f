/** Judged collections: a corpus in the project's own shape, queries, and which papers answer them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Paper } from "../../../src/core/schema.ts";
import type { Corpus } from "../../../src/core/search/corpus.ts";
import { slug } from "../../../src/core/text/fold.ts";

/** What a benchmark needs of a paper; names may lack the ids that the build gives. */
export type BenchPaper = Pick<Paper, "id" | "title" | "abstract" | "date" | "venue"> & {
  authors?: { name: string }[];
};

export type Judged = {
  name: string;
  papers: BenchPaper[];
  /** Those that some paper answers. */
  queries: { text: string; relevant: ReadonlySet<string> }[];
};

/** Reads `papers.jsonl`, gzipped or not; a paper without an id gets its line's number. */
export async function readPapers(file: string): Promise<BenchPaper[]> {
  const bytes = await readFile(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return lines(text).map((line, at) => ({
    id: `paper-${at}`,
    ...(JSON.parse(line) as Omit<BenchPaper, "id">),
  }));
}

/** Reads `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` (query, paper, grade) of a folder. */
export async function readJudged(folder: string): Promise<Judged> {
  const papers = await readPapers(join(folder, "corpus.jsonl"));
  const relevant = new Map<string, Set<string>>();
  for (const line of lines(await readFile(join(folder, "qrels.tsv"), "utf8")).slice(1)) {
    const [query = "", paper = "", grade] = line.split("\t");
    if (Number(grade) <= 0) continue;
    relevant.set(query, (relevant.get(query) ?? new Set()).add(paper));
  }
  const asked = lines(await readFile(join(folder, "queries.jsonl"), "utf8")).map(
    (line) => JSON.parse(line) as { id: string; text: string },
  );
  return {
    name: folder.split(/[/\\]/).findLast((part) => part !== "") ?? folder,
    papers,
    queries: asked.flatMap(({ id, text }) => {
      const answers = relevant.get(id);
      return answers ? [{ text, relevant: answers }] : [];
    }),
  };
}

/** The corpus as the engine takes it. */
export function corpusOf(papers: readonly BenchPaper[]): Corpus {
  return {
    catalog: {
      papers: papers.map(({ id, title, authors, date, venue }) => ({
        id,
        title,
        ...(authors && { authors: authors.map(({ name }) => ({ id: slug(name, "author"), name })) }),
        ...(date !== undefined && { date }),
        ...(venue !== undefined && { venue }),
        listings: ["papers.jsonl"],
        has: [],
      })),
      topics: [],
      math: {},
    },
    abstracts: papers.map(({ abstract }) => abstract ?? ""),
    math: {},
  };
}

/**
 * Normalized discounted cumulative gain of the first ten, every relevant paper gaining 1, as trec_eval's `ndcg_cut`
 * has it: discounts of log2(rank + 1), over the best that the relevant papers could do.
 * @param ranked ids, the best first.
 */
export function ndcg(ranked: readonly string[], relevant: ReadonlySet<string>, cut = 10): number {
  const gain = (rank: number): number => 1 / Math.log2(rank + 2);
  let found = 0;
  let ideal = 0;
  ranked.slice(0, cut).forEach((id, rank) => {
    if (relevant.has(id)) found += gain(rank);
  });
  for (let rank = 0; rank < Math.min(cut, relevant.size); rank++) ideal += gain(rank);
  return ideal > 0 ? found / ideal : 0;
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
