import { runsOf } from "../../app/choice.ts";
import type { FacetResult, Selection } from "../../core/engine.ts";
import { type Facet, FACETS } from "../../core/facets.ts";
import type { Chip } from "../../ui/facets/chips.tsx";
import { labelOf } from "../../ui/facets/facet-panel.tsx";
import type { Words } from "../../ui/words/en.ts";

/** The choices as chips: one a value, one a run of years. */
export function chipsOf(selection: Selection, facets: readonly FacetResult[], words: Words): Chip[] {
  return FACETS.flatMap((facet: Facet) => {
    const choice = selection[facet.key];
    if (!choice) return [];
    const { key } = facet;
    const name = words.facets.names[key] ?? key;
    const known = facets.find((result) => result.key === key)?.values ?? [];
    const one = (value: string, exclude: boolean): Chip => {
      const label = known.find((other) => other.value === value)?.label ?? value;
      return { key, facet: name, label: labelOf(key, { value, label }, words), exclude, values: [value] };
    };
    const included: Chip[] =
      facet.kind === "years"
        ? runsOf(choice.include).map(([first, last]) => ({
            key,
            facet: name,
            label: words.facets.years.range(first, last),
            exclude: false,
            values: choice.include.filter((year) => year >= first && year <= last),
          }))
        : choice.include.map((value) => one(value, false));
    return [...included, ...choice.exclude.map((value) => one(value, true))];
  });
}
