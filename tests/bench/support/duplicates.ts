/**
 * Records with duplicates, and which are of one paper. Every paper gives one record as it is; one paper in four gives a
 * second one as another listing would have it: an abstract kept or lost, authors kept, cut to initials or lost, and the
 * title damaged in one of the ways below. Papers that only look alike are added: later parts, comments and corrections
 * with the same authors, and other papers under the same title with an abstract of their own.
 */
import type { RawRecord } from "../../../scripts/formats/format.ts";
import type { BenchPaper } from "./judged.ts";

export type Labelled = { record: RawRecord; paper: number };

type Random = () => number;
type Damage = (record: RawRecord, random: Random) => RawRecord;

/** What happens to a title, each as likely as the others. */
const DAMAGES: readonly (readonly [name: string, damage: Damage])[] = [
  [
    "spaces lost",
    (record, random) =>
      retitle(
        record,
        record.title.replace(/ /g, () => (random() < 0.3 ? "" : " ")),
      ),
  ],
  ["capitals", (record) => retitle(record, record.title.toUpperCase())],
  ["small letters", (record) => retitle(record, record.title.toLowerCase())],
  ["accents lost", (record) => retitle(record, record.title.normalize("NFD").replace(/\p{M}/gu, ""))],
  ["punctuation lost", (record) => retitle(record, record.title.replace(/[^\p{L}\p{N}\s]/gu, " "))],
  ["authors missing", ({ authors: _authors, ...record }) => record],
  ["subtitle cut", (record) => retitle(record, record.title.replace(/: .*$/, ""))],
  ["another version", (record) => ({ ...record, arxiv: "", date: "2024" })],
  ["preprint and published", (record) => ({ ...record, venue: "arXiv", doi: "" })],
];

const retitle = (record: RawRecord, title: string): RawRecord => ({ ...record, title });

/** @param papers how many records there are in the end, and how many of them are second ones. */
export function makeDuplicates(
  papers: readonly BenchPaper[],
  { records, duplicates }: { records: number; duplicates: number },
  random: Random,
): Labelled[] {
  const first = papers
    .slice(0, records - duplicates)
    .map(({ title, abstract, authors, date, venue }, paper) => ({
      paper,
      record: {
        title,
        ...(abstract && { abstract }),
        ...(authors && { authors: authors.map(({ name }) => ({ literal: name })) }),
        ...(date && { date }),
        ...(venue && { venue }),
      } as RawRecord,
    }));
  const made = [...first];
  for (let at = 0; at < duplicates; at++) {
    const { record, paper } = first[(at * 4) % first.length]!;
    const [, damage] = DAMAGES[at % DAMAGES.length]!;
    const harmed = clean(damage(poorer(record, random), random));
    if (at % 10 === 9) made.push({ paper: records + at, record: alike(record, at) });
    else made.push({ paper, record: harmed });
  }
  return made;
}

/** Listings rarely give all: at times no abstract, or authors by their initials. */
function poorer(record: RawRecord, random: Random): RawRecord {
  const { abstract, ...rest } = record;
  const kept = random() < 0.6 && abstract !== undefined ? { ...rest, abstract } : rest;
  if (random() < 0.3 && kept.authors) {
    return {
      ...kept,
      authors: kept.authors.map((name) => ({ literal: toInitials("literal" in name ? name.literal : "") })),
    };
  }
  return kept;
}

function toInitials(name: string): string {
  const words = name.split(" ");
  return words.map((word, at) => (at < words.length - 1 ? `${word[0]!}.` : word)).join(" ");
}

/** Another paper that looks like this one. */
function alike(record: RawRecord, at: number): RawRecord {
  const { abstract: _abstract, ...rest } = record;
  const other =
    "An altogether different text, on matters of which the first says nothing at all and never could.";
  return [
    { ...rest, title: `${record.title}: Part II` },
    { ...rest, title: `Comment on “${record.title}”` },
    { ...rest, title: `${record.title}: Erratum` },
    { title: record.title, abstract: `${other} ${at}`, authors: [{ literal: "Someone Else" }] },
  ][Math.floor(at / 10) % 4]!;
}

function clean(record: RawRecord): RawRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== "")) as RawRecord;
}
