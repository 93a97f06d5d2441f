/**
 * One folding for merging, ids and search, so that a name typed without its accents, a decomposed "é" and a title
 * copied with zero-width marks in it all meet.
 */

/**
 * Letters that Unicode does not decompose, and what a person types for them on a plain keyboard. After CLDR's
 * Latin-ASCII transform (https://github.com/unicode-org/cldr, common/transforms/Latin-ASCII.xml); the final sigma as
 * Unicode's case folding has it.
 */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
    ı: "i",
    ȷ: "j",
    ħ: "h",
    ŋ: "n",
    ŧ: "t",
    ĸ: "k",
    ə: "e",
    ɛ: "e",
    ɔ: "o",
    ƀ: "b",
    ɓ: "b",
    ɖ: "d",
    ɗ: "d",
    ɣ: "g",
    ɨ: "i",
    ƙ: "k",
    ɫ: "l",
    ɲ: "n",
    ɵ: "o",
    ƭ: "t",
    ʉ: "u",
    ʋ: "v",
    ƴ: "y",
    ƶ: "z",
    ς: "σ",
  }),
);
const SPECIAL = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");

/**
 * Accents and points of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts. The vowel signs of Indic scripts and
 * the voicing marks of kana are letters to their readers and stay.
 */
const ACCENTS =
  /(?:(?=[\u0300-\u036F])|(?=[\u0483-\u0487])|(?=[\u0591-\u05C7])|(?=[\u0610-\u06ED])|(?=[\u1AB0-\u1AFF])|(?=[\u1DC0-\u1DFF])|(?=[\u20D0-\u20FF])|(?=[\u2DE0-\u2DFF])|(?=[\uFE20-\uFE2F]))\p{Mn}/gu;

/** Zero-width characters, bidirectional marks, soft hyphens, variation selectors: nothing a reader sees. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Text below U+0080 needs no more than lower case; most of a corpus is that. */
const PLAIN = /^[\0-\x7F]*$/;

/**
 * Folds text for comparison: compatibility forms, accents, case and invisible marks are set aside; punctuation and
 * spaces stay. `fold(fold(x)) === fold(x)`, and NFC, NFD and unaccented spellings of a word fold to the same.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .replace(ACCENTS, "")
    .replace(SPECIAL, (letter) => LETTERS.get(letter)!)
    .normalize("NFC");
}

/** Ids become names of folders and parts of addresses; some file systems stop at 255 bytes a name. */
const LONGEST_SLUG = 120;

const APOSTROPHES = /['\u2018\u2019\u02BB\u02BC]/g;

/**
 * An ASCII name for a title or a person: "Umut Şimşekli" → "umut-simsekli". Text that leaves nothing behind, a
 * Chinese title say, gets a hash: "paper-5d1c0f7e".
 * @param text what is to be named.
 * @param otherwise what stands before the hash.
 * @returns letters, digits and single hyphens, at most 120 characters, cut between words where it is longer.
 */
export function slug(text: string, otherwise = "paper"): string {
  const folded = fold(text);
  const words = folded.replace(APOSTROPHES, "").match(/[a-z0-9]+/g);
  if (!words) return `${otherwise}-${hash(folded)}`;
  const whole = words.join("-");
  if (whole.length <= LONGEST_SLUG) return whole;
  const cut = whole.lastIndexOf("-", LONGEST_SLUG);
  return whole.slice(0, cut > 0 ? cut : LONGEST_SLUG);
}

/**
 * A short name for a text: FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over its UTF-16 units, low
 * byte first. Not for security.
 * @returns eight hexadecimal digits.
 */
export function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    state = Math.imul(state ^ (unit & 0xff), 0x01000193);
    state = Math.imul(state ^ (unit >>> 8), 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, "0");
}
