/**
 * What Zotero makes of a page: the rules of its translators "Embedded Metadata" and "RDF" (github.com/zotero/translators,
 * as of June 2024), as far as they concern tags that a page of ours may carry.
 */
import { type HtmlElement, metaValues } from "./html.ts";

export type ZoteroItem = {
  itemType: string;
  creators: { firstName?: string; lastName: string }[];
  tags: string[];
} & Partial<Record<(typeof FIELDS)[number][1], string>>;

/** Tag → field of the item; a later row overrules an earlier one, and what Open Graph says gives way to both. */
const FIELDS = [
  ["og:title", "title"],
  ["og:site_name", "publicationTitle"],
  ["og:description", "abstractNote"],
  ["og:url", "url"],
  ["citation_title", "title"],
  ["citation_publication_date", "date"],
  ["citation_journal_title", "publicationTitle"],
  ["citation_conference_title", "conferenceName"],
  ["citation_technical_report_institution", "institution"],
  ["citation_technical_report_number", "number"],
  ["citation_abstract", "abstractNote"],
  ["citation_doi", "DOI"],
  ["citation_language", "language"],
] as const;

/** Tag → kind of the item; the last tag in the page decides. */
const TYPES: Readonly<Record<string, string>> = {
  citation_journal_title: "journalArticle",
  citation_conference_title: "conferencePaper",
  citation_technical_report_institution: "report",
};

export function readAsZotero(elements: readonly HtmlElement[]): ZoteroItem {
  const named = elements.flatMap(({ attributes }) => TYPES[attributes["name"] ?? ""] ?? []);
  const item: ZoteroItem = {
    itemType:
      named.at(-1) ?? (metaValues(elements, "og:type")[0] === "website" ? "webpage" : "journalArticle"),
    creators: readCreators(metaValues(elements, "citation_author")),
    tags: metaValues(elements, "citation_keywords").flatMap((value) =>
      value.split(";").map((tag) => tag.trim()),
    ),
  };
  for (const [tag, field] of FIELDS) {
    const value = metaValues(elements, tag)[0]?.trim();
    if (value) item[field] = value;
  }
  return item;
}

function readCreators(values: readonly string[]): ZoteroItem["creators"] {
  return values
    .flatMap((value) => {
      const people = value.split(/\s*;\s*/);
      const byComma = value.split(/\s*,\s*/);
      const isTwo =
        values.length === 1 && byComma.length > 1 && byComma.slice(0, 2).every((part) => part.includes(" "));
      return people.length === 1 && isTwo ? byComma : people;
    })
    .map((name) => {
      const [last = "", first] = name.split(", ");
      if (first !== undefined) return { firstName: first, lastName: last };
      const cut = name.lastIndexOf(" ");
      return cut === -1
        ? { lastName: name }
        : { firstName: name.slice(0, cut), lastName: name.slice(cut + 1) };
    });
}
