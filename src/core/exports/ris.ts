/**
 * RIS: a tag of two signs, two spaces, a hyphen, a space and the value a line; lines end with CR and LF. (Research
 * Information Systems, "RIS Format Specifications", as archived by the Library of Congress,
 * https://www.loc.gov/preservation/digital/formats/fdd/fdd000477.shtml.)
 */
import type { VenueKind } from "../venue-kind.ts";
import type { Citable, CitedName } from "./citable.ts";
import { applyRows, dateParts, type ExportFormat, type Loss, row } from "./format.ts";
import { splitFamily } from "./names.ts";
import { withDollars } from "./text.ts";

const TYPES: Readonly<Record<VenueKind, string>> = {
  journal: "JOUR",
  conference: "CPAPER",
  preprint: "GEN",
};

const ROWS = [
  row("kind", "TY", (kind) => [TYPES[kind]]),
  row("key", "ID", (key) => [key]),
  row("title", "TI", (title) => [withDollars(title)]),
  row("authors", "AU", (authors) => authors.map(writeName)),
  row("venue", "T2", (venue) => [withDollars(venue)]),
  row("date", "PY", (date) => [dateParts(date)[0]]),
  row("date", "DA", (date) => {
    const [year, month, day] = dateParts(date);
    if (month === undefined) return undefined;
    // Year, month, day and what else there is to say: the slashes of absent parts stand.
    return [day === undefined ? `${year}/${month}//` : `${year}/${month}/${day}`];
  }),
  row("doi", "DO", (doi) => [doi]),
  row("arxiv", "DB", () => ["arXiv"]),
  row("arxiv", "AN", (arxiv) => [`arXiv:${arxiv}`]),
  row("url", "UR", (url) => [url]),
  row("keywords", "KW", (keywords) => keywords),
  row("abstract", "AB", (abstract) => [withDollars(abstract)]),
];

const LOSSES: readonly Loss[] = [
  { source: "id", why: "a record has one name of its own, and that is the citation key" },
  { source: "kind", why: "no type is a preprint's; “generic” is the one that no program reads as published" },
  { source: "authors", why: "a comma parts family name and given name, so one within a part is left out" },
  { source: "moreAuthors", why: "an author line is a person's; nothing says that there are more" },
  { source: "authorCount", why: "there is no tag for it" },
  { source: "organization", why: "there is no tag for it that is not a publisher's or an author's" },
];

export const ris: ExportFormat = {
  id: "ris",
  label: "RIS",
  extension: "ris",
  mediaType: "application/x-research-info-systems",
  losses: LOSSES,
  frame: { begin: "", between: "\r\n", end: "" },
  printOne(paper: Citable): string {
    const lines = applyRows(ROWS, paper).flatMap(([tag, values]) => values.map((value) => line(tag, value)));
    return lines.join("") + line("ER", "");
  },
};

const line = (tag: string, value: string) => `${tag}  - ${value}\r\n`;

/** "van der Waart, Aad", "King, Martin, Jr."; a group as it is called. */
function writeName({ name, family, given = "" }: CitedName): string {
  if (family === undefined) return withoutComma(name);
  const parts = splitFamily(family);
  const whole = [parts.particle, parts.family].filter(Boolean).join(" ");
  return [whole, given, parts.suffix].filter(Boolean).map(withoutComma).join(", ");
}

function withoutComma(part: string): string {
  return part.replaceAll(/\s*,\s*/g, " ").trim();
}
