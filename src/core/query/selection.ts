/** Choosing a facet and typing it mean the same: a selection as a tree. */
import type { Choice, Selection } from "../engine.ts";
import { type Facet, type FacetKey, FACETS } from "../facets.ts";
import { FIELDS } from "./fields.ts";
import { allOf, anyOf, notOf, type Query } from "./tree.ts";

/** What the choices of each facet ask for; facets without choices are left out. */
export function selectionQueries(selection: Selection): Map<FacetKey, Query> {
  const found = new Map<FacetKey, Query>();
  for (const { key } of FACETS satisfies readonly Facet[]) {
    const choice = Object.hasOwn(selection, key) ? selection[key] : undefined;
    if (choice && choice.include.length + choice.exclude.length > 0) found.set(key, choiceQuery(key, choice));
  }
  return found;
}

/** One facet's choices: any of the values to have, and none of the values to be without. */
function choiceQuery(facet: FacetKey, { include, exclude }: Choice): Query {
  const nodes = (values: string[]): Query[] => values.map((value) => valueQuery(facet, value));
  return allOf([anyOf(nodes(include)), ...nodes(exclude).map(notOf)]);
}

/** The node of one value of a facet, as a check box chooses it. */
function valueQuery(facet: FacetKey, value: string): Query {
  const field = FIELDS.find(({ key }) => key === facet);
  return (
    field?.node({ text: value, quoted: true, exact: true }) ?? {
      kind: "value",
      facet,
      text: value,
      exact: true,
    }
  );
}
