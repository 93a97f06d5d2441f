/** The entries of the dictionary as they come: the terms of the index and the words of the vocabulary, one list. */
import { STOP_WORDS } from "../text/stop-words.ts";
import type { WordCount } from "../search/prepare.ts";
import { createColumn } from "./bytes.ts";

export type Entries = {
  /** Of a word or a term, which is numbered when it comes first. */
  numberOf(text: string): number;
  /** Counts the papers of each word. */
  words: WordCount;
  /** All of them in the order of their UTF-16 units. */
  sorted(): Sorted;
};

type Sorted = {
  texts: string[];
  /** By number, the place in `texts`. */
  ranks: Uint32Array;
  /** By place: twice the papers that hold the word, and one more where it is prominent; 0 for what is only a term. */
  words: Uint32Array;
};

export function createEntries(): Entries {
  const numbers = new Map<string, number>();
  const papers = createColumn();
  const prominents = createColumn();
  /** By number, the last paper that held it, counted from 1. */
  const seen = createColumn();
  let paper = 0;

  function numberOf(text: string): number {
    let number = numbers.get(text);
    if (number === undefined) {
      numbers.set(text, (number = numbers.size));
      for (const column of [papers, prominents, seen]) column.push(0);
    }
    return number;
  }

  return {
    numberOf,
    words: {
      nextPaper() {
        paper++;
      },
      add(found, prominent) {
        for (const { term: word, glyph } of found) {
          if (glyph || STOP_WORDS.has(word)) continue;
          const number = numberOf(word);
          if (seen.at(number) !== paper) papers.set(number, papers.at(number) + 1);
          if (prominent) prominents.set(number, 1);
          seen.set(number, paper);
        }
      },
    },
    sorted() {
      const texts = [...numbers.keys()].toSorted((a, b) => (a < b ? -1 : 1));
      const ranks = new Uint32Array(texts.length);
      const words = new Uint32Array(texts.length);
      texts.forEach((text, rank) => {
        const number = numbers.get(text)!;
        ranks[number] = rank;
        words[rank] = 2 * papers.at(number) + prominents.at(number);
      });
      return { texts, ranks, words };
    },
  };
}
