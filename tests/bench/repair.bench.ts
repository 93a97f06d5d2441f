/**
 * Do repairs restore what a copy lost, and touch nothing else? On a corpus given by `--corpus FILE`, cut in three by every
 * third paper: the first third was looked at while the rules were made, the second is the corpus that a site may have, and
 * sentences of the last are held back. The words and pairs of `npm run words` come from the first two. A run of three to
 * ten words loses all its spaces, or each space between words is lost with a likelihood of 0.3 or 0.7, or all are; a
 * sentence is restored where it is again what it was, to the letter. It stands in its paper, as it would in a build: the
 * title and the other sentences are healthy, or, in the last row, glued alike.
 * The cold row has the word lists and the project's own listings alone to know words from. Sentences as they are count
 * as healthy unless a comma, a hyphen or a full stop in them says otherwise: those that the source itself has glued are
 * among them, so that what is touched is no less than the errors. Run by itself (`npx tsx`), the file also takes
 * `--show`, which prints each of them before and after, to be judged by hand, and `--third 0`, which measures on the first.
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
import { glueAll, glueRun, glueSome, glueText, healthySentences, stretch } from "./support/glued.ts";
import { type BenchPaper, readPapers } from "./support/judged.ts";

const SEED = 1;
/** Held-back papers, about seven sentences each. */
const HELD_BACK = 1_500;
/** Of the sentences one in so many is glued, or one in so many with its whole paper; all are looked at as they are. */
const EVERY = { healthy: 12, glued: 36 };
const DAMAGES = [glueRun, glueSome(0.3), glueSome(0.7), glueAll];

const textOf = ({ title, abstract = "" }: BenchPaper) => `${title}\n${abstract}`;

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    judged: { type: "string", multiple: true },
    show: { type: "boolean", default: false },
    third: { type: "string", default: "2" },
  },
});

/** A sentence held back, and its paper around it. */
type HeldBack = { sentence: string; before: string; after: string; title: string };

function holdBack({ title, abstract = "" }: BenchPaper): HeldBack[] {
  return healthySentences(abstract).map((sentence) => {
    const start = abstract.indexOf(sentence);
    return {
      sentence,
      before: abstract.slice(0, start),
      after: abstract.slice(start + sentence.length),
      title,
    };
  });
}

/** @param around what happens to the rest of the paper when a sentence is glued. */
function measure(
  name: string,
  lexicon: Lexicon,
  heldBack: readonly HeldBack[],
  around: "healthy" | "glued",
): string[] {
  const last = { text: "", repaired: "" };
  /** The sentence as the paper has it after repairs. */
  const repair = (sentence: string, { before, after, title }: HeldBack) => {
    const text = before + sentence + after;
    if (last.text !== text) {
      const edits = gluedWords.find(text, () => lexicon, [title]);
      Object.assign(last, { text, repaired: applyEdits("abstract", text, edits).text });
    }
    return stretch(last.repaired, before, sentence);
  };
  const restored = DAMAGES.map((glue) => {
    const random = seededRandom(SEED);
    const glueRest = (text: string) => (around === "glued" ? glueText(text, glue, random) : text);
    const sample = heldBack.filter((_, at) => at % EVERY[around] === 0);
    const whole = sample.filter((held) => {
      const { sentence, before, after, title } = held;
      const rest = { sentence, before: glueRest(before), after: glueRest(after), title: glueRest(title) };
      return repair(glue(sentence, random), rest) === sentence;
    });
    return ((100 * whole.length) / sample.length).toFixed(1);
  });
  if (around === "glued") return [name, ...restored, ""];
  const touched = heldBack.filter((held) => repair(held.sentence, held) !== held.sentence);
  if (values.show)
    for (const held of touched) console.log(`- ${held.sentence}\n+ ${repair(held.sentence, held)}`);
  return [name, ...restored, ((1000 * touched.length) / heldBack.length).toFixed(2)];
}

if (values.corpus === undefined) {
  console.log("needs --corpus papers.jsonl[.gz]");
} else {
  const papers = await readPapers(values.corpus);
  const heldBack = papers
    .filter((_, at) => at % 3 === Number(values.third))
    .slice(0, HELD_BACK)
    .flatMap(holdBack);
  const folder = await mkdtemp(join(tmpdir(), "literature-explorer-bench-"));
  try {
    await buildData({ seeds: "seeds", out: join(folder, "data") }, { ...nodeEffects, log() {} });
    const own = (await readFile(join(folder, "data", "papers.jsonl"), "utf8")).trimEnd().split("\n");
    const cold = own.map((line) => textOf(JSON.parse(line) as BenchPaper));
    const third = papers.filter((_, at) => at % 3 === 1).map(textOf);
    console.log(`${heldBack.length} sentences held back`);
    const listings = makeLexicon(cold, wordList());
    print(
      ["words known from, restored in %", "run", "0.3", "0.7", "all", "touched, ‰"],
      [
        measure("a third of the corpus", makeLexicon(third, wordList()), heldBack, "healthy"),
        measure("the project's own listings", listings, heldBack, "healthy"),
        measure("the same, paper glued alike", listings, heldBack, "glued"),
      ],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
