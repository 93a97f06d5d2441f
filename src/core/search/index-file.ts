/**
 * The index as a file of the data folder. A line of JSON with what it must agree with, the papers in the latent space
 * and, for a large corpus, its words; then, for a large corpus, MiniSearch's own JSON. A small corpus is indexed on
 * arrival, which takes no longer than loading would.
 */
import * as z from "zod/mini";
import { FINGERPRINT } from "../search-config.ts";
import { hash } from "../text/fold.ts";
import type { Corpus } from "./corpus.ts";
import type { LatentSpace } from "./latent.ts";
import { loadIndex, type PaperIndex } from "./minisearch-index.ts";
import { indexCorpus, type Prepared, prepare, readied } from "./prepare.ts";
import { INDEX_FIELDS } from "./term-index.ts";
import type { WordEntry } from "./vocabulary.ts";

/** From so many papers on the whole index is made at build time: loading it is then four times as fast as making it. */
const PREBUILT_FROM = 2_000;

const Words = z.object({ words: z.array(z.string()), papers: z.array(z.number()) });

const Header = z.object({
  fingerprint: z.string(),
  papers: z.number(),
  /** Of the papers' ids in the catalog's order: places in the index mean nothing in another corpus. */
  corpus: z.string(),
  latent: z.object({ dimensions: z.number(), vectors: z.array(z.number()) }),
  /** Of a prebuilt index: what it must hold, so that an emptied one is noticed. */
  built: z.optional(z.object({ terms: z.number(), prominent: Words, others: Words })),
});
type Header = z.infer<typeof Header>;

/** @param from whole indexes are written for corpora of so many papers or more. */
export function writeIndexFile(corpus: Corpus, latent: LatentSpace, from = PREBUILT_FROM): string {
  const { papers } = corpus.catalog;
  const header: Header = {
    fingerprint: FINGERPRINT,
    papers: papers.length,
    corpus: corpusKey(corpus),
    latent: { dimensions: latent.dimensions, vectors: [...latent.vectors] },
  };
  if (papers.length < from) return JSON.stringify(header);
  const { index, words } = indexCorpus(corpus);
  header.built = {
    terms: index.termCount,
    prominent: columns(words.filter(({ prominent }) => prominent)),
    others: columns(words.filter(({ prominent }) => !prominent)),
  };
  return `${JSON.stringify(header)}\n${JSON.stringify(index)}`;
}

function corpusKey({ catalog }: Corpus): string {
  return hash(Array.from(catalog.papers, ({ id }) => id).join("\n"));
}

/** As it stands in MiniSearch's JSON. One with other fields loads all the same, and finds nothing. */
const FIELD_IDS = `"fieldIds":${JSON.stringify(Object.fromEntries(INDEX_FIELDS.map((field, at) => [field, at])))}`;

export type Refused = { refused: "damaged" | "fingerprint"; what: string };

/**
 * What is damaged in form is noticed here; a changed letter or number within is not, and the hash of the file is held
 * against the manifest's before it comes here.
 * @returns what the engine needs beside the corpus; or why the file is not to be used.
 */
export function readIndexFile(text: string, corpus: Corpus): Prepared | Refused {
  const cut = text.indexOf("\n");
  const header = Header.safeParse(parsed(cut === -1 ? text : text.slice(0, cut)));
  if (!header.success) return damaged("its first line does not have the expected shape");
  const { fingerprint, papers, corpus: key, latent, built } = header.data;
  if (fingerprint !== FINGERPRINT) {
    return { refused: "fingerprint", what: `it was made under ${fingerprint}, not ${FINGERPRINT}` };
  }
  const expected = corpus.catalog.papers.length;
  if (papers !== expected) return damaged(`it is of ${papers} papers, and there are ${expected}`);
  if (key !== corpusKey(corpus)) return damaged("it is of other papers");
  if (latent.vectors.length !== papers * latent.dimensions)
    return damaged("papers are missing from its space");
  const space: LatentSpace = { dimensions: latent.dimensions, vectors: Int8Array.from(latent.vectors) };
  if (space.vectors.some((value, at) => value !== latent.vectors[at]))
    return damaged("its space holds numbers that are no coordinates");
  if (!built) return { ...prepare(corpus), latent: space };

  if (![built.prominent, built.others].every(isWhole))
    return damaged("its words and their counts differ in number");
  if (cut === -1) return damaged("it ends after its first line");
  const json = text.slice(cut + 1);
  const index = loaded(json);
  if (!index) return damaged("MiniSearch cannot load it");
  if (!json.includes(FIELD_IDS)) return damaged(`its fields are not ${INDEX_FIELDS.join(", ")}`);
  if (index.documentCount !== papers || index.termCount !== built.terms) {
    return damaged(
      `it holds ${index.documentCount} papers and ${index.termCount} terms of ${papers} and ${built.terms}`,
    );
  }
  const words = [...entries(built.prominent, true), ...entries(built.others, false)];
  return { ...readied({ index, words }), latent: space };
}

function columns(entriesOf: readonly WordEntry[]): z.infer<typeof Words> {
  return { words: entriesOf.map(({ word }) => word), papers: entriesOf.map(({ papers }) => papers) };
}

function isWhole({ words, papers }: z.infer<typeof Words>): boolean {
  return words.length === papers.length;
}

function entries({ words, papers }: z.infer<typeof Words>, prominent: boolean): WordEntry[] {
  return words.map((word, at) => ({ word, papers: papers[at]!, prominent }));
}

function damaged(what: string): Refused {
  return { refused: "damaged", what };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function loaded(text: string): PaperIndex | undefined {
  try {
    return loadIndex(text);
  } catch {
    return undefined;
  }
}
