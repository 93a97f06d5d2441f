/**
 * How likely letters are as a word that nobody knows: each letter after the three before it, learned from a list of words
 * (C. Shannon, "Prediction and Entropy of Printed English", 1951; smoothed after D. MacKay and L. Peto, 1995).
 */

/** The end of a word, the letters a to z, and any other letter. */
const SIGNS = 28;
const OTHER = 27;
/** As if so many letters had been met that follow the shorter beginning. */
const WEIGHT = 4;

export type Letters = {
  /** The logarithm of how likely a word of such letters is this one. In lower case. */
  score(word: string): number;
};

export function makeLetters(words: Iterable<string>): Letters {
  const fours = new Uint32Array(SIGNS ** 4);
  const threes = new Uint32Array(SIGNS ** 3);
  const twos = new Uint32Array(SIGNS ** 2);
  const ones = new Uint32Array(SIGNS);
  let all = 0;
  for (const word of words) {
    let before = 0;
    for (let at = 0; at <= word.length; at++) {
      const next = at < word.length ? signAt(word, at) : 0;
      all++;
      ones[next]!++;
      const four = before * SIGNS + next;
      fours[four]!++;
      threes[four % SIGNS ** 3]!++;
      twos[four % SIGNS ** 2]!++;
      before = four % SIGNS ** 3;
    }
  }
  const fourSums = sumsOf(fours);
  const threeSums = sumsOf(threes);
  const twoSums = sumsOf(twos);
  return {
    score(word) {
      let sum = 0;
      let before = 0;
      for (let at = 0; at <= word.length; at++) {
        const next = at < word.length ? signAt(word, at) : 0;
        const four = before * SIGNS + next;
        let chance = (ones[next]! + 1) / (all + SIGNS);
        const two = before % SIGNS;
        chance = (twos[four % SIGNS ** 2]! + WEIGHT * chance) / (twoSums[two]! + WEIGHT);
        const three = before % SIGNS ** 2;
        chance = (threes[four % SIGNS ** 3]! + WEIGHT * chance) / (threeSums[three]! + WEIGHT);
        chance = (fours[four]! + WEIGHT * chance) / (fourSums[before]! + WEIGHT);
        sum += Math.log(chance);
        before = four % SIGNS ** 3;
      }
      return sum;
    },
  };
}

function signAt(word: string, at: number): number {
  const sign = word.charCodeAt(at) - 96;
  return sign >= 1 && sign <= 26 ? sign : OTHER;
}

/** How often each beginning was met. */
function sumsOf(counts: Uint32Array): Uint32Array {
  const sums = new Uint32Array(counts.length / SIGNS);
  for (let at = 0; at < counts.length; at++) sums[Math.floor(at / SIGNS)]! += counts[at]!;
  return sums;
}
