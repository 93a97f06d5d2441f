/**
 * Citation keys: family name of the first author, year, first telling word of the title ("simsekli2019tail").
 *
 * A key is given once to each paper of the whole corpus, never for a selection of it; so it is the same in the export
 * of one paper, of a search and of the library. Of papers that share one, the earliest by date, then by id, keeps it
 * bare; the others are told apart by a letter. A paper that is added later, with a later date, renames none.
 */
import type { Card } from "../schema.ts";
import { familyOf } from "../text/names.ts";
import { plain, spellGreek } from "../text/plain.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { asciiWords } from "./text.ts";

export type Keyed = Pick<Card, "id" | "title" | "authors" | "organization" | "date">;

/**
 * The keys of a corpus.
 * @param cards all papers of the corpus.
 * @returns keys in the order of the papers, all different even without regard to case; ASCII letters and digits, a
 *   letter first.
 */
export function citationKeys(cards: Iterable<Keyed>): string[] {
  const all = Array.from(cards, (card) => ({ key: bareKey(card), age: ageOf(card), id: card.id }));
  const bare = all.map(({ key }) => key);
  const order = all.map((_, at) => at).toSorted((a, b) => byAge(all[a]!, all[b]!));
  const keys: string[] = [];
  const taken = new Set<string>();
  // First everyone who can have the bare key, so that no letter makes a key that is another's own.
  for (const at of order) {
    if (taken.has(bare[at]!)) continue;
    keys[at] = bare[at]!;
    taken.add(bare[at]!);
  }
  const next = new Map<string, number>();
  for (const at of order) {
    if (keys[at] !== undefined) continue;
    let count = next.get(bare[at]!) ?? 1;
    while (taken.has(bare[at]! + letters(count))) count++;
    keys[at] = bare[at]! + letters(count);
    taken.add(keys[at]);
    next.set(bare[at]!, count + 1);
  }
  return keys;
}

function bareKey({ id, title, authors, organization, date = "" }: Keyed): string {
  const [first] = authors ?? [];
  const lead = asciiWords(first ? familyOf(first) : (organization ?? "")).join("");
  const words = asciiWords(spellGreek(plain(title)));
  const telling = words.find((word) => word.length > 1 && !STOP_WORDS.has(word)) ?? words[0] ?? "";
  // Names and titles without a Latin letter have no more to say in ASCII than the paper's id.
  if (lead === "" && telling === "") return startWithLetter(id.replaceAll("-", ""));
  return startWithLetter(lead + date.slice(0, 4) + telling);
}

/** BibTeX's styles and TeX's `\cite` take digits, but several programs refuse a key that starts with one. */
function startWithLetter(key: string): string {
  return /^[a-z]/.test(key) ? key : `paper${key}`;
}

/** 1 → "b", 25 → "z", 26 → "aa": the second of its name is "b", as in lists of references. */
function letters(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  return count < 26 ? last : letters(Math.floor(count / 26) - 1) + last;
}

type Aged = { age: string; id: string };

function byAge(a: Aged, b: Aged): number {
  return byText(a.age, b.age) || byText(a.id, b.id);
}

/** A month counts as after its days, a year as after its months, and what has no date comes last. */
function ageOf({ date = "" }: Keyed): string {
  return date.padEnd(4, "9").padEnd(10, "-99");
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
