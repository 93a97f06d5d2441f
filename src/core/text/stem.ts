/**
 * Porter's stemmer: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, pp. 130–137, with the
 * author's own later changes (https://tartarus.org/martin/PorterStemmer/): words of one or two letters stay, step 2
 * has "bli" → "ble" for "abli" → "able", and "logi" → "log".
 */

/** Ending → what takes its place. */
type Rules = ReadonlyMap<string, string>;

const STEP_2: Rules = new Map([
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["bli", "ble"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
  ["logi", "log"],
]);

const STEP_3: Rules = new Map([
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
]);

/** "ion" goes only after "s" or "t". */
const STEP_4: readonly string[] = [
  "al",
  "ance",
  "ence",
  "er",
  "ic",
  "able",
  "ible",
  "ant",
  "ement",
  "ment",
  "ent",
  "ion",
  "ou",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ize",
];

/**
 * @param word folded: lower case, no accents.
 * @returns its stem; a word with anything but the letters a to z stays as it is.
 */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    if (stems.size >= REMEMBERED) stems.clear();
    found = word.length < 3 || !/^[a-z]+$/.test(word) ? word : strip(word);
    stems.set(word, found);
  }
  return found;
}

/** A corpus says the same words over and over; each is worked out once. */
const stems = new Map<string, string>();
const REMEMBERED = 100_000;

function strip(word: string): string {
  return step5(step4(step3(step2(step1c(step1b(step1a(word)))))));
}

/** "caresses" → "caress", "ponies" → "poni", "cats" → "cat". */
function step1a(word: string): string {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** "agreed" → "agree", "plastered" → "plaster", "hopping" → "hop", "filing" → "file". */
function step1b(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = ["ed", "ing"].find((candidate) => word.endsWith(candidate));
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (!hasVowel(rest)) return word;
  if (rest.endsWith("at") || rest.endsWith("bl") || rest.endsWith("iz")) return `${rest}e`;
  if (endsInDouble(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsInCvc(rest) ? `${rest}e` : rest;
}

/** "happy" → "happi". */
function step1c(word: string): string {
  return word.endsWith("y") && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function step2(word: string): string {
  return replaceEnding(word, STEP_2);
}

function step3(word: string): string {
  return replaceEnding(word, STEP_3);
}

/** "adjustable" → "adjust", where what is left has two syllables or more. */
function step4(word: string): string {
  const ending = longestEnding(word, STEP_4);
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (measure(rest) < 2 || (ending === "ion" && !/[st]$/.test(rest))) return word;
  return rest;
}

/** "probate" → "probat", "controll" → "control". */
function step5(word: string): string {
  let result = word;
  if (word.endsWith("e")) {
    const rest = word.slice(0, -1);
    const syllables = measure(rest);
    if (syllables > 1 || (syllables === 1 && !endsInCvc(rest))) result = rest;
  }
  return result.endsWith("ll") && measure(result.slice(0, -1)) > 1 ? result.slice(0, -1) : result;
}

/** The longest ending that the word has decides, even where what is left is too short for it to go. */
function replaceEnding(word: string, rules: Rules): string {
  const ending = longestEnding(word, rules.keys());
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  return measure(rest) > 0 ? rest + rules.get(ending)! : word;
}

function longestEnding(word: string, endings: Iterable<string>): string | undefined {
  let longest: string | undefined;
  for (const ending of endings) {
    if (ending.length > (longest?.length ?? 0) && word.endsWith(ending)) longest = ending;
  }
  return longest;
}

/** A "v" or a "c" for each letter; "y" is a vowel after a consonant. */
function kinds(word: string): string {
  let found = "";
  for (const letter of word) {
    const vowel = "aeiou".includes(letter) || (letter === "y" && found.endsWith("c"));
    found += vowel ? "v" : "c";
  }
  return found;
}

/** Porter's m: how often vowels are followed by consonants. */
function measure(part: string): number {
  return kinds(part).split("vc").length - 1;
}

function hasVowel(part: string): boolean {
  return kinds(part).includes("v");
}

function endsInDouble(part: string): boolean {
  return part.at(-1) === part.at(-2) && kinds(part).endsWith("c");
}

/** Consonant, vowel, consonant, the last one not w, x or y: "hop", "fil". */
function endsInCvc(part: string): boolean {
  return kinds(part).endsWith("cvc") && !/[wxy]$/.test(part);
}
