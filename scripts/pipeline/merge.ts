/** From records to papers: records of one paper made one, the better of their values kept, the others told. */
import type { Conflict, Link, Paper, Repair } from "../../src/core/schema.ts";
import { choose, type Chosen, type RuledField, RULES, type Values } from "./better.ts";
import { assignIds } from "./ids.ts";
import { findLinks } from "./links.ts";
import type { Fields, Listed } from "./listed.ts";
import { byText, groupByPaper } from "./same-paper.ts";

/** A paper and the records that it was made from, in the order of its sources. */
export type Merged = { paper: Paper; records: Listed[] };

const isRuled = (field: string): field is RuledField => field in RULES;
/** In the order in which a paper is written. */
const FIELDS = Object.keys(RULES).filter(isRuled);

/** Merges records to papers, in the order of their first records. */
export function mergeRecords(records: readonly Listed[]): Merged[] {
  const drafts = groupByPaper(records).map((group) => ({ group, draft: mergeGroup(group) }));
  const ids = assignIds(drafts.map(({ group, draft }) => ({ ...draft, ...ownId(group) })));
  return drafts.map(({ group, draft }, at) => ({ paper: { id: ids[at]!, ...draft }, records: group }));
}

function ownId(group: readonly Listed[]): { ownId?: string } {
  const [first] = group.flatMap(({ id }) => id ?? []).toSorted();
  return first === undefined ? {} : { ownId: first };
}

function mergeGroup(group: readonly Listed[]): Omit<Paper, "id"> {
  const fields: Partial<Fields> = {};
  const conflicts: Conflict[] = group.flatMap((record) => record.conflicts);
  const repairs: Repair[] = [];
  for (const field of FIELDS) {
    const chosen = mergeField(field, group);
    if (!chosen) continue;
    Object.assign(fields, { [field]: chosen.value });
    if (chosen.conflict) conflicts.push(chosen.conflict);
    repairs.push(...repairsOf(field, chosen.by));
    if (field === "places") Object.assign(fields, omittedPlaces(chosen.by));
  }
  // A count of authors says nothing beside the authors themselves.
  if (fields.authors?.length === fields.authorCount) delete fields.authorCount;
  const links = mergeLinks(group, fields.abstract);
  return {
    title: group[0]!.fields.title,
    ...fields,
    ...(links.length > 0 ? { links } : {}),
    sources: group.map(({ source }) => source),
    ...(conflicts.length > 0 ? { conflicts: distinct(conflicts) } : {}),
    ...(repairs.length > 0 ? { repairs: distinct(repairs) } : {}),
  };
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
