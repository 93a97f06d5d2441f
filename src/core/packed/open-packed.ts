/** Opens a data folder that holds packed files: it answers as soon as the cards, the titles and the authors are there. */
import type { Answers } from "../answers.ts";
import { type FetchFile, readAbstracts, readBytes, readShards, refusal } from "../data.ts";
import type { DataFile, Manifest, Packed } from "../schema.ts";
import type { Columns } from "../search/columns.ts";
import type { Corpus } from "../search/corpus.ts";
import { createEngine } from "../search/engine.ts";
import { labelsOf } from "../search/label-search.ts";
import type { WhenIdle } from "../source.ts";
import type { Refused } from "../search/index-file.ts";
import { createAbstracts } from "./abstracts.ts";
import { openCards } from "./cards.ts";
import { packedColumns } from "./facet-columns.ts";
import { lookUpPeople, type PeopleLookup } from "./people-lookup.ts";
import { openLatent } from "./latent-file.ts";
import { readPostings, readTerms } from "./read.ts";
import { createAnswers } from "./settle.ts";
import { createPackedIndex } from "./term-index.ts";
import { createPackedVocabulary } from "./vocabulary.ts";

export type Opened = {
  corpus: Corpus;
  columns: Columns;
  answers: Answers;
  people: () => PeopleLookup;
};

/** Names that are folded in one piece of work: some ten milliseconds. */
const NAMES_AT_ONCE = 10_000;

/**
 * @param packed the manifest's.
 * @param whenIdle see `openSource`.
 */
export async function openPacked(
  fetchFile: FetchFile,
  manifest: Manifest,
  packed: Packed,
  whenIdle?: WhenIdle,
): Promise<Opened> {
  const read = async <T extends object>(
    file: DataFile,
    open: (bytes: ArrayBuffer, isWhole: boolean) => T | Refused,
  ): Promise<T> => {
    const { bytes, isHashed } = await readBytes(fetchFile, file);
    const opened = open(bytes, isHashed);
    if ("refused" in opened) throw refusal(file.path, opened);
    return opened;
  };
  const { papers: size, shard } = manifest;
  const [cards, terms] = await Promise.all([
    read(manifest.catalog, (bytes, isWhole) => openCards(bytes, size, isWhole)),
    read(packed.terms, (bytes, isWhole) => readTerms(bytes, size, isWhole)),
  ]);
  const shards = readShards(fetchFile, manifest);
  const abstracts = createAbstracts(shard, async (number) =>
    readAbstracts(fetchFile, await shards(), number),
  );
  const corpus: Corpus = {
    catalog: cards.catalog,
    abstracts,
    get math() {
      return abstracts.math;
    },
  };
  const columns = packedColumns(cards);
  const vocabulary = createPackedVocabulary(terms);
  const early = createEngine(corpus, { index: createPackedIndex(terms), vocabulary, columns });
  const answers = createAnswers(
    early,
    async () => {
      const [all, latent] = await Promise.all([
        read(packed.postings, (bytes, isWhole) => readPostings(bytes, terms, isWhole)),
        read(packed.latent, (bytes, isWhole) => openLatent(bytes, size, isWhole)),
      ]);
      return createEngine(corpus, { index: createPackedIndex(terms, all), vocabulary, columns, latent });
    },
    abstracts,
  );
  // The first suggestion looks through all people's names.
  const foldNames = (): void => {
    const names = labelsOf(columns.facet("author", { weakPlaces: false }));
    if (!names.fold(NAMES_AT_ONCE)) whenIdle?.(foldNames);
  };
  whenIdle?.(foldNames);
  return { corpus, columns, answers, people: () => lookUpPeople(cards, columns) };
}
