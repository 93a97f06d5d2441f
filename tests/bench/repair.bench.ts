/**
 * Do repairs restore what a copy lost, and touch nothing else? On a corpus given by `--corpus FILE`: every second paper
 * gives the frequencies of words, and sentences of the others are held back. Of a run of three to eight words all spaces
 * are lost, or each space between words with a likelihood of 0.3; a sentence is restored where it is again what it was,
 * to the letter. The cold row has the word list and the project's own listings alone to know words from.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildData } from "../../scripts/pipeline/build-data.ts";
import { nodeEffects } from "../../scripts/pipeline/effects-node.ts";
import { seededRandom } from "../../scripts/pipeline/random.ts";
import { gluedWords } from "../../scripts/pipeline/repair/glued-words.ts";
import { type Lexicon, makeLexicon } from "../../scripts/pipeline/repair/lexicon.ts";
import { wordList } from "../../scripts/pipeline/repair/word-list.ts";
import { applyEdits } from "../../scripts/pipeline/repairs.ts";
import { print } from "./support/figures.ts";
import { glueRun, glueSome, healthySentences } from "./support/glued.ts";
import { type BenchPaper, readPapers } from "./support/judged.ts";

const SEED = 1;
/** Held-back papers, about seven sentences each. */
const HELD_BACK = 1_500;
/** Of the sentences one in so many is glued; all are looked at as they are. */
const EVERY = 4;

const textOf = ({ title, abstract = "" }: BenchPaper) => `${title}\n${abstract}`;

function measure(name: string, lexicon: Lexicon, sentences: readonly string[]): string[] {
  const repair = (text: string) =>
    applyEdits(
      "abstract",
      text,
      gluedWords.find(text, () => lexicon),
    ).text;
  const restored = [glueRun, glueSome].map((glue) => {
    const random = seededRandom(SEED);
    const sample = sentences.filter((_, at) => at % EVERY === 0);
    const whole = sample.filter((sentence) => repair(glue(sentence, random)) === sentence);
    return ((100 * whole.length) / sample.length).toFixed(1);
  });
  const touched = sentences.filter((sentence) => repair(sentence) !== sentence);
  return [name, ...restored, ((1000 * touched.length) / sentences.length).toFixed(2)];
}

const { values } = parseArgs({
  options: { corpus: { type: "string" }, judged: { type: "string", multiple: true } },
});
if (values.corpus === undefined) {
  console.log("needs --corpus papers.jsonl[.gz]");
} else {
  const papers = await readPapers(values.corpus);
  const sentences = papers
    .filter((_, at) => at % 2 === 1)
    .slice(0, HELD_BACK)
    .flatMap(({ abstract = "" }) => healthySentences(abstract));
  const folder = await mkdtemp(join(tmpdir(), "literature-explorer-bench-"));
  try {
    await buildData({ seeds: "seeds", out: join(folder, "data") }, { ...nodeEffects, log() {} });
    const own = (await readFile(join(folder, "data", "papers.jsonl"), "utf8")).trimEnd().split("\n");
    const cold = own.map((line) => textOf(JSON.parse(line) as BenchPaper));
    const half = papers.filter((_, at) => at % 2 === 0).map(textOf);
    console.log(`${sentences.length} sentences held back`);
    print(
      ["words known from", "run restored, %", "some restored, %", "healthy touched, ‰"],
      [
        measure("the project's own listings", makeLexicon(cold, wordList()), sentences),
        measure("half of the corpus", makeLexicon(half, wordList()), sentences),
      ],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
