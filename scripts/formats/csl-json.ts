import type { RawName } from "./format.ts";
import { identify } from "./identify.ts";
import { jsonFormat } from "./json-format.ts";
import { at, isObject, known, listAt, textAt } from "./json-values.ts";
import { joinDate, readDate } from "./loose-dates.ts";
import { plain } from "./plain.ts";

/**
 * Of a date variable: its parts (a list, its first date), or its text
 * (https://docs.citationstyles.org/en/stable/specification.html, appendix IV, and the schema of CSL-JSON).
 */
function dateOf(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number") return readDate(String(value));
  const [parts] = listAt(value, "date-parts");
  if (Array.isArray(parts)) {
    const [year, month, day] = parts.map((part: unknown) =>
      typeof part === "number" || typeof part === "string" ? String(part) : undefined,
    );
    return joinDate(year, month, day);
  }
  return readDate(textAt(value, "raw") ?? textAt(value, "literal") ?? "");
}

function nameOf(value: unknown): RawName[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [{ literal: value }];
  const literal = textAt(value, "literal") ?? textAt(value, "name");
  if (literal !== undefined) return [{ literal: plain(literal) }];
  const parts = {
    given: textAt(value, "given"),
    family: textAt(value, "family"),
    particle: [textAt(value, "dropping-particle"), textAt(value, "non-dropping-particle")]
      .filter((part) => part !== undefined)
      .join(" "),
    suffix: textAt(value, "suffix"),
  };
  if (parts.given === undefined && parts.family === undefined) return [];
  return [
    Object.fromEntries(
      Object.entries(parts).flatMap(([part, text]) =>
        text === undefined || text === "" ? [] : [[part, plain(text)]],
      ),
    ),
  ];
}

/** Crossref writes titles as lists of one. */
const oneOf = (value: unknown, key: string): string | undefined =>
  textAt(value, key) ??
  listAt(value, key)
    .find((text) => typeof text === "string" && text.trim() !== "")
    ?.toString();

const MARKS = [
  "container-title",
  "issued",
  "DOI",
  "URL",
  "ISSN",
  "citation-key",
  "publisher-place",
  "event-title",
  "container-title-short",
  "accessed",
  "original-date",
];

/** CSL-JSON, as Zotero, Mendeley, Pandoc and doi.org give it; Crossref's works are close enough to be read with it. */
export const cslJson = jsonFormat({
  id: "csl-json",
  label: "CSL-JSON references",
  looksFor: 'JSON objects with a "type" and a "title", "author" with a "family", "issued", "container-title"',

  knows(item) {
    const names = listAt(item, "author").some(
      (name) => isObject(name) && ("family" in name || "literal" in name),
    );
    const marks = MARKS.filter((mark) => Object.hasOwn(item, mark)).length;
    const typed = textAt(item, "type") !== undefined;
    if (oneOf(item, "title") === undefined) return 0;
    if (names && (typed || marks > 0)) return 1;
    return typed && marks > 0 ? 0.9 : marks > 1 ? 0.7 : names ? 0.7 : 0;
  },

  read(item) {
    const authors = listAt(item, "author").flatMap(nameOf);
    const abstract = textAt(item, "abstract");
    const date =
      dateOf(at(item, "issued")) ??
      dateOf(at(item, "published")) ??
      dateOf(at(item, "submitted")) ??
      dateOf(at(item, "original-date"));
    return {
      title: plain(oneOf(item, "title") ?? ""),
      ...(authors.length > 0 && { authors }),
      ...(abstract === undefined
        ? {}
        : { abstract: plain(abstract).replace(/^Abstract[:.]? (?=\p{Lu})/u, "") }),
      ...(date === undefined ? {} : { date }),
      ...identify({
        dois: known(textAt(item, "DOI")),
        arxivs: known(textAt(item, "eprint"), textAt(item, "number")).filter((text) => text.includes(".")),
        addresses: known(textAt(item, "URL")),
        venue: plain(
          oneOf(item, "container-title") ?? textAt(item, "event-title") ?? textAt(item, "event") ?? "",
        ),
        notes: known(textAt(item, "note"), textAt(item, "number"), textAt(item, "publisher")),
      }),
    };
  },
});
