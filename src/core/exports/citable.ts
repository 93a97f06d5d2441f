/**
 * What is cited: a paper as every export format sees it. It is made of what the catalog holds, so that a citation is
 * the same whether the build writes it or a browser does, for one paper or for thousands.
 */
import { type Card } from "../schema.ts";
import { givenOf, familyOf } from "../text/names.ts";
import { venueKind, type VenueKind } from "../venue-kind.ts";
import { clean } from "./text.ts";

/** A person has a family name, and mostly a given one; a group has `name` alone. */
export type CitedName = { name: string; family?: string; given?: string };

export type Citable = {
  /** ASCII letters and digits, a letter first; of this paper alone in the whole corpus, whatever else is exported. */
  key: string;
  /** The paper's own id. */
  id: string;
  /** A paper without a venue is a preprint. */
  kind: VenueKind;
  /** Unicode on one line; mathematics as `$…$`. */
  title: string;
  authors?: CitedName[];
  /** There are more authors than are named. */
  moreAuthors?: true;
  authorCount?: number;
  organization?: string;
  abstract?: string;
  /** "2024-06-10", "2024-06" or "2024". */
  date?: string;
  venue?: string;
  arxiv?: string;
  doi?: string;
  /** Where the paper can be read. */
  url?: string;
  /** Labels of its topics. */
  keywords?: string[];
};

/**
 * @param card as the catalog has it: a family name only where it is not the last word of the name.
 * @param more.abstract "" where there is none.
 * @param more.keywords labels of the card's topics.
 */
export function makeCitable(
  card: Card,
  { key, abstract, keywords }: { key: string; abstract: string; keywords: readonly string[] },
): Citable {
  const { id, title, authors, authorCount, organization, date, venue, arxiv, doi } = card;
  const url = addressOf(card);
  const found = {
    key,
    id,
    kind: venue === undefined ? "preprint" : venueKind(venue),
    title: clean(title),
    ...(authors && { authors: authors.map(splitName) }),
    ...(authors && (authorCount ?? 0) > authors.length && { moreAuthors: true as const }),
    ...(authorCount !== undefined && { authorCount }),
    ...(organization && { organization: clean(organization) }),
    ...(abstract && { abstract: clean(abstract) }),
    ...(date && { date }),
    ...(venue && { venue: clean(venue) }),
    ...(arxiv && { arxiv: clean(arxiv) }),
    ...(doi && { doi: clean(doi) }),
    ...(url && { url }),
    ...(keywords.length > 0 && { keywords: keywords.map(clean) }),
  } satisfies Citable;
  return found;
}

function splitName(author: NonNullable<Card["authors"]>[number]): CitedName {
  const name = clean(author.name);
  const printed = { name, ...(author.family !== undefined && { family: clean(author.family) }) };
  const [family, given] = [familyOf(printed), givenOf(printed)];
  return given === "" ? { name } : { name, family, given };
}

function addressOf({ arxiv, doi }: Card): string | undefined {
  if (arxiv) return `https://arxiv.org/abs/${inPath(arxiv)}`;
  return doi && `https://doi.org/${inPath(doi)}`;
}

/** An identifier as a part of an address; its slashes stand. */
function inPath(identifier: string): string {
  return clean(identifier).split("/").map(encodeURIComponent).join("/");
}
