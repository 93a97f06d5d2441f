/** Search engines side by side: each makes its files from papers, and answers from those files alone. */
import { Charset, Index } from "flexsearch";
import MiniSearch, { type Options } from "minisearch";
import type { BenchPaper } from "./judged.ts";

/** File → what stands in it. */
export type Files = Map<string, Uint8Array>;
/** Text → the places of the best ten papers or more. */
export type Ask = (text: string, typing: boolean) => readonly number[];

export type Contender = {
  name: string;
  build(papers: readonly BenchPaper[]): Promise<Files> | Files;
  open(files: Files): Promise<Ask> | Ask;
};

/** Hits asked for, where an engine can be told. */
const LIMIT = 20;

type Row = { id: number; title: string; authors: string; abstract: string };

const MINISEARCH: Options<Row> = {
  fields: ["title", "authors", "abstract"],
  searchOptions: { prefix: true, fuzzy: 0.2 },
};

const namesOf = ({ authors = [] }: BenchPaper) => authors.map(({ name }) => name).join(" ");

const minisearch: Contender = {
  name: "MiniSearch 7.2, prefix and fuzzy",
  build(papers) {
    const index = new MiniSearch<Row>(MINISEARCH);
    for (const [id, paper] of papers.entries()) {
      index.add({ id, title: paper.title, authors: namesOf(paper), abstract: paper.abstract ?? "" });
    }
    return new Map([["index.json", encode(JSON.stringify(index))]]);
  },
  open(files) {
    const index = MiniSearch.loadJSON(decode(files.get("index.json")!), MINISEARCH);
    return (text) => index.search(text).map(({ id }) => Number(id));
  },
};

/** One text a paper, so that a name and a word of the title meet; words by their beginnings, as for search while typing. */
const createFlexSearch = () => new Index({ tokenize: "forward", encoder: Charset.Default });

const flexsearch: Contender = {
  name: "FlexSearch 0.8, forward",
  build(papers) {
    const index = createFlexSearch();
    for (const [id, paper] of papers.entries()) {
      index.add(id, `${paper.title}\n${namesOf(paper)}\n${paper.abstract ?? ""}`);
    }
    const files: Files = new Map();
    index.export((key, data) => void files.set(key, encode(data)));
    return files;
  },
  open(files) {
    const index = createFlexSearch();
    for (const [key, data] of files) index.import(key, decode(data));
    return (text) => index.search(text, { limit: LIMIT, suggest: true }).map(Number);
  },
};

export const CONTENDERS = { minisearch, flexsearch } satisfies Record<string, Contender>;

function encode(text: string | undefined): Uint8Array {
  return new TextEncoder().encode(text ?? "");
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
