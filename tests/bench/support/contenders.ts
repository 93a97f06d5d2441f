/** Search engines side by side: each makes its files from papers, and answers from those files alone. */
import { Charset, Index } from "flexsearch";
import MiniSearch, { type Options } from "minisearch";
import { paperVectors } from "../../../scripts/pipeline/related.ts";
import { packCards } from "../../../src/core/packed/cards-write.ts";
import { packLatent } from "../../../src/core/packed/latent-file.ts";
import { packIndex } from "../../../src/core/packed/write.ts";
import type { Request } from "../../../src/core/engine.ts";
import { quantize } from "../../../src/core/search/latent.ts";
import { type BenchPaper, corpusOf } from "./judged.ts";
import { openPackedEngine } from "./packed-engine.ts";

/** File → what stands in it. */
export type Files = Map<string, Uint8Array>;
/** Text → the best ten papers or more, by their places or their ids. */
type Ask = (text: string, typing: boolean) => readonly (number | string)[];

/** What stands before the name of a file that is no part of the index, though the engine wants it as well. */
export const BESIDE = "beside ";

export type Contender = {
  name: string;
  /** Of which contender it takes the files; absent: its own. */
  filesOf?: string;
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

/** Every word of every field but the abstracts themselves, which are fetched for what is on the screen. */
const LATER = { at: () => undefined };

const CARDS = `${BESIDE}cards`;
const LATENT = `${BESIDE}latent`;
/** With the number of papers behind it, which the manifest of a site says. */
const COUNT = `${BESIDE}papers `;

/** @param asked how the page asks, beside the text. */
const packed = (name: string, asked: Pick<Request, "plain">): Contender => ({
  name,
  filesOf: "packed",
  build(papers) {
    const corpus = corpusOf(papers);
    const { terms, postings } = packIndex(corpus);
    const { latent } = paperVectors(papers);
    const space = quantize(latent.values, latent.columns);
    return new Map([
      ["terms", new Uint8Array(terms)],
      ["postings", new Uint8Array(postings)],
      [CARDS, new Uint8Array(packCards(corpus.catalog))],
      [LATENT, new Uint8Array(packLatent(space, papers.length))],
      [`${COUNT}${papers.length}`, new Uint8Array(0)],
    ]);
  },
  open(files) {
    const papers = [...files.keys()].find((file) => file.startsWith(COUNT))!.slice(COUNT.length);
    const read = (file: string) => bufferOf(files.get(file)!);
    const engine = openPackedEngine(
      { cards: read(CARDS), terms: read("terms"), postings: read("postings"), latent: read(LATENT) },
      Number(papers),
      LATER,
    );
    return (text, typing) =>
      engine
        .run({ text, selection: {}, offset: 0, limit: LIMIT, typing, ...asked })
        .hits.map(({ card }) => card.id);
  },
});

export const CONTENDERS = {
  minisearch,
  flexsearch,
  packed: packed("packed, ids and scores", { plain: true }),
  page: packed("packed, as the page asks", {}),
} satisfies Record<string, Contender>;

/** Memory of its own, as a file that was fetched has. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length ? buffer : bytes.slice().buffer;
}

function encode(text: string | undefined): Uint8Array {
  return new TextEncoder().encode(text ?? "");
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
