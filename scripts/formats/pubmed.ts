import type { RawName } from "./format.ts";
import { type Field, type Tagged, taggedFormat } from "./tagged.ts";
import { squeeze } from "./text.ts";

/**
 * The authors in their order: full names (FAU) and groups (CN); where a record has no full names, "Slater MJ" (AU) is
 * taken apart at its initials.
 */
function readAuthors(fields: readonly Field[]): RawName[] {
  const full = fields.some(({ tag }) => tag === "FAU") ? "FAU" : "AU";
  return fields.flatMap(({ tag, value }): RawName[] => {
    const name = squeeze(value);
    if (name === "" || (tag !== full && tag !== "CN")) return [];
    const short = tag === "AU" ? /^(.+) ([A-Z]{1,4})$/.exec(name) : null;
    return short === null ? [{ literal: name }] : [{ family: short[1]!, given: short[2]! }];
  });
}

/** PubMed ends a title in a full stop, and puts one that it translated in brackets. */
function readTitle(title: string): string {
  const bare = title.replace(/(?<!\.)\.$/, "");
  return /^\[[^[\]]*\]$/.test(bare) ? bare.slice(1, -1).replace(/(?<!\.)\.$/, "") : bare;
}

const layout: Tagged = {
  id: "pubmed",
  label: "PubMed references",
  looksFor: 'lines such as "PMID- 12345678", "TI  - …" and "FAU - …"',
  line: /^([A-Z]{2,4}) {0,2}-(?: (.*)|$)/,
  own: ["OWN", "STAT", "FAU", "DP", "LID", "AID", "EDAT", "PHST", "MHDA", "JT"],
  opens: "PMID",
  title: ["TI", "BTI", "TT"],
  abstract: ["AB", "OAB"],
  venue: ["JT", "TA", "BTI", "CTI"],
  dates: ["DP", "DEP"],
  dois: ["LID", "AID", "SO"],
  arxivs: [],
  addresses: [],
  notes: ["LID", "AID", "SO"],
  authors: readAuthors,
  readTitle,
};

/** PubMed's own export (`.nbib`, MEDLINE): https://www.nlm.nih.gov/bsd/mms/medlineelements.html */
export const pubmed = taggedFormat(layout);
