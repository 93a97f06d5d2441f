/**
 * Which capitals of a title are to be kept. Bibliography styles write titles in lower case but for the first letter;
 * what stands in braces they leave alone.
 */
import type { WriteRun } from "./bibtex-text.ts";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const CAPITALIZED = /^\p{Lu}/u;
/** "LLM", "NeurIPS", "3D": a capital that is not the first sign. */
const INNER_CAPITAL = /^.+\p{Lu}/su;

/**
 * Writes the plain runs of one title, its words with capitals to be kept in braces.
 *
 * Kept are capitals within a word, single letters ("Q-learning"), and names. In a title that is written as a sentence,
 * every capital after the first word is a name's; where All Words Are Capital, the abstract tells: a word that it
 * capitalizes within a sentence, and never writes small, is a name.
 * @param title all of it, formulas too.
 */
export function protectCapitals(title: string, abstract: string): WriteRun {
  const words = title.match(WORD) ?? [];
  const isShouting = !/\p{Ll}/u.test(title) && words.length > 1;
  const isSentence = !isShouting && isWrittenAsSentence(words);
  const names = namesIn(abstract);
  let isFirst = true;

  const isKept = (word: string, next: string): boolean => {
    const first = isFirst;
    isFirst = false;
    if (isShouting) return !first && names.has(word);
    if (INNER_CAPITAL.test(word)) return true;
    if (!CAPITALIZED.test(word)) return false;
    // "A" is the article unless something is joined to it.
    if (word.length === 1) return word !== "A" || /^[-+*]/.test(next);
    return !first && (isSentence || names.has(word));
  };

  return (run, escape) => {
    let written = "";
    let done = 0;
    let from = 0;
    for (const { 0: word, index } of run.matchAll(WORD)) {
      const end = index + word.length;
      if (!isKept(word, run.slice(end, end + 1))) continue;
      written += `${escape(run.slice(from, index))}{${word}}`;
      from = end;
      done = end;
    }
    return written + escape(run.slice(done));
  };
}

/** Shorter words are small in titles of either kind. */
const LONG = 5;

function isWrittenAsSentence(words: readonly string[]): boolean {
  const telling = words.slice(1).filter((word) => word.length >= LONG);
  const small = telling.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small > 0 && small * 2 >= telling.length;
}

const SENTENCE_END = /[.!?:;…][\p{P}\s]*$/u;

/** Words capitalized within a sentence and nowhere small; not those that an abbreviation is explained by: "Large Language Models (LLMs)". */
function namesIn(abstract: string): ReadonlySet<string> {
  const names = new Set<string>();
  const small = new Set<string>();
  let phrase: string[] = [];
  let end = 0;
  for (const { 0: word, index } of abstract.matchAll(WORD)) {
    const between = abstract.slice(end, index);
    if (between.endsWith("(")) for (const explained of phrase) small.add(explained.toLowerCase());
    if (!CAPITALIZED.test(word)) {
      small.add(word.toLowerCase());
      phrase = [];
    } else {
      phrase = /^[\s-]$/.test(between) ? [...phrase, word] : [word];
      if (word.length > 1 && end > 0 && !SENTENCE_END.test(between)) names.add(word);
    }
    end = index + word.length;
  }
  return new Set([...names].filter((word) => !small.has(word.toLowerCase())));
}
