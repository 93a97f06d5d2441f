import { parseAddress } from "../../app/address.ts";
import type { FacetResult } from "../../core/engine.ts";
import type { Catalogue } from "../../ui/words/english.ts";
import { chipsOf } from "../papers/chips.ts";

/**
 * A search in words: “edge” · Topic: Optimization · Year: 2020–2023.
 * @param facets a result of it, for the labels of what is chosen.
 */
export function searchName(search: string, facets: readonly FacetResult[], words: Catalogue): string {
  const { text, selection } = parseAddress(search);
  const { searches } = words.library;
  const parts = chipsOf(selection, facets, words).map(({ facet, label, exclude }) =>
    exclude ? searches.without(facet, label) : searches.choice(facet, label),
  );
  const all = text.trim() === "" ? parts : [searches.text(text.trim()), ...parts];
  return all.length === 0 ? searches.all : searches.name(all);
}
