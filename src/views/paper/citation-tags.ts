import { paperPath } from "../../app/links.ts";
import type { Author, Paper } from "../../core/schema.ts";
import { venueKind, type VenueKind } from "../../core/venue-kind.ts";
import { PAPER_FILES } from "../../core/exports/files.ts";
import { link, meta } from "../head.ts";
import type { HeadPlace, HeadTag } from "../route.ts";
import { asLine } from "../../core/text/plain-line.ts";

/** What a tag's values are made from. */
type Facts = { paper: Paper; topics: Readonly<Record<string, string>>; place: HeadPlace };

/**
 * Highwire tag → its values, one a tag, none where nothing is known; after Google Scholar's inclusion guidelines
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing) and what Zotero's translator "Embedded Metadata"
 * reads. Left out on purpose: `citation_pdf_url`, which must lead to a file of the same site, and `citation_language`,
 * which no listing says.
 */
const TAGS: readonly (readonly [name: string, values: (facts: Facts) => (string | undefined)[]])[] = [
  ["citation_title", ({ paper }) => [asLine(paper.title)]],
  ["citation_author", ({ paper: { authors = [] } }) => authors.map((one) => nameOf(one, authors.length))],
  // The guidelines ask for slashes; a month alone is what publishers' own pages write for it.
  ["citation_publication_date", ({ paper }) => [paper.date?.replaceAll("-", "/")]],
  ["citation_journal_title", ({ paper }) => [venueOf(paper, "journal")]],
  ["citation_conference_title", ({ paper }) => [venueOf(paper, "conference")]],
  // A preprint is a report of the archive that holds it; without these Zotero takes it for a journal's article.
  ["citation_technical_report_institution", ({ paper }) => [isPreprint(paper) ? "arXiv" : undefined]],
  [
    "citation_technical_report_number",
    ({ paper }) => [isPreprint(paper) ? `arXiv:${paper.arxiv}` : undefined],
  ],
  ["citation_arxiv_id", ({ paper }) => [paper.arxiv]],
  ["citation_doi", ({ paper }) => [paper.doi]],
  ["citation_abstract_html_url", ({ paper, place }) => [place.publicHref(paperPath(paper.id))]],
  // In full: Zotero else takes the description, which is cut.
  ["citation_abstract", ({ paper }) => [paper.abstract && asLine(paper.abstract)]],
  ["citation_keywords", ({ paper, topics }) => (paper.topics ?? []).map(({ id }) => topics[id])],
];

/** The files beside the page that cite the paper, with their media types. */
const FILES = [
  { file: PAPER_FILES.bibtex, type: "application/x-bibtex", title: "BibTeX" },
  { file: PAPER_FILES.ris, type: "application/x-research-info-systems", title: "RIS" },
  { file: PAPER_FILES["csl-json"], type: "application/vnd.citationstyles.csl+json", title: "CSL-JSON" },
];

/** @param topics topic id → label. */
export function citationTags(paper: Paper, topics: Facts["topics"], place: HeadPlace): HeadTag[] {
  const tags = TAGS.flatMap(([name, valuesOf]) =>
    valuesOf({ paper, topics, place }).flatMap((value) => (value ? [meta("name", name)(value)] : [])),
  );
  const files = FILES.map(({ file, ...about }) =>
    link({ rel: "alternate", ...about })(place.href(paperPath(paper.id) + file)),
  );
  return [...tags, ...files];
}

/**
 * "Family, Given" or, as the guidelines allow as well, "Given Family": for a group, and for a single author where
 * Zotero would read the comma as one between two people, since words stand on both sides of it.
 */
function nameOf({ name, given, family }: Author, authors: number): string {
  if (given === undefined || family === undefined) return name;
  const looksLikeTwo = authors === 1 && given.includes(" ") && family.includes(" ");
  return looksLikeTwo ? name : `${family}, ${given}`;
}

function venueOf({ venue }: Paper, kind: VenueKind): string | undefined {
  return venue !== undefined && venueKind(venue) === kind ? venue : undefined;
}

function isPreprint({ venue, arxiv }: Paper): boolean {
  return arxiv !== undefined && (venue === undefined || venueKind(venue) === "preprint");
}
