/**
 * People's names: from what a listing prints to given and family name. The particles follow BibTeX's rule (the part
 * "von" begins at the first word in lower case; N. Markey, "Tame the BeaST", section 11), widened by names that write
 * their particle with a capital letter.
 */
import type { Author } from "../../src/core/schema.ts";
import { fold, slug } from "../../src/core/text/fold.ts";
import type { RawName } from "../formats/format.ts";
import {
  CONTINUED,
  GROUPS,
  LOWER_ONLY,
  PARTICLES,
  STRAYING,
  SUFFIXES,
  TWO_CHARACTER,
  VIETNAMESE,
} from "./name-tables.ts";

type Parts = { given?: string; family?: string };

/**
 * An author as the corpus has them.
 * @param raw the parts a layout gives, or one string: "Ludwig van Beethoven", "Beethoven, Ludwig van".
 * @returns `name` with the given name first; the particle and a suffix stand with the family name ("King Jr."). A
 *   group, and a name in Chinese characters that cannot be split, has `name` alone. Nothing is lost: every word of the
 *   raw name stands in `name`.
 * @param options.finished the parts are as the corpus has them, and no particle moves between them.
 */
export function readName(raw: RawName, { finished = false } = {}): Author {
  const parts = "literal" in raw ? splitLiteral(tidy(raw.literal)) : joinParts(raw, finished);
  const name = written(parts);
  return { id: slug(name, "author"), name, ...("family" in parts ? parts : {}) };
}

function joinParts(raw: Exclude<RawName, { literal: string }>, finished: boolean): Parts | { name: string } {
  const given = tidy(raw.given ?? "");
  const family = tidy([raw.particle, raw.family, raw.suffix].filter(Boolean).join(" "));
  if (!given || !family) return splitLiteral(given || family);
  return finished ? { given, family } : moveParticles(given, family);
}

/** "Ludwig van" and "Beethoven": particles after the given name belong to the family name. */
function moveParticles(given: string, family: string): Parts {
  const words = given.split(" ");
  let end = words.length;
  if (!VIETNAMESE.has(bare(family))) while (end > 1 && isStraying(words[end - 1]!)) end--;
  return { given: words.slice(0, end).join(" "), family: [...words.slice(end), family].join(" ") };
}

const isStraying = (word: string) => STRAYING.has(bare(word)) || (isLower(word) && PARTICLES.has(bare(word)));

function written(parts: Parts | { name: string }): string {
  if ("name" in parts) return parts.name;
  const { given = "", family = "" } = parts;
  // Chinese, Japanese and Korean names are read family name first, without a space.
  if (isEastAsian(given + family)) return family + given;
  return given ? `${given} ${family}` : family;
}

function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

const isEastAsian = (text: string) =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC ]+$/u.test(text);

function splitLiteral(literal: string): Parts | { name: string } {
  const name = trimPunctuation(literal);
  if (isEastAsian(name)) return splitEastAsian(name);
  const words = name.split(" ");
  if (words.some((word) => GROUPS.has(bare(word))) || /^the /i.test(name)) return { name };
  const comma = name.indexOf(",");
  return comma === -1 ? splitWords(words) : splitAtComma(name);
}

/** "Family, Given", "Family, Jr., Given" and "Given Family, Jr.". */
function splitAtComma(name: string): Parts | { name: string } {
  const pieces = name
    .split(",")
    .map((piece) => piece.trim())
    .filter(Boolean);
  const suffixes = pieces.filter((piece, at) => at > 0 && SUFFIXES.has(fold(piece)));
  const [family, ...rest] = pieces.filter((piece) => !suffixes.includes(piece));
  if (!family) return { name };
  if (rest.length === 0) return splitWords([...family.split(" "), ...suffixes]);
  return moveParticles(rest.join(" "), [family, ...suffixes].join(" "));
}

function splitWords(words: string[]): Parts | { name: string } {
  let end = words.length;
  while (end > 1 && SUFFIXES.has(fold(words[end - 1]!))) end--;
  const suffix = words.slice(end);
  const core = words.slice(0, end);
  if (core.length === 1) return { family: words.join(" ") };
  // "Kovács B.": initials at the end mean that the family name came first.
  if (isInitials(core.at(-1)!) && !isInitials(core[0]!) && core.slice(1).every(isInitials)) {
    return { given: core.slice(1).join(" "), family: [core[0]!, ...suffix].join(" ") };
  }
  const start = familyStart(core);
  return { given: core.slice(0, start).join(" "), family: [...core.slice(start), ...suffix].join(" ") };
}

/** Where the family name begins: at its first particle, else at the last word. Never at the first word. */
function familyStart(words: string[]): number {
  const last = words.length - 1;
  const continued = afterContinuedGiven(words);
  if (continued !== undefined) return continued;
  for (let at = 1; at < last; at++) {
    const word = words[at]!;
    if (isLower(word)) return at;
    if (!PARTICLES.has(bare(word)) || LOWER_ONLY.has(bare(word)) || word.endsWith(".")) continue;
    if (VIETNAMESE.has(bare(words[last]!)) || VIETNAMESE.has(bare(words[0]!))) continue;
    return at;
  }
  return last;
}

/** Where the family name begins after "María del Carmen"; `undefined` where nothing follows: "María del Carmen" alone. */
function afterContinuedGiven(words: string[]): number | undefined {
  const particles = particlesFrom(words);
  if (!CONTINUED.has(bare(words[0]!)) || !/^de(?:l| las?| los)?$/.test(particles)) return undefined;
  const family = 1 + particles.split(" ").length + 1;
  return family < words.length ? family : undefined;
}

function particlesFrom(words: string[]): string {
  let end = 1;
  while (end < words.length && isLower(words[end]!)) end++;
  return words.slice(1, end).join(" ");
}

function splitEastAsian(name: string): Parts | { name: string } {
  const [family, given, ...more] = name.split(" ");
  if (family && given && more.length === 0) return { given, family };
  const solid = name.replaceAll(" ", "");
  const isChinese = /^\p{Script=Han}{2,4}$/u.test(solid);
  if (isChinese && TWO_CHARACTER.has(solid.slice(0, 2)) && solid.length > 2) {
    return { given: solid.slice(2), family: solid.slice(0, 2) };
  }
  return { name: solid };
}

function trimPunctuation(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && " ,;".includes(text[start]!)) start++;
  while (start < end && " ,;".includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

const bare = (word: string) => fold(word).replace(/(?<![.,’])[.,’]+$/, "");
const isLower = (word: string) => /^\p{Ll}/u.test(word) && word === word.toLowerCase();
const isInitials = (word: string) =>
  /^(?:\p{Lu}\.?-?){1,3}$/u.test(word) && (word.includes(".") || word.length === 1);
