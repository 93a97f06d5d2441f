/**
 * Where listings say different things of one paper: which value is kept, by one table, and which of the others are told
 * as conflicts.
 */
import type { Author, Conflict, Place } from "../../src/core/schema.ts";
import { letters, mayBeSame } from "./letters.ts";
import type { Fields, Listed } from "./listed.ts";
import { byText } from "./same-paper.ts";
import { sameVenue } from "./venues.ts";
import { accents, glued, isCapitals, isCut, isGlued, sameWords, strays, words } from "./wording.ts";

/** What one listing says, with the listing. */
export type Claim<T> = { value: T; by: Listed };

/** Numbers to compare one after the other: the larger the better. */
type Rank = readonly number[];

type Rule<T> = {
  /** How good a value is beside all that is said. Equal ranks are settled by the words themselves, never by order. */
  rank(claim: Claim<T>, all: readonly Claim<T>[]): Rank;
  /** Whether the other says nothing against the kept one: other case, or coarser. Then there is no conflict to tell. */
  agrees(kept: T, other: T): boolean;
  /** As a reader is shown it. */
  show(value: T): string;
};

/** Links are gathered, not chosen between; how many places were left out goes with the places. */
type Ruled = Omit<Fields, "links" | "placesOmitted">;
export type Values = { [K in keyof Ruled]-?: NonNullable<Ruled[K]> };
type Rules = { [K in keyof Values]: Rule<Values[K]> };
export type RuledField = keyof Rules;

const same = <T>(a: T, b: T) => a === b;
const hasIdentifier = ({ by }: Claim<unknown>) => Number(Boolean(by.fields.arxiv ?? by.fields.doi));
/** What speaks for all the spellings of one title. */
const standing = (claims: readonly Claim<string>[]) => [
  Math.max(...claims.map(hasIdentifier)),
  claims.length,
  Math.max(...claims.map(({ by }) => Object.keys(by.fields).length)),
];
const support = <T>(all: readonly Claim<T>[], fits: (value: T) => boolean) =>
  all.filter(({ value }) => fits(value)).length;

/** The rule of every field. A claim that is better by an earlier number is better, whatever the later ones say. */
export const RULES: Rules = {
  // Complete beats cut short. Of different titles the one that stands beside an identifier is kept, that more listings
  // say, that the fuller record says. Of the spellings of one title well-spaced beats glued, mixed case beats capitals, a
  // letter with its accent beats a bare one, mathematics beats its letters.
  title: {
    rank: (claim, all) => [
      -Number(isCut(claim.value)),
      ...standing(all.filter(({ value }) => letters(value) === letters(claim.value))),
      -glued(claim.value),
      -strays(claim.value),
      -Number(isCapitals(claim.value)),
      words(claim.value).length,
      accents(claim.value),
      claim.value.split("$").length,
      hasIdentifier(claim),
    ],
    agrees: sameWords,
    show: String,
  },
  // The longer list beats the shorter, names in full beat initials, accents beat bare letters.
  authors: {
    rank: ({ value }) => [value.length, showAuthors(value).length, accents(showAuthors(value))],
    agrees: (kept, other) =>
      kept.length === other.length && kept.every((author, at) => mayBeSame(author, other[at]!)),
    show: showAuthors,
  },
  authorCount: {
    rank: ({ value }, all) => [support(all, (other) => other === value), value],
    agrees: same,
    show: String,
  },
  organization: {
    rank: ({ value }, all) => [support(all, (other) => other === value), value.length],
    agrees: sameWords,
    show: String,
  },
  // Well-spaced beats glued, complete beats partial.
  abstract: {
    rank: ({ value }) => [
      -Number(isGlued(value)),
      letters(value).length,
      -glued(value),
      -strays(value),
      words(value).length,
      accents(value),
    ],
    agrees: sameWords,
    show: String,
  },
  // Exact beats coarse; between equally exact dates the one that more listings bear out, then the first.
  date: {
    rank: ({ value }, all) => [
      value.length,
      support(all, (other) => value.startsWith(other) || other.startsWith(value)),
      -Number(value.replaceAll("-", "").padEnd(8, "0")),
    ],
    // A month is no conflict with a day in it.
    agrees: (kept, other) => kept.startsWith(other),
    show: String,
  },
  // Where a paper was published beats where a preprint of it lies.
  venue: {
    rank: (claim, all) => [
      -Number(isPreprintServer(claim.value)),
      hasIdentifier(claim),
      support(all, (other) => other === claim.value),
    ],
    // Neither another name of the same conference nor a preprint's server contests where a paper was published.
    agrees: (kept, other) => sameVenue(kept, other) || (isPreprintServer(other) && !isPreprintServer(kept)),
    show: String,
  },
  arxiv: { rank: () => [], agrees: same, show: String },
  // The publisher's DOI beats the preprint's.
  doi: { rank: ({ value }) => [-Number(value.startsWith("10.48550/"))], agrees: same, show: String },
  // Counts only grow, so the largest was read last.
  comments: { rank: ({ value }) => [value], agrees: same, show: String },
  upvotes: { rank: ({ value }) => [value], agrees: same, show: String },
  places: {
    rank: ({ value }) => [value.length],
    agrees: (kept, other) => other.every((place) => kept.some((one) => showPlace(one) === showPlace(place))),
    show: (places) => places.map(showPlace).join("; "),
  },
};

export type Chosen<T> = {
  value: T;
  /** The value as a reader is shown it. */
  shown: string;
  /** The listings that say just this, in the order of file and line. */
  by: Listed[];
  /** What others say against it. */
  against: Conflict["others"];
};

/**
 * The best of several claims to one field.
 * @param claims at least one, in the order of file and line.
 */
export function choose<K extends RuledField>(
  field: K,
  claims: readonly Claim<Values[K]>[],
): Chosen<Values[K]> {
  const rule: Rule<Values[K]> = RULES[field];
  const [only] = claims;
  if (only && claims.length === 1) {
    return { value: only.value, shown: rule.show(only.value), by: [only.by], against: [] };
  }
  const ranked = claims
    .map((claim) => ({ ...claim, rank: rule.rank(claim, claims), shown: rule.show(claim.value) }))
    .toSorted((a, b) => byRank(a.rank, b.rank) || byText(a.shown, b.shown) || byText(exactly(a), exactly(b)));
  const { value, shown } = ranked[0]!;
  return {
    value,
    shown,
    by: claims.filter((claim) => rule.show(claim.value) === shown).map(({ by }) => by),
    against: ranked
      .filter((other) => other.shown !== shown && !rule.agrees(value, other.value))
      .map((other) => ({ value: other.shown, file: other.by.source.file })),
  };
}

const exactly = ({ value }: { value: unknown }) => JSON.stringify(value);

function byRank(a: Rank, b: Rank): number {
  for (const [at, number] of a.entries()) if (number !== b[at]) return b[at]! - number;
  return 0;
}

const PREPRINTS =
  /^(?:arxiv|corr\b|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn|research square|preprints?\b|hal\b|techrxiv)/i;
const isPreprintServer = (venue: string) => PREPRINTS.test(venue);

function showAuthors(authors: readonly Author[]): string {
  return authors.map(({ name }) => name).join(", ");
}

function showPlace({ path, score }: Place): string {
  return path.join(" > ") + (score === undefined ? "" : ` (${score})`);
}
