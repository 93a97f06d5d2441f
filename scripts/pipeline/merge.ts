/** From records to papers: records of one paper made one, the better of their values kept, the others told. */
import type { Conflict, Link, Paper, Repair } from "../../src/core/schema.ts";
import { choose, type Chosen, type RuledField, RULES, type Values } from "./better.ts";
import { makeConflict } from "./conflicts.ts";
import { assignIds } from "./ids.ts";
import { findLinks } from "./links.ts";
import type { Fields, Listed } from "./listed.ts";
import { repairPapers } from "./repair/repair-paper.ts";
import { byText, type Decision, groupByPaper } from "./same-paper.ts";

/** A paper and the records that it was made from, in the order of its sources. */
export type Merged = { paper: Paper; records: Listed[]; origins: Origins };

/** Field → the files that say what the paper has. */
type Origins = Record<string, string[]>;

const isRuled = (field: string): field is RuledField => field in RULES;
/** In the order in which a paper is written. */
const FIELDS = Object.keys(RULES).filter(isRuled);

export type MergeOptions = {
  /** What a maintainer says of records. */
  decisions?: readonly Decision[];
  /** Rules of repair that change nothing. */
  off?: ReadonlySet<string>;
};

/** Merges records to papers, in the order of their first records, and repairs what then is still damaged. */
export function mergeRecords(records: readonly Listed[], options: MergeOptions = {}): Merged[] {
  const groups = groupByPaper(records, options.decisions).map(mergeGroup);
  const drafts = repairDrafts(groups, options.off ?? new Set());
  const ids = assignIds(drafts.map((draft, at) => ({ ...draft, ...ownId(groups[at]!.records) })));
  return groups.map(({ records: group, origins }, at) => ({
    paper: { id: ids[at]!, ...drafts[at]! },
    records: group,
    origins,
  }));
}

/** A value that a corpus of our own gives is as that corpus's build left it. */
function repairDrafts(groups: readonly Group[], off: ReadonlySet<string>): Draft[] {
  const finished = new Map(groups.map(({ draft, finished: fields }) => [draft.sources, fields]));
  const isOpen = ({ sources }: Draft, field: string) => !finished.get(sources)!.has(field);
  return repairPapers(
    groups.map(({ draft }) => draft),
    isOpen,
    off,
  );
}

function ownId(group: readonly Listed[]): { ownId?: string } {
  const [first] = group.flatMap(({ id }) => id ?? []).toSorted();
  return first === undefined ? {} : { ownId: first };
}

type Draft = Omit<Paper, "id">;
/** A paper without its name, and those of its fields that a finished record gives. */
type Group = Omit<Merged, "paper"> & { draft: Draft; finished: ReadonlySet<string> };

function mergeGroup(group: Listed[]): Group {
  const fields: Partial<Fields> = {};
  const origins: Origins = {};
  const conflicts: Conflict[] = [];
  const repairs: Repair[] = [];
  const finished = new Set<string>();
  for (const field of FIELDS) {
    // Where the authors are known, they say how many they are.
    if (field === "authorCount" && fields.authors) continue;
    const chosen = mergeField(field, group);
    if (!chosen) continue;
    const files = chosen.by.map(({ source }) => source.file);
    const kept = { value: chosen.shown, file: files[0]! };
    const conflict = makeConflict(field, kept, [...chosen.against, ...earlierClaims(field, group)]);
    if (conflict) conflicts.push(conflict);
    Object.assign(fields, { [field]: chosen.value });
    origins[field] = distinct(files);
    if (chosen.by.some((record) => record.finished)) finished.add(field);
    repairs.push(...repairsOf(field, chosen.by));
    if (field === "places") Object.assign(fields, omittedPlaces(chosen.by));
  }
  if (!fields.places) Object.assign(fields, omittedPlaces(group));
  if (fields.authors) {
    const kept = { value: String(fields.authors.length), file: origins["authors"]![0]! };
    const conflict = makeConflict("authorCount", kept, countClaims(group));
    if (conflict) conflicts.push(conflict);
  }
  const links = mergeLinks(group, fields.abstract);
  const draft = {
    title: group[0]!.fields.title,
    ...fields,
    ...(links.length > 0 && { links }),
    sources: group.map(({ source }) => source),
    ...(conflicts.length > 0 && { conflicts }),
    ...(repairs.length > 0 && { repairs: distinct(repairs) }),
  };
  return { draft, records: group, origins, finished };
}

/** What an earlier build of a corpus of our own found said of a field. */
function earlierClaims(field: string, group: readonly Listed[]): Conflict["others"] {
  return group
    .flatMap((record) => record.conflicts)
    .filter((conflict) => conflict.field === field)
    .flatMap(({ kept, others }) => [kept, ...others]);
}

/** How many authors there are, as listings printed it. */
function countClaims(group: readonly Listed[]): Conflict["others"] {
  const printed = group.flatMap(({ fields, source }) =>
    fields.authorCount === undefined ? [] : [{ value: String(fields.authorCount), file: source.file }],
  );
  return [...printed, ...earlierClaims("authorCount", group)];
}

function mergeField<K extends RuledField>(field: K, group: readonly Listed[]): Chosen<Values[K]> | undefined {
  const claims = group.flatMap((by) => {
    const fields: { [F in RuledField]?: Values[F] | undefined } = by.fields;
    const value = fields[field];
    return value === undefined ? [] : [{ value, by }];
  });
  return claims.length > 0 ? choose(field, claims) : undefined;
}

/** The changes of wording behind a value: those of any listing that says it, in an order that no file's name decides. */
function repairsOf(field: string, by: readonly Listed[]): Repair[] {
  return by
    .map((record) => record.repairs.filter((repair) => repair.field === field))
    .toSorted((a, b) => byText(JSON.stringify(a), JSON.stringify(b)))
    .flat();
}

/** How many places were left out belongs to the list that left them out. */
function omittedPlaces(by: readonly Listed[]): Pick<Paper, "placesOmitted"> {
  const counts = by.flatMap((record) => record.fields.placesOmitted ?? []);
  return counts.length > 0 ? { placesOmitted: Math.min(...counts) } : {};
}

function mergeLinks(group: readonly Listed[], abstract = ""): Link[] {
  const links = [...group.flatMap(({ fields }) => fields.links ?? []), ...findLinks(abstract)];
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
