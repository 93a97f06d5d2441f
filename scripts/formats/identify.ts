/** Identifiers, venue and addresses of a paper, from wherever a bibliography puts them. */
import { readArxiv, readDoi } from "../pipeline/identifiers.ts";
import { findLinks } from "../pipeline/links.ts";
import type { RawRecord } from "./format.ts";

/** "arXiv preprint arXiv:1706.03762", "https://arxiv.org/abs/1706.03762", "CoRR, abs/1706.03762" */
const WITHIN =
  /\b(?:arxiv[:.]\s?|arxiv\.org\/(?:abs|pdf|html)\/|abs\/)([a-z-]*(?:\.[A-Z]{2})?\/?\d[\d.]{5,9}(?:v\d+)?)/i;
/** A DOI within other text; what ends a sentence is not of it. */
const DOI_WITHIN = /\b10\.\d{4,9}\/[^\s"<>[\]{}]{1,200}/;
/** A longer text is not looked through for an identifier. */
const LONGEST = 2_000;

/** The arXiv identifier within a text that says it is one. */
function arxivWithin(text: string): string | undefined {
  const within = WITHIN.exec(text.slice(0, LONGEST))?.[1];
  return within === undefined ? undefined : readArxiv(within.replace(/\.$/, ""));
}

function doiWithin(text: string): string | undefined {
  const within = DOI_WITHIN.exec(text.slice(0, LONGEST))?.[0];
  return within === undefined ? undefined : readDoi(within.replace(/[.,;:)]+$/, ""));
}

/** "arXiv preprint arXiv:1706.03762" → "arXiv preprint"; "arXiv:1706.03762 [cs]" → "arXiv". */
function withoutArxiv(venue: string): string {
  const within = WITHIN.exec(venue.slice(0, LONGEST));
  if (within === null) return venue;
  return (
    venue
      .slice(0, within.index)
      .trim()
      .replace(/[,:(]$/, "")
      .trim() || "arXiv"
  );
}

/** Where identifiers may stand, surest first. */
export type Places = {
  /** Fields for a DOI. */
  dois?: readonly string[];
  /** Fields for an arXiv identifier. */
  arxivs?: readonly string[];
  addresses?: readonly string[];
  venue?: string | undefined;
  /** Fields for anything, in which an arXiv identifier counts only where it says what it is. */
  notes?: readonly string[];
};

/** What is known of a paper's identifiers. An address that is one of them is no link beside it. */
export function identify(places: Places): Pick<RawRecord, "doi" | "arxiv" | "venue" | "links"> {
  const { dois = [], arxivs = [], addresses = [], venue = "", notes = [] } = places;
  const doi = first([...dois, ...addresses], readDoi) ?? first([...dois, ...addresses], doiWithin);
  const arxiv = first(arxivs, readArxiv) ?? first([...arxivs, ...addresses, venue, ...notes], arxivWithin);
  const links = addresses
    .flatMap(findLinks)
    .filter(({ url }) => doiWithin(url) === undefined && arxivWithin(url) === undefined);
  const distinct = [...new Map(links.map((link) => [link.url, link])).values()];
  return {
    ...(venue.trim() === "" ? {} : { venue: withoutArxiv(venue) }),
    ...(doi === undefined ? {} : { doi }),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(distinct.length > 0 && { links: distinct }),
  };
}

function first(texts: readonly string[], read: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
