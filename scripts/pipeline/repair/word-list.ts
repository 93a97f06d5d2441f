/**
 * Which words there are, how often papers and others use them, and which stand side by side: `words.txt` and `pairs.txt`
 * beside this file, which `npm run words` makes. Read when something looks glued, and then once.
 */
import { readFileSync } from "node:fs";
import type { Followers } from "./count-words.ts";

export type WordList = {
  /** Word → its share of all uses. In lower case, but for names with capitals inside; the most frequent first. */
  shares: ReadonlyMap<string, number>;
  pairs: { get(first: string): Followers | undefined };
};

/** A share in the file is so many of this. */
const UNIT = 1e9;

let list: WordList | undefined;

export function wordList(): WordList {
  list ??= { shares: readShares(), pairs: readPairs() };
  return list;
}

/** Lines of "share word word". */
function readShares(): Map<string, number> {
  const shares = new Map<string, number>();
  for (const line of readLines("words.txt")) {
    const [share, ...words] = line.split(" ");
    for (const word of words) shares.set(word, Number(share) / UNIT);
  }
  return shares;
}

/** Lines of "first times kinds second times second times", each read when first asked for: few are. */
function readPairs(): WordList["pairs"] {
  const lines = new Map(
    readLines("pairs.txt").map((line) => {
      const end = line.indexOf(" ");
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
  const read = new Map<string, Followers>();
  return {
    get(first) {
      const line = lines.get(first);
      if (line === undefined) return undefined;
      let followers = read.get(first);
      if (!followers) read.set(first, (followers = readFollowers(line)));
      return followers;
    },
  };
}

function readFollowers(line: string): Followers {
  const [times, kinds, ...seconds] = line.split(" ");
  const counts = new Map<string, number>();
  for (let at = 0; at < seconds.length; at += 2) counts.set(seconds[at]!, Number(seconds[at + 1]));
  return { times: Number(times), kinds: Number(kinds), counts };
}

const readLines = (name: string) =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
